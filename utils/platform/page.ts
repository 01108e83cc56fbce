/** The small door for content scripts: messages out, `reveal` in. No polyfill, no state. */
import type { AnswerTo, Message, RevealRequest } from './messages';

interface Runtime {
  id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: {
    addListener(listener: (message: unknown, sender: { id?: string }) => void): void;
    removeListener(listener: (message: unknown, sender: { id?: string }) => void): void;
  };
}
type World = Partial<Record<'browser' | 'chrome', { runtime?: Runtime }>>;

/** ms before each try. A worker that is just starting may refuse the first one. */
const WAITS = [0, 50, 150, 450];
const ONCE: ReadonlySet<string> = new Set(['open', 'testChannel']);

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

/** Calls `show` with a complaint id whenever the popup asks for it. Returns how to stop. */
export function onReveal(show: (complaintId: string) => void): () => void {
  const door = runtime();
  const listener = (message: unknown, sender: { id?: string }) => {
    const { type, complaintId } = (message ?? {}) as Partial<RevealRequest>;
    if (sender.id === door?.id && type === 'reveal' && typeof complaintId === 'string') show(complaintId);
  };
  door?.onMessage.addListener(listener);
  return () => {
    if (alive()) door?.onMessage.removeListener(listener);
  };
}
