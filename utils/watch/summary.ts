/** What the popup and the badge are told, out of the ledger. */
import type { SteadyLedger } from '../ledger';
import type { SummaryAnswer, Settings } from '../platform/messages';
import { badgeView } from './badge';
import type { BadgeView } from './badge';
import { factsNow } from './facts';

const MOST_ITEMS = 200;

type Hours = Pick<Settings, 'alipayTradeHours'>;

/** Everything that waits, most urgent first, and one line a console account. `now` in ms UTC. */
export async function summary(ledger: SteadyLedger, now: number, settings: Hours): Promise<SummaryAnswer> {
  const { items, lines, broken } = await factsNow(ledger, now, settings, MOST_ITEMS);
  return { items: items.slice(0, MOST_ITEMS), lines, ...(broken ? { broken } : {}) };
}

/** The badge, and whether time can change it. `now` in ms UTC. */
export async function badge(
  ledger: SteadyLedger,
  now: number,
  settings: Hours & Pick<Settings, 'language'>,
): Promise<{ view: BadgeView; watched: boolean }> {
  const { items, lines, broken } = await factsNow(ledger, now, settings, 0);
  const states = items.map(({ state }) => state);
  return {
    view: badgeView(lines, { states, broken, language: settings.language }, now),
    watched: lines.length > 0,
  };
}
