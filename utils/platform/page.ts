/** The small door for content scripts: messages out, orders in. No polyfill, no state. */
import type { AnswerTo, Message } from './messages';

type Listener = (message: unknown, sender: { id?: string }, reply?: (answer: unknown) => void) => void;
interface Runtime {
  id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: {
    addListener(listener: Listener): void;
    removeListener(listener: Listener): void;
  };
}
type World = Partial<Record<'browser' | 'chrome', { runtime?: Runtime }>>;

/** ms before each try. A worker that is just starting may refuse the first one. */
const WAITS = [0, 50, 150, 450];
const ONCE: ReadonlySet<string> = new Set(['open', 'testChannel', 'takeSnapshot']);

/** Undefined once the extension was reloaded or removed. An element named "browser" is not an API. */
function runtime(): Runtime | undefined {
  const { browser, chrome } = globalThis as World;
  return [browser, chrome].find((api) => api?.runtime?.id)?.runtime;
}

/** False once the extension was reloaded: nothing more can be sent from this page. */
export const alive = (): boolean => runtime() !== undefined;

/**
 * Sends a message to the background. Null when it was refused, could not be answered, or the
 * extension is gone; never throws. `open` and `testChannel` are not repeated: two tabs, two messages.
 */
export async function send<M extends Message>(message: M): Promise<AnswerTo<M> | null> {
  for (const wait of ONCE.has(message.type) ? [0] : WAITS) {
    if (wait) await new Promise((done) => setTimeout(done, wait));
    const door = runtime();
    if (!door) return null;
    try {
      return ((await door.sendMessage(message)) ?? null) as AnswerTo<M> | null;
    } catch {
      // Not listening yet: try again.
    }
  }
  return null;
}

/** What the background may ask of a page. */
export interface Orders {
  /** The popup wants this complaint in sight. */
  reveal(complaintId: string): void;
  /** The watch wants this list asked again; `share`: and how to ask it without a page. */
  poll(list: string, share: boolean): void;
  /** The settings are other ones now. */
  settingsChanged(): void;
}

/** Follows the orders of our own background. Returns how to stop. */
export function onOrder(orders: Orders): () => void {
  const door = runtime();
  const listener = (message: unknown, sender: { id?: string }, reply?: (answer: unknown) => void) => {
    const { type, complaintId, list, share } = (message ?? {}) as Partial<Record<string, unknown>>;
    if (sender.id !== door?.id) return;
    if (type === 'reveal' && typeof complaintId === 'string') orders.reveal(complaintId);
    if (type === 'settingsChanged') orders.settingsChanged();
    if (type === 'poll' && typeof list === 'string') {
      orders.poll(list, share === true);
      reply?.(true);
    }
  };
  door?.onMessage.addListener(listener);
  return () => {
    if (alive()) door?.onMessage.removeListener(listener);
  };
}

/** Hears one kind of order of our own background, for as long as the page lives. */
export function heard(kind: string, take: (order: Partial<Record<string, unknown>>) => void): void {
  const door = runtime();
  door?.onMessage.addListener((message, sender) => {
    const order = (message ?? {}) as Partial<Record<string, unknown>>;
    if (sender.id === door.id && order['type'] === kind) take(order);
  });
}

/** Hears what a person said in a page of ours (`Confirmed`). `hear`: true takes it. Returns how to stop. */
export function onConfirmed(hear: (token: string, go: boolean) => boolean): () => void {
  const door = runtime();
  const listener: Listener = (message, sender, reply) => {
    const { type, token, go } = (message ?? {}) as Partial<Record<string, unknown>>;
    if (sender.id !== door?.id || type !== 'confirmed' || typeof token !== 'string') return;
    if (hear(token, go === true)) reply?.(true);
  };
  door?.onMessage.addListener(listener);
  return () => {
    if (alive()) door?.onMessage.removeListener(listener);
  };
}
