/** Where the spans of a shop are kept, with all their versions. What is stored is read like a stranger's. */
import { CLOCK_IDS } from '../complaint/ids';
import { changed, EDIT_KINDS, MOST_OWN, MOST_VERSIONS, NO_RULES, weigh } from '../complaint/own-rules';
import type { RuleBook, RuleChange, RuleEdit, RuleVersion } from '../complaint/own-rules';
import type { OwnRule } from '../complaint/rules';
import { list, number, oneOf, orNull, own, shape, text, whole } from '../platform/copy';
import type { ChangeRules } from '../platform/rules-messages';

const clock = oneOf(...CLOCK_IDS);
const account = orNull(text(200));
const hours = number(0, 10_000);
const rule = shape<OwnRule>({ clock, account, hours });
const edit = shape<RuleEdit>({ clock, account, hours: orNull(hours), from: orNull(hours) });
const version = shape<RuleVersion>({
  n: whole(1, 1e9),
  at: number(0, 4_102_444_800_000),
  who: text(40),
  why: text(200),
  kind: oneOf(...EDIT_KINDS),
  edits: list(edit, MOST_OWN),
});

/** Of several for one clock and account the last counts; what is beyond all bounds at `now` (ms UTC) does not. */
function sound(rules: readonly OwnRule[], now: number): OwnRule[] {
  const found = rules.filter((each) => weigh(each.clock, each.hours, now) !== 'refused');
  return [...new Map(found.map((each) => [`${each.clock}|${each.account ?? ' '}`, each])).values()];
}

/** A stored book, part by part: a bad one falls alone. `now` in ms UTC. Never throws. */
export function readBook(value: unknown, now: number): RuleBook {
  const versions = list(version, MOST_VERSIONS)(own(value, 'versions')) ?? [];
  return {
    own: sound(list(rule, MOST_OWN)(own(value, 'own')) ?? [], now),
    versions: versions.toSorted((a, b) => b.n - a.n),
  };
}

/** May this be, at `now` (ms UTC)? A span that hides deadlines of the platform needs a person's word. */
const isAllowed = ({ clock: id, hours: span }: RuleChange, sure: boolean, now: number): boolean => {
  if (span === null) return true;
  const weight = weigh(id, span, now);
  return weight !== 'refused' && (sure || weight === 'same' || weight === 'shorter');
};

interface Shelf {
  load(): Promise<unknown>;
  save(value: RuleBook): Promise<void>;
}

/** Keeps the spans of a shop. `now` in ms UTC. */
export function ruleKeeper(shelf: Shelf, now: () => number) {
  // Read each time: what was restored or erased meanwhile must not come back out of a memory.
  const load = async () => readBook(await shelf.load(), now());
  let last: Promise<unknown> = Promise.resolve();
  return {
    /** Never throws: without the storage the pack counts. */
    read: (): Promise<RuleBook> => load().catch(() => NO_RULES),
    /** All changes or none, one after the other. Null: refused. Throws when the storage does: nothing changed then. */
    change({ changes, sure, who, why, kind }: Omit<ChangeRules, 'type'>): Promise<RuleBook | null> {
      const next = last.then(async () => {
        const before = await load();
        if (!changes.every((each) => isAllowed(each, sure, now()))) return null;
        const after = changed(before, changes, { at: now(), who, why, kind });
        if (after !== before) await shelf.save(after);
        return after;
      });
      last = next.catch(() => {});
      return next;
    },
  };
}
