/** What the health of a console comes to. Pure. */
import { FACTS } from '../../../utils/complaint/health';
import type { Fact, Tally } from '../../../utils/complaint/health';
import type { ConsoleId } from '../../../utils/complaint/model';
import { beijingDay } from '../../../utils/complaint/time';
import type { AccountHealth, HealthAnswer, UnreadPage } from '../../../utils/platform/health-messages';

/** A fact that was found so much less often (points of a hundred) than in the days before is news. */
const FALL = 30;
/** Rows of the days before without which there is nothing to compare with. */
const ENOUGH = 10;

/** Of a hundred. 100 means all, 0 means none: neither is ever rounded to. */
export function share(n: number, rows: number): number {
  if (n === 0 || rows === 0) return 0;
  return n >= rows ? 100 : Math.min(99, Math.max(1, Math.round((n / rows) * 100)));
}

export interface FactLine {
  fact: Fact;
  /** Of a hundred. */
  now: number;
  /** What it was before, where it fell; else null. */
  before: number | null;
}

const sum = (days: readonly Tally[], pick: (day: Tally) => number) =>
  days.reduce((all, day) => all + pick(day), 0);

/** Every fact of the last list, and those that fell. Empty when there was none. */
export function factLines({ last, days }: AccountHealth): FactLine[] {
  if (!last) return [];
  const earlier = days.filter(({ day }) => day < beijingDay(last.at));
  const rows = sum(earlier, (day) => day.rows);
  return FACTS.map((fact) => {
    const now = share(last.facts[fact], last.rows);
    const then = share(
      sum(earlier, (day) => day.facts[fact]),
      rows,
    );
    return { fact, now, before: rows >= ENOUGH && then - now >= FALL ? then : null };
  });
}

export interface ConsoleView {
  console: ConsoleId;
  accounts: AccountHealth[];
  unread: UnreadPage[];
  /** `look`: a deadline or a fact changed · `unread`: a page was not recognised after the last good look. */
  state: 'none' | 'good' | 'look' | 'unread';
}

/** One console's part of the answer. */
export function consoleView(console: ConsoleId, health: HealthAnswer): ConsoleView {
  const accounts = health.accounts.filter((each) => each.console === console);
  const unread = health.unread.filter((each) => each.console === console);
  const good = Math.max(0, ...accounts.map(({ last }) => last?.at ?? 0));
  const changed = accounts.some(
    (each) =>
      each.drift.some(({ differ }) => differ > 0) || factLines(each).some(({ before }) => before !== null),
  );
  const lost = unread.some(({ at }) => at > good);
  const none = accounts.length === 0 && unread.length === 0;
  return { console, accounts, unread, state: none ? 'none' : lost ? 'unread' : changed ? 'look' : 'good' };
}
