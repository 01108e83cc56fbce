/** Whether the database is what it was, told to the pages of the extension. */
import type { Database } from '../../utils/ledger/database';
import type { Door } from '../../utils/ledger/opening';
import { openSentinel } from '../../utils/ledger/sentinel';
import { localShelf, sessionShelf } from '../../utils/platform/areas';
import type { Browser } from '../../utils/platform/browser';
import { coalesced } from '../../utils/platform/once';
import type { Handlers } from '../../utils/platform/router';

type Own = 'dataState' | 'backedUp' | 'dataSeen' | 'dataRestored';

/**
 * `clock` in ms UTC. `lost()`: the browser dropped what was there. `door`: before the database. `wake`:
 * everything may be other.
 */
export function setUpData(
  browser: Browser,
  db: Database,
  { clock, lost, door, wake }: { clock: () => number; lost: () => boolean; door: Door; wake: () => void },
) {
  const sentinel = openSentinel(db, localShelf(browser, 'sentinel'), { clock, lost, door });
  const handlers: Pick<Handlers, Own> = {
    dataState: () => sentinel.state(),
    backedUp: ({ type: _type, ...backup }) => sentinel.backedUp(backup),
    dataSeen: ({ what }) => sentinel.seen(what),
    dataRestored({ from }) {
      wake();
      return from === 'backup' ? sentinel.seen('trouble') : sentinel.state();
    },
  };
  const counted = sessionShelf<true>(browser, 'counted');
  return {
    handlers,
    look: () => sentinel.look(),
    /** Counts every row, once a browser session. Never throws: what cannot be read says so at the next look. */
    count: coalesced(async () => {
      if (await counted.load()) return;
      await sentinel.count();
      await counted.save(true);
    }),
  };
}
