/** The outbox on disk: one transaction a step, so that two contexts never send the same row. Throws what the database throws. */
import type { Database } from './database';
import { again, claimed, isDue, settledRow, still, together } from './outbox-rows';
import type { AlertRow, DeliveryRow, OutboxAlert, Settlement } from './outbox-rows';

/** A delivery that is to be tried, with what it says. */
export interface Due<A extends OutboxAlert = OutboxAlert> {
  row: DeliveryRow;
  alert: A;
}

const UNSENT: ReadonlySet<DeliveryRow['state']> = new Set(['failed', 'refused', 'unknown']);

const isOpen = ({ nextAt }: DeliveryRow): boolean => nextAt !== undefined;
const write = <T>(db: Database, work: () => Promise<T>): Promise<T> =>
  db.transaction('rw', db.alerts, db.deliveries, work);

/**
 * Adds the alerts whose key was never there, each with a row a channel, all or none. Returns them.
 * An alert without a channel is kept as well: its key is used up.
 */
export function plan<A extends OutboxAlert>(
  db: Database,
  alerts: readonly A[],
  channelsFor: (alert: A) => readonly string[],
  now: number,
): Promise<A[]> {
  const once = [...new Map(alerts.map((alert) => [alert.key, alert])).values()];
  const made = once.map((alert) => ({ alert, channels: [...new Set(channelsFor(alert))] }));
  return write(db, async () => {
    const known = await db.alerts.bulkGet(once.map(({ key }) => key));
    const news = made.filter((_, index) => known[index] === undefined);
    await db.alerts.bulkAdd(
      news.map(({ alert, channels }) => ({
        key: alert.key,
        at: alert.at,
        state: channels.length > 0 ? 'open' : 'done',
        alert,
      })),
    );
    await db.deliveries.bulkAdd(
      news.flatMap(({ alert, channels }) =>
        channels.map((channel) => planned(alert.key, channel, Math.max(alert.at, 0), now)),
      ),
    );
    return news.map(({ alert }) => alert);
  });
}

/** A row of which nothing left yet. */
export const planned = (alert: string, channel: string, nextAt: number, now: number): DeliveryRow => ({
  key: `${alert}|${channel}`,
  alert,
  channel,
  dedupe: alert,
  state: 'planned',
  at: nextAt,
  nextAt,
  tries: 0,
  done: [],
  code: null,
  said: '',
  settledAt: now,
});

/** Which of `keys` were planned before. */
export async function had(db: Database, keys: readonly string[]): Promise<Set<string>> {
  const found = await db.alerts.bulkGet([...keys]);
  return new Set(keys.filter((_, index) => found[index] !== undefined));
}

/** Rows with a next step, soonest first: the index holds no others. */
export const open = (db: Database): Promise<DeliveryRow[]> => db.deliveries.orderBy('nextAt').toArray();

/**
 * What is due: planned and failed rows whose time has come, and what a worker left behind when it was
 * killed (whether that arrived nobody knows: it goes again under its old batch).
 */
export function due<A extends OutboxAlert = OutboxAlert>(db: Database, now: number): Promise<Due<A>[]> {
  return db.transaction('r', db.alerts, db.deliveries, async () => {
    const rows = (await open(db)).filter((row) => isDue(row, now));
    const alerts = await db.alerts.bulkGet(rows.map(({ alert }) => alert));
    return rows.flatMap((row, index) => {
      const alert = alerts[index]?.alert;
      // Stored by `plan` with the same type.
      return alert && (alert.at <= now || row.since !== undefined) ? [{ row, alert: alert as A }] : [];
    });
  });
}

/** Takes those of `keys` that are still due, for one lease. Returns them as they are now. */
export function claim(
  db: Database,
  keys: readonly string[],
  now: number,
  owner: string,
  batch: string,
): Promise<DeliveryRow[]> {
  return write(db, async () => {
    const rows = (await db.deliveries.bulkGet([...keys])).filter((row) => row !== undefined);
    const mine = rows.filter((row) => isDue(row, now)).map((row) => claimed(row, now, owner, batch));
    await db.deliveries.bulkPut(mine);
    return mine;
  });
}

/**
 * Writes down what came of a try. Whoever lost the lease may only say that it was sent: that is true
 * whoever did it. `pause`: ms until the next try after so many.
 */
export function settle(
  db: Database,
  keys: readonly string[],
  owner: string,
  outcome: Settlement,
  now: number,
  pause: (tries: number) => number,
): Promise<void> {
  const wait = together(pause);
  return change(db, keys, (row) => {
    const own = row.state === 'sending' && row.owner === owner;
    const late = outcome.kind === 'sent' && row.state !== 'sent';
    return own || late ? settledRow(row, outcome, now, wait) : null;
  });
}

