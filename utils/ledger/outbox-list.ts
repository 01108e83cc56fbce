/** The outbox as a person sees it, and how long it is kept. */
import type { OutboxLine } from '../platform/watch-messages';
import type { Database } from './database';
import type { OutboxAlert } from './outbox-rows';

/** Rows that go in one transaction: a long one would hold up the others. */
const CHUNK = 500;
/** Keys of alerts are remembered longer than alerts, so that an old cause is not told anew. */
const KEYS_KEPT = 365 * 24 * 3_600_000;

/** Newest first. */
export function list(db: Database, { limit }: { limit: number }): Promise<OutboxLine[]> {
  return db.transaction('r', db.alerts, db.deliveries, async () => {
    const rows = await db.deliveries.orderBy('at').reverse().limit(limit).toArray();
    const alerts = await db.alerts.bulkGet(rows.map(({ alert }) => alert));
    return rows.map((row, index) => ({
      key: row.key,
      alert: factsOf(alerts[index]?.alert ?? null),
      channel: row.channel,
      state: row.state,
      tries: row.tries,
      code: row.code,
      said: row.said,
      at: row.at,
      nextAt: row.nextAt ?? null,
      settledAt: row.settledAt,
    }));
  });
}

function factsOf(alert: OutboxAlert | null): OutboxLine['alert'] {
  if (!alert) return null;
  const { kind, urgency, console, account, total, items } = alert;
  const first = items[0];
  const item = first ? { id: first.id, outTradeNo: first.outTradeNo, amountFen: first.amountFen } : null;
  return { kind, urgency, console, account, total, item };
}

/** The alerts that went out as one message, by the name of the message. */
export async function alertsOf<A extends OutboxAlert = OutboxAlert>(
  db: Database,
  batch: string,
): Promise<A[]> {
  const rows = await db.deliveries.where('batch').equals(batch).toArray();
  const alerts = await db.alerts.bulkGet([...new Set(rows.map(({ alert }) => alert))]);
  return alerts.flatMap((row) => (row?.alert ? [row.alert as A] : []));
}

/** Whether an alert of this kind since `since` (ms UTC) named this complaint. */
export async function toldOf(
  db: Database,
  kind: string,
  complaint: { console: string; id: string },
  since: number,
): Promise<boolean> {
  const rows = await db.alerts
    .where('at')
    .aboveOrEqual(since)
    .filter(({ alert }) => alert?.kind === kind && alert.console === complaint.console)
    .toArray();
  return rows.some(({ alert }) => alert?.items.some(({ id }) => id === complaint.id));
}

/**
 * Forgets one chunk of what is over since before `before` (ms UTC): deliveries, and of alerts everything
 * but the key. What still waits stays. Returns how many rows went, and whether there may be more.
 */
export function purgeSome(db: Database, before: number): Promise<{ removed: number; more: boolean }> {
  return db.transaction('rw', db.alerts, db.deliveries, db.taken, async () => {
    const deliveries = await db.deliveries
      .where('at')
      .below(before)
      .filter(({ nextAt }) => nextAt === undefined)
      .limit(CHUNK)
      .primaryKeys();
    await db.deliveries.bulkDelete(deliveries);
    const alerts = await db.alerts
      .where('at')
      .below(before)
      .filter(({ state }) => state === 'done' || state === 'dropped')
      .limit(CHUNK)
      .toArray();
    await db.alerts.bulkPut(alerts.map((row) => ({ ...row, state: 'past', alert: null })));
    const keys = await db.alerts
      .where('at')
      .below(before - KEYS_KEPT)
      .filter(({ state }) => state === 'past')
      .limit(CHUNK)
      .primaryKeys();
    await db.alerts.bulkDelete(keys);
    const taken = await db.taken.where('at').below(before).limit(CHUNK).primaryKeys();
    await db.taken.bulkDelete(taken);
    const each = [deliveries, alerts, keys, taken].map(({ length }) => length);
    return { removed: deliveries.length + alerts.length + taken.length, more: each.includes(CHUNK) };
  });
}
