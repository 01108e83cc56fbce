/** Our end of the way on which answers come from the page's world. */
import { HELLO, READY } from '../../utils/reader/handshake';
import type { TapReport } from '../../utils/reader/json';
import { reportFrom } from '../../utils/reader/report';

export interface Bridge {
  /** Greets the tap of a document (the top one, or a same-origin frame). False when it was greeted. */
  greet(page: Document): boolean;
  stop(): void;
}

const MOST_A_SECOND = 200;

/** Calls `heard` for every sound report. A flood is cut off, not queued. */
export function openBridge(heard: (report: TapReport) => void): Bridge {
  const secret = crypto.getRandomValues(new Uint32Array(3)).join('');
  const channel = `kesu:${secret}`;
  const greeted = new Set<Document>();
  let second = 0;
  let count = 0;
  const listen = (event: Event) => {
    const now = Math.floor(performance.now() / 1000);
    if (now !== second) [second, count] = [now, 0];
    if (++count > MOST_A_SECOND) return;
    const report = reportFrom((event as CustomEvent).detail);
    if (report) heard(report);
  };
  const hello = (event: Event) =>
    (event.currentTarget as Document).dispatchEvent(new CustomEvent(HELLO, { detail: channel }));
  return {
    greet(page) {
      if (greeted.has(page)) return false;
      greeted.add(page);
      page.addEventListener(channel, listen);
      page.addEventListener(READY, hello, { once: true });
      page.dispatchEvent(new CustomEvent(HELLO, { detail: channel }));
      return true;
    },
    stop() {
      for (const page of greeted) {
        page.removeEventListener(channel, listen);
        page.removeEventListener(READY, hello);
      }
      greeted.clear();
    },
  };
}
