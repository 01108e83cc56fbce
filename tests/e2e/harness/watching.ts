/** What the watch tests need: orders to the background, its outbox, its notices, and its end at any moment. */
import type { CDPSession, Page } from '@playwright/test';
import type { ConsoleId } from '../../../utils/complaint/ids.ts';
import type { Opened } from './browser.ts';
import { until } from './until.ts';

/** A page of the extension's own: it may send what the options page sends. */
export class Watching {
  readonly browser: Opened;
  readonly page: Page;
  readonly #cdp: CDPSession;

  private constructor(browser: Opened, page: Page, cdp: CDPSession) {
    this.browser = browser;
    this.page = page;
    this.#cdp = cdp;
  }

  static async open(browser: Opened): Promise<Watching> {
    const page = await browser.page('popup.html');
    const cdp = await browser.context.newCDPSession(page);
    await cdp.send('ServiceWorker.enable');
    return new Watching(browser, page, cdp);
  }

  /** Sends a message and resolves with the answer. A background that is just starting may refuse: again. */
  async order<T = unknown>(message: object): Promise<T> {
    return until('an answer of the background', async () => {
      const answer = await this.page.evaluate(async (given) => {
        const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
        return runtime.sendMessage(given).then(
          (value) => ({ value }),
          () => null,
        );
      }, message);
      return answer && answer.value !== undefined ? { is: answer.value as T } : null;
    }).then(({ is }) => is);
  }

  /** Lets the consoles be asked now. */
  async askNow(console: ConsoleId): Promise<void> {
    await this.order({ type: 'resumeConsole', console, account: '' });
  }

  /** Waits until so many pages of the consoles are known to ask for a list. */
  async asking(pages: number): Promise<void> {
    await until(`${pages} pages that ask`, async () => {
      const tabs = await this.page.evaluate(async () => {
        const { storage } = (globalThis as unknown as { chrome: { storage: Storage } }).chrome;
        const { poller } = await storage.session.get('poller');
        return (poller?.tabs ?? []).map(({ list }) => list);
      });
      return tabs.filter((list) => list !== null).length >= pages;
    });
  }

  /** Waits until a list can be asked for without its page. */
  async learned(): Promise<void> {
    await until('a learned request', async () =>
      this.page.evaluate(async () => {
        const { storage } = (globalThis as unknown as { chrome: { storage: Storage } }).chrome;
        const { poller } = await storage.session.get('poller');
        return Object.keys(poller?.requests ?? {}).length > 0;
      }),
    );
  }

  /** Waits until no question is open. */
  async quiet(): Promise<void> {
    await until('the last answer', async () => {
      const polls = await this.page.evaluate(async () => {
        const { storage } = (globalThis as unknown as { chrome: { storage: Storage } }).chrome;
        return Object.values((await storage.session.get('poller')).poller?.polls ?? {});
      });
      return polls.every(({ askedAt }) => askedAt === null);
    });
  }

  /** Deliveries, newest first. */
  outbox(): Promise<Delivery[]> {
    return this.order<Delivery[]>({ type: 'outbox', limit: 500 });
  }

  /** Ids of the notices that stand. */
  async notices(): Promise<string[]> {
    const worker = await this.browser.background();
    return worker.evaluate(async () => {
      const { notifications } = (globalThis as unknown as { chrome: { notifications: Notifications } })
        .chrome;
      return Object.keys(await notifications.getAll());
    });
  }

  /** As if the accounts had been watched for an hour: what comes now is news. */
  async known(): Promise<void> {
    await this.page.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((done, failed) => {
        const request = indexedDB.open('kesu-clock');
        request.addEventListener('success', () => done(request.result));
        request.addEventListener('error', () => failed(request.error));
      });
      const store = db.transaction('accounts', 'readwrite').objectStore('accounts');
      await new Promise<void>((done) => {
        const rows = store.getAll();
        rows.addEventListener('success', () => {
          for (const row of rows.result as { firstAt: number }[])
            store.put({ ...row, firstAt: row.firstAt - 3_600_000 });
          store.transaction.addEventListener('complete', () => done());
        });
      });
      db.close();
    });
  }

  /** Ends the background, whatever it is doing. */
  async kill(): Promise<void> {
    await this.#cdp.send('ServiceWorker.stopAllWorkers');
  }
}

export interface Delivery {
  key: string;
  channel: string;
  state: string;
  alert: { kind: string; item: { id: string } | null } | null;
}
interface Runtime {
  sendMessage(message: object): Promise<unknown>;
}
interface Poller {
  tabs: { list: string | null }[];
  polls: Record<string, { askedAt: number | null }>;
  requests: Record<string, object>;
}
interface Storage {
  session: { get(name: string): Promise<{ poller?: Poller }> };
}
interface Notifications {
  getAll(): Promise<Record<string, boolean>>;
}
