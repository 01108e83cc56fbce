/** A browser with tabs and a time of its own, for everything that asks again. */
import type { Off } from '../../../utils/complaint/ids';
import type { Complaint } from '../../../utils/complaint/model';
import type { AccountRow } from '../../../utils/ledger';
import type { LearnedRequest, Observation, Polled } from '../../../utils/platform/messages';
import { DEFAULT_WATCH, type WatchOptions } from '../../../utils/watch/options';
import type { PollerMemory, SeenTab } from '../../../utils/watch/poll-memory';
import { Poller } from '../../../utils/watch/poller';

export const MINUTE = 60_000;
export const WX = { console: 'wechat-pay', session: 'known' } as const;
export const LIST = 'https://pay.weixin.qq.com/list';
export const REQUEST: LearnedRequest = {
  url: 'https://pay.weixin.qq.com/list',
  method: 'GET',
  headers: [],
  body: null,
};

/** A browser with tabs that answer or not, and a background that may be started anew. */
export class World {
  now = Date.UTC(2026, 10, 22);
  shelf: PollerMemory | null = null;
  options: WatchOptions = { ...DEFAULT_WATCH };
  off: Off = {};
  alive = new Set<number>();
  asked: { tabId: number; at: number; share: boolean }[] = [];
  alone: number[] = [];
  opened: string[] = [];
  looks: Observation[] = [];
  accounts: AccountRow[] = [];
  reply: Polled | null = null;
  online = true;
  poller = this.start();

  start(): Poller {
    return (this.poller = new Poller({
      shelf: {
        load: async () => structuredClone(this.shelf),
        save: async (memory) => void (this.shelf = structuredClone(memory)),
      },
      now: () => this.now,
      random: () => 0.5,
      online: () => this.online,
      options: async () => this.options,
      off: async () => this.off,
      ledger: {
        ingest: async (look) => void this.looks.push(look),
        accounts: async () => this.accounts,
        ahead: async () => ({ any: false, nextDue: null }),
      },
      askTab: async ({ tabId }, _list, share) => {
        if (!this.alive.has(tabId)) return false;
        this.asked.push({ tabId, at: this.now, share });
        return true;
      },
      askAlone: async () => {
        this.alone.push(this.now);
        return this.reply ?? polled({ at: this.now });
      },
      openTab: async (console) => void this.opened.push(console),
    }));
  }

  tab(tabId: number): SeenTab {
    this.alive.add(tabId);
    return { tabId, frameId: 0, console: 'wechat-pay', list: LIST, at: this.now };
  }

  /** Time goes on, a wake-up every `step`; whoever is asked answers well. */
  async pass(ms: number, step = 30_000, answers = true): Promise<void> {
    for (const end = this.now + ms; this.now < end;) {
      this.now += step;
      const before = this.asked.length;
      await this.poller.run();
      const last = this.asked.at(-1);
      if (answers && last && this.asked.length > before)
        await this.poller.answered(polled({ at: this.now }), last.tabId);
    }
  }
}

export function polled(part: Partial<Polled> = {}): Polled {
  return {
    type: 'polled',
    console: 'wechat-pay',
    account: '',
    at: 0,
    asked: true,
    said: {
      status: 200,
      redirected: null,
      type: 'application/json',
      retryAfter: null,
      date: null,
      page: false,
    },
    envelope: { errorcode: '0' },
    list: LIST,
    recognised: true,
    total: 1,
    complaints: [
      {
        id: '1',
        console: 'wechat-pay',
        queue: 'wechat-pay',
        status: { code: 'PENDING', text: '待处理', phase: 'reply' },
      } as Complaint,
    ],
    ...part,
  };
}