/**
 * What an earlier life of this context had in its hands is due at once: only one background lives at
 * a time, so whoever else holds a lease is dead. Whether it arrived nobody knows: it goes again, and
 * that end is no try of the channel's: it neither lengthens the pause nor brings the last try nearer.
 */
export const release = (db: Database, owner: string, now: number): Promise<void> =>
  write(db, async () => {
    const held = (await open(db)).filter((row) => row.state === 'sending' && row.owner !== owner);
    for (const row of held) {
      row.nextAt = now;
      row.tries = Math.max(0, row.tries - 1);
    }
    await db.deliveries.bulkPut(held);
  });

/** Rows that cannot be tried for something on this computer: they wait and say why. */
export const hold = (
  db: Database,
  keys: readonly string[],
  reason: { code: string; said: string },
  now: number,
): Promise<void> =>
  change(db, keys, (row) =>
    isDue(row, now)
      ? settledRow(
          { ...row, tries: row.tries + 1, since: row.since ?? now },
          { kind: 'held', ...reason },
          now,
          () => 0,
        )
      : null,
  );

/** These rows are not sent any more. */
export const dropRows = (db: Database, keys: readonly string[], reason: string, now: number): Promise<void> =>
  change(db, keys, (row) => (isOpen(row) ? still(row, 'dropped', now, { code: reason, said: '' }) : null));

/** The alert is no longer true: nothing of it is sent any more. */
export function drop(db: Database, alert: string, reason: string, now: number): Promise<void> {
  return write(db, async () => {
    const rows = await db.deliveries.where('alert').equals(alert).toArray();
    const spoken = await dropIn(db, rows.filter(isOpen), reason, now);
    if (spoken > 0) await db.alerts.update(alert, { state: 'dropped' });
  });
}

async function dropIn(db: Database, rows: DeliveryRow[], reason: string, now: number): Promise<number> {
  await db.deliveries.bulkPut(rows.map((row) => still(row, 'dropped', now, { code: reason, said: '' })));
  return rows.length;
}

/** By hand: one more round for a row that is not sent, and for those of the same message. False when there is nothing to retry. */
export function retry(db: Database, key: string, now: number): Promise<boolean> {
  return write(db, async () => {
    const row = await db.deliveries.get(key);
    if (!row || !UNSENT.has(row.state)) return false;
    const named =
      row.batch === undefined ? [row] : await db.deliveries.where('batch').equals(row.batch).toArray();
    const same = named.filter(({ channel, state }) => channel === row.channel && UNSENT.has(state));
    await db.deliveries.bulkPut(same.map((each) => again(each, now, false)));
    for (const { alert } of same) await settleAlert(db, alert);
    return true;
  });
}

/**
 * Something was repaired: a permission came back (`held`), or the settings of a channel changed. What
 * waited or was refused for it goes again at once, unless it is older than `since` (ms UTC).
 */
export async function revive(
  db: Database,
  which: { channel: string } | { codes: readonly string[] },
  since: number,
  now: number,
): Promise<void> {
  const recent = await db.deliveries.where('at').aboveOrEqual(since).toArray();
  const fits = (row: DeliveryRow) =>
    'channel' in which ? row.channel === which.channel : row.code !== null && which.codes.includes(row.code);
  // What still waits goes whatever its age: a message is not split.
  const rows = [...recent, ...(await open(db))].filter((row) => UNSENT.has(row.state) && fits(row));
  const keys = [...new Set(rows.map(({ key }) => key))];
  await change(db, keys, (row) => (UNSENT.has(row.state) ? again(row, now, 'channel' in which) : null));
}

/** Changes rows, and closes or opens their alerts accordingly. `null`: left as it is. */
function change(
  db: Database,
  keys: readonly string[],
  next: (row: DeliveryRow) => DeliveryRow | null,
): Promise<void> {
  return write(db, async () => {
    const rows = (await db.deliveries.bulkGet([...keys])).filter((row) => row !== undefined);
    const changed = rows.map(next).filter((row) => row !== null);
    await db.deliveries.bulkPut(changed);
    for (const key of new Set(changed.map(({ alert }) => alert))) await settleAlert(db, key);
  });
}

/** An alert is open while one of its rows is. */
export async function settleAlert(db: Database, key: string): Promise<void> {
  const row: AlertRow | undefined = await db.alerts.get(key);
  if (!row || row.state === 'past') return;
  const rows = await db.deliveries.where('alert').equals(key).toArray();
  const state = rows.some(isOpen)
    ? 'open'
    : rows.every((each) => each.state === 'dropped')
      ? 'dropped'
      : 'done';
  if (state !== row.state) await db.alerts.put({ ...row, state });
}
