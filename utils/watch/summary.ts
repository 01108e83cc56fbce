/** What the popup and the badge are told, out of the ledger. */
import type { SteadyLedger } from '../ledger';
import type { OwedPromise } from '../ledger/promise-row';
import type { WatchedItem } from '../ledger/store';
import type { SummaryAnswer, Settings } from '../platform/messages';
import { badgeView } from './badge';
import type { BadgeView } from './badge';
import { shownNow } from './facts';
import type { Hours, Withheld } from './facts';

const MOST_ITEMS = 200;

/** Our own promise stands beside a complaint where it comes before the platform's clock. */
function withPromise(item: WatchedItem, promises: readonly OwedPromise[]): WatchedItem {
  const own = promises.find(
    ({ console, complaintId }) => console === item.console && complaintId === item.id,
  );
  if (!own || own.due >= (item.clock.due ?? Infinity)) return item;
  return { ...item, promise: { what: own.what, due: own.due } };
}

const firstDue = ({ promise, clock }: WatchedItem): number => promise?.due ?? clock.due ?? Infinity;

/** Everything that waits, most urgent first, and one line a console account. `now` in ms UTC. */
export async function summary(
  ledger: SteadyLedger,
  now: number,
  settings: Hours & Withheld,
): Promise<SummaryAnswer> {
  const { items, lines, promises, broken } = await shownNow(ledger, now, settings, MOST_ITEMS);
  const all = items.map((item) => withPromise(item, promises));
  // Stays as it is where nothing was promised; who waits for an answer at once stays above all.
  const rank = (item: WatchedItem) => (item.atOnce ? -Infinity : firstDue(item));
  const shown = all.toSorted((a, b) => (rank(a) < rank(b) ? -1 : Number(rank(a) > rank(b))));
  return { items: shown.slice(0, MOST_ITEMS), lines, ...(broken ? { broken } : {}) };
}

/** The badge, and whether time can change it. `now` in ms UTC. */
export async function badge(
  ledger: SteadyLedger,
  now: number,
  settings: Hours & Withheld & Pick<Settings, 'language'>,
): Promise<{ view: BadgeView; watched: boolean }> {
  const { state, lines, broken } = await shownNow(ledger, now, settings, 1);
  return {
    view: badgeView(lines, { states: state ? [state] : [], broken, language: settings.language }, now),
    watched: lines.length > 0,
  };
}
