/** What follows to other browsers: small choices and templates. Never a complaint, a secret, an address, a name. */
import { daysOf, KEPT_KINDS, readRetention } from '../../utils/complaint/retention';
import type { Database } from '../../utils/ledger/database';
import { putTemplates, storedTemplates } from '../../utils/ledger/templates';
import { localShelf } from '../../utils/platform/areas';
import type { Browser } from '../../utils/platform/browser';
import { own } from '../../utils/platform/copy';
import type { Settings } from '../../utils/platform/messages';
import { ownSettings, saveSettings, settingsPatch } from '../../utils/platform/settings';
import type { SyncPart } from '../../utils/platform/sync-messages';
import { MAX_TEMPLATES, readTemplate } from '../../utils/reply/read-template';
import { readWatchOptions } from '../../utils/watch/options';
import type { WatchOptions } from '../../utils/watch/options';
import type { Part } from './syncing';

const LOOK = ['language', 'theme'] as const;
const RULES = ['alipayTradeHours', 'alipayFund', 'ownWords', 'allowWords', 'restDays', 'off'] as const;
/** How it asks without a page stays a choice of each computer. */
const ALERTS = ['kinds', 'thresholds', 'growing', 'quiet', 'digest', 'burst'] as const;

const some = (from: object, names: readonly string[]): object =>
  Object.fromEntries(names.map((name) => [name, own(from, name)]).filter(([, value]) => value !== undefined));

/** `changed`: something is other than it was. `now` in ms UTC. */
export function syncParts(
  browser: Browser,
  db: Database,
  now: () => number,
  changed: () => void,
): Record<SyncPart, Part> {
  const settings = (names: readonly (keyof Settings)[]): Part => ({
    read: async () => some(await ownSettings(browser), names),
    async take(value) {
      await saveSettings(browser, settingsPatch(some(Object(value) as object, names)));
      changed();
    },
  });
  const watch = localShelf(browser, 'watch');
  const options = async () => readWatchOptions(await watch.load());
  const keep = localShelf(browser, 'keep');
  const days = async () => readRetention(await keep.load());
  return {
    look: settings(LOOK),
    rules: settings(RULES),
    alerts: {
      read: async () => some(await options(), ALERTS),
      async take(value) {
        let next: WatchOptions = await options();
        for (const name of ALERTS) {
          const given = own(value, name);
          // What is not acceptable would fall back to the usual: what stands here stays instead.
          const read = readWatchOptions({ ...next, [name]: given });
          if (JSON.stringify(read[name]) === JSON.stringify(given)) next = read;
        }
        await watch.save(next);
        changed();
      },
    },
    keeping: {
      read: days,
      async take(value) {
        const before = await days();
        const next = KEPT_KINDS.map((kind) => [kind, daysOf(kind, own(value, kind)) ?? before[kind]]);
        await keep.save(Object.fromEntries(next));
      },
    },
    templates: {
      read: () => storedTemplates(db),
      async take(value) {
        const given = Array.isArray(value) ? (value as unknown[]).slice(0, MAX_TEMPLATES) : [];
        const read = given.map((each) => readTemplate(each).template).filter((each) => each !== null);
        // None is removed: another browser may not have had it yet.
        if (read.length > 0) await putTemplates(db, read, MAX_TEMPLATES, now());
      },
    },
  };
}
