/** Our end of the way on which answers come from the page's world. */
import type { Fared as Answered } from '../../utils/reader/fared';
import { HELLO, READY } from '../../utils/reader/handshake';
import type { TapReport } from '../../utils/reader/picked';
import { rereading } from '../../utils/reader/report';

/** How the page's world fared with a question asked again. Hints, like all that comes from there. */
export interface Said extends Answered {
  /** Beginning of a page that came in place of data. */
  page: string | null;
}

export interface Bridge {
  /** Asks the page's own list request of this path once more. Null when the page never asked it. */
  ask(path: string): Promise<Said | null>;
  /** Asks once more what the page asked about one complaint, and the list of this path. Unchecked. */
  about(id: string, path: string): Promise<unknown>;
  /** The request itself, for asking it without a tab. Unchecked. */
  tell(path: string): Promise<unknown>;
  /** Greets the tap of a document (the top one, or a same-origin frame). False when it was greeted. */
  greet(page: Document): boolean;
  stop(): void;
}

const MOST_A_SECOND = 200;
/** ms for which an answer is waited for. */
const PATIENCE = 25_000;

/** Calls `heard` for every sound report. A flood is cut off, not queued. */
export function openBridge(heard: (report: TapReport) => void): Bridge {
  const secret = crypto.getRandomValues(new Uint32Array(3)).join('');
  const channel = `kesu:${secret}`;
  const greeted = new Set<Document>();
  let second = 0;
  let count = 0;
  const read = rereading();
  const listen = (event: Event) => {
    const now = Math.floor(performance.now() / 1000);
    if (now !== second) [second, count] = [now, 0];
    if (++count > MOST_A_SECOND) return;
    const report = read((event as CustomEvent).detail);
    if (report) heard(report);
  };
  const waiting = new Map<string, (answer: Record<string, unknown>) => void>();
  const said = (event: Event) => {
    const answer = copyOf((event as CustomEvent).detail);
    if (answer) waiting.get(String(answer['id']))?.(answer);
  };
  /** Asks every document of this page; the first that knows the path answers. */
  const question = (asked: { path: string; tell?: true; about?: string }) =>
    new Promise<Record<string, unknown> | null>((done) => {
      const id = crypto.randomUUID();
      let open = greeted.size;
      const end = (answer: Record<string, unknown> | null) => {
        clearTimeout(timer);
        waiting.delete(id);
        done(answer);
      };
      const timer = setTimeout(() => end(null), PATIENCE);
      waiting.set(id, (answer) => {
        open -= 1;
        if (answer['known'] === true || answer['asked']) end(answer);
        else if (open <= 0) end(null);
      });
      const detail = JSON.stringify({ id, ...asked });
      for (const page of greeted) page.dispatchEvent(new CustomEvent(`${channel}:ask`, { detail }));
    });
  const hello = (event: Event) =>
    (event.currentTarget as Document).dispatchEvent(new CustomEvent(HELLO, { detail: channel }));
  return {
    ask: async (path) => {
      const answer = await question({ path });
      return answer && saidOf(answer);
    },
    tell: async (path) => (await question({ path, tell: true }))?.['asked'] ?? null,
    about: async (about, path) => (await question({ path, about }))?.['answers'],
    greet(page) {
      if (greeted.has(page)) return false;
      greeted.add(page);
      page.addEventListener(channel, listen);
      page.addEventListener(`${channel}:said`, said);
      page.addEventListener(READY, hello);
      page.dispatchEvent(new CustomEvent(HELLO, { detail: channel }));
      return true;
    },
    stop() {
      for (const page of greeted) {
        page.removeEventListener(channel, listen);
        page.removeEventListener(`${channel}:said`, said);
        page.removeEventListener(READY, hello);
      }
      greeted.clear();
    },
  };
}

const LONGEST = 2_000_000;

function copyOf(text: unknown): Record<string, unknown> | null {
  if (typeof text !== 'string' || text.length > LONGEST) return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function saidOf(answer: Record<string, unknown>): Said {
  const text = (name: string, most: number) =>
    typeof answer[name] === 'string' ? answer[name].slice(0, most) : null;
  const { status } = answer;
  return {
    status: Number.isInteger(status) ? (status as number) : null,
    redirected: text('redirected', 500),
    type: text('type', 100),
    retryAfter: text('retryAfter', 60),
    date: text('date', 60),
    page: text('page', 4000),
  };
}
