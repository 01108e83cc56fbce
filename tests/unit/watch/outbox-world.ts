/** A small world for the outbox: one database, services that count by name, lives of a background that may end anywhere. */
import { database } from '../../../utils/ledger/database';
import type { Database } from '../../../utils/ledger/database';
import type { Notice } from '../../../utils/platform/notify';
import type { Alert } from '../../../utils/watch/alert';
import type { ChannelSettings } from '../../../utils/watch/channels';
import { readRecipients, readRoute } from '../../../utils/watch/channels/route';
import { diskOutbox } from '../../../utils/watch/outbox';
import type { Outbox } from '../../../utils/watch/outbox';
import type { SendStore } from '../../../utils/watch/send-state';
import { createSender } from '../../../utils/watch/sender';
import type { SenderDeps } from '../../../utils/watch/sender';
import { freshDatabase } from '../ledger/tables';
import { alert, item, NOW } from './channels/samples';
import { configOf } from './channels/server';

export const HOOK = '00000000-0000-4000-8000-00000000000a';
export const GROUP = '00000000-0000-4000-8000-00000000000b';

export const channel = (over: Partial<ChannelSettings> = {}): ChannelSettings => ({
  id: HOOK,
  channel: 'webhook',
  name: '',
  on: true,
  wide: false,
  config: configOf('webhook', { body: '{"key":"{{key}}","text":"{{text}}"}' }),
  route: readRoute(null),
  recipients: readRecipients(null),
  ...over,
});

/** Alert number `n`; its complaint is told by the last six digits. */
export const alertNo = (n: number, over: Partial<Alert> = {}): Alert =>
  alert({ key: `new|wechat-pay|${n}`, items: [item({ id: `2000000000000${100_000 + n}` })], ...over });
export const tailOf = (n: number): string => `${100_000 + n}`;

/** What a service does with a message. `lost`: it has it, the answer does not come. */
export type Mood = 'good' | 'busy' | 'tooFast' | 'offline' | 'lost' | 'halfAnswer';

class Crash extends Error {}

export class World {
  now = NOW;
  readonly db: Database = freshDatabase();
  /** By name of the message. */
  readonly hooked = new Map<string, string>();
  readonly shown = new Map<string, Notice>();
  readonly stored = new Map<string, unknown>();
  /** Every request, in order. */
  readonly requests: { url: string; name: string; at: number; body: string }[] = [];
  channels: ChannelSettings[] = [channel()];
  unusable: string[] = [];
  mood: () => Mood = () => 'good';
  random: () => number = () => 0.5;

  readonly fetch: typeof fetch = async (input, init) => {
    const { headers, body: given } = init ?? {};
    const name = new Headers(headers).get('Idempotency-Key') ?? '';
    const body = typeof given === 'string' ? given : '';
    this.requests.push({ url: String(input), name, at: this.now, body });
    const mood = this.mood();
    if (mood === 'offline') throw new TypeError('no');
    if (mood === 'busy') return new Response('', { status: 503 });
    if (mood === 'tooFast') return new Response('', { status: 429 });
    this.hooked.set(name, body);
    if (mood === 'lost') throw new TypeError('no');
    if (mood === 'good') return Response.json({ errcode: 0 });
    const broken = new ReadableStream({ start: (controller) => controller.error(new Error('no')) });
    return new Response(broken, { status: 200 });
  };
  readonly notify = async (id: string, notice: Notice) => {
    this.shown.set(id, notice);
    return 'shown' as const;
  };

  /**
   * One life of the background. With `crashAt` it ends at that step (counted from 0), before or after
   * the step has its effect; afterwards nothing works in it any more.
   */
  life(over: Partial<SenderDeps> = {}, crashAt = Infinity, after = false) {
    const db = database(this.db.name);
    const life = { dead: false, steps: 0 };
    const step = async <T>(work: () => Promise<T>): Promise<T> => {
      if (life.dead) throw new Crash();
      const here = life.steps === crashAt;
      life.steps += 1;
      if (!here) return work();
      if (after) await work().catch(() => {});
      life.dead = true;
      throw new Crash();
    };
    const disk = diskOutbox(db);
    const outbox = Object.fromEntries(
      Object.entries(disk).map(([name, method]) => [
        name,
        (...given: unknown[]) => step(() => (method as (...given: unknown[]) => Promise<unknown>)(...given)),
      ]),
    ) as unknown as Outbox;
    const store: SendStore = {
      get: (name) => step(async () => structuredClone(this.stored.get(name))),
      set: (name, value) => step(async () => void this.stored.set(name, value)),
    };
    const deps: SenderDeps = {
      outbox,
      store,
      fetch: (input, init) => step(() => this.fetch(input, init)),
      subtle: crypto.subtle,
      now: () => this.now,
      random: () => this.random(),
      owner: `life ${Math.random()}`,
      notify: (id, notice) => step(() => this.notify(id, notice)),
      channels: async () => ({ channels: this.channels, unusable: this.unusable }),
      desktop: async () => true,
      language: async () => 'zh-CN',
      allowed: async () => true,
      stillTrue: () => true,
      ...over,
    };
    return { ...createSender(deps), outbox, life, close: () => db.close() };
  }

  /** Lives on until nothing waits. False when that does not end. */
  async settle(over: Partial<SenderDeps> = {}): Promise<boolean> {
    const { sendDue, close } = this.life(over);
    for (let n = 0; n < 100; n += 1) {
      const next = await sendDue();
      if (next === null) return (close(), true);
      this.now = Math.max(next, this.now + 1);
    }
    return (close(), false);
  }

  rows = () => this.db.deliveries.toArray();
}
