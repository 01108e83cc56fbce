/** The heap of a worker: the page's own figures do not hold it. Asked through the browser's own session. */
import type { Browser } from '@playwright/test';

interface Heard {
  id: number;
  error?: { message: string };
  result?: Record<string, unknown>;
}

export class WorkerHeap {
  #last = 0;
  readonly #open = new Map<number, (heard: Heard) => void>();

  readonly #send: (message: string) => Promise<unknown>;

  private constructor(
    send: (message: string) => Promise<unknown>,
    hear: (listener: (message: string) => void) => void,
  ) {
    this.#send = send;
    hear((message) => {
      const heard = JSON.parse(message) as Heard;
      this.#open.get(heard.id)?.(heard);
      this.#open.delete(heard.id);
    });
  }

  /** Of the worker whose script's address ends so; null when there is none. */
  static async of(browser: Browser, type: 'service_worker' | 'worker', ending: RegExp) {
    const cdp = await browser.newBrowserCDPSession();
    const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{}] });
    const target = targetInfos.find((each) => each.type === type && ending.test(each.url));
    if (!target) return null;
    const { sessionId } = await cdp.send('Target.attachToTarget', {
      targetId: target.targetId,
      flatten: false,
    });
    return new WorkerHeap(
      (message) => cdp.send('Target.sendMessageToTarget', { sessionId, message }),
      (listener) =>
        cdp.on('Target.receivedMessageFromTarget', (heard) => {
          if (heard.sessionId === sessionId) listener(heard.message);
        }),
    );
  }

  async #call(method: string): Promise<Record<string, unknown>> {
    const id = ++this.#last;
    const heard = new Promise<Heard>((done) => this.#open.set(id, done));
    await this.#send(JSON.stringify({ id, method, params: {} }));
    const { error, result = {} } = await heard;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  collect(): Promise<unknown> {
    return this.#call('HeapProfiler.collectGarbage');
  }

  /** Bytes in use, what nobody holds any more included. */
  async used(): Promise<number> {
    const {
      usedSize,
      embedderHeapUsedSize = 0,
      backingStorageSize = 0,
    } = await this.#call('Runtime.getHeapUsage');
    return Number(usedSize) + Number(embedderHeapUsedSize) + Number(backingStorageSize);
  }
}
