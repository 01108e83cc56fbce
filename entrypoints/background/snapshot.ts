/** The structure of a page, taken when a person asks for it and shown before it can be saved. */
import { CONSOLES, consoleForHost } from '../../utils/consoles';
import { sessionShelf } from '../../utils/platform/areas';
import { ownVersion } from '../../utils/platform/events';
import type { Browser } from '../../utils/platform/browser';
import type { Snapshot } from '../../utils/platform/health-messages';
import type { Handlers } from '../../utils/platform/router';
import { inFrames, openPage, tabAt } from '../../utils/platform/tabs';

/** ms: a page cannot make us open one tab after the other. */
const PAUSE = 3000;
const MOST_FRAMES = 12;
const LONGEST = 1_000_000;

/** What it holds is looked at where it is shown. */
const isSmall = (frame: unknown): frame is object =>
  typeof frame === 'object' && frame !== null && JSON.stringify(frame).length <= LONGEST;

export function setUpSnapshot(browser: Browser, now: () => number) {
  const shelf = sessionShelf<Snapshot>(browser, 'snapshot');
  const hosts = Object.values(CONSOLES).flatMap((known) => known.hosts);
  let last = -Infinity;
  const handlers: Pick<Handlers, 'takeSnapshot' | 'snapshot'> = {
    async takeSnapshot(_message, { host, frame }) {
      if (host !== null && Math.abs(now() - last) < PAUSE) return false;
      if (host !== null) last = now();
      const tab = await tabAt(browser, hosts, host === null ? null : (frame?.tabId ?? null));
      const console = tab && consoleForHost(tab.host);
      if (!console) return false;
      const taken = await inFrames(browser, tab.id, 'snapshot.js');
      const frames = taken.slice(0, MOST_FRAMES).filter(isSmall);
      if (frames.length === 0) return false;
      const version = ownVersion(browser);
      await shelf.save({ kind: 'structure', version, console: console.id, frames });
      await openPage(browser, '#snapshot');
      return true;
    },
    snapshot: () => shelf.load(),
  };
  return handlers;
}
