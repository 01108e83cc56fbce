/** Where the health of pages is kept: a small entry on this computer. What is stored is read like a stranger's. */
import { CLOCK_IDS, CONSOLE_IDS } from '../complaint/ids';
import { FACTS, WAYS } from '../complaint/health';
import type { Fact, Tally, Way } from '../complaint/health';
import type { ClockOptions } from '../complaint/rules';
import { list, number, oneOf, orNull, own, shape, text, whole } from '../platform/copy';
import type { Copy } from '../platform/copy';
import type { AccountHealth, HealthAnswer, UnreadPage } from '../platform/health-messages';
import type { Observation } from '../platform/messages';
import { NO_HEALTH, withLook } from './health';

const MOST = 50;
const count = whole(0, 1e9);
const instant = number(0, 4_102_444_800_000);
const hours = number(-10_000, 10_000);
const consoleId = oneOf(...CONSOLE_IDS);
const facts = shape<Record<Fact, number>>(
  Object.fromEntries(FACTS.map((fact) => [fact, count])) as Record<Fact, typeof count>,
);
const last = shape<Tally & { at: number }>({ at: instant, rows: count, facts });
const day = shape<Tally & { day: number }>({ day: instant, rows: count, facts });
const way = shape<{ at: number; rows: number }>({ at: instant, rows: count });
const ways: Copy<AccountHealth['ways']> = (value) =>
  Object.fromEntries(
    WAYS.map((name): [Way, ReturnType<typeof way>] => [name, way(own(value, name))]).filter(([, at]) => at),
  );
const drift = shape<AccountHealth['drift'][number]>({
  clock: oneOf(...CLOCK_IDS),
  source: oneOf('page', 'field'),
  rule: hours,
  rows: count,
  differ: count,
  hours,
  at: instant,
});
const account = shape<AccountHealth>({
  console: consoleId,
  account: text(200),
  at: instant,
  last: orNull(last),
  days: list(day, MOST),
  ways,
  drift: list(drift, MOST),
});
const page = shape<UnreadPage>({ console: consoleId, path: text(200), count, at: instant });
const stored = shape<HealthAnswer>({ accounts: list(account, MOST), unread: list(page, MOST) });

export interface HealthShelf {
  load(): Promise<unknown>;
  save(value: HealthAnswer): Promise<void>;
}

/** Keeps the health of pages. Neither of the two ever throws: it is a help, not a duty. */
export function healthKeeper(shelf: HealthShelf) {
  let now: Promise<HealthAnswer> | null = null;
  const load = () =>
    (now ??= shelf.load().then(
      (value) => stored(value) ?? NO_HEALTH,
      () => NO_HEALTH,
    ));
  return {
    read: load,
    /** One look, taken at `path`. */
    async seen(look: Observation, path: string | null, options: ClockOptions): Promise<void> {
      now = load().then((health) => withLook(health, look, path, options));
      await shelf.save(await now).catch(() => {});
    },
  };
}
