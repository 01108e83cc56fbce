/** What a person did with a notice: later, or 「我来处理」. */
import type { ConsoleId, Phase } from '../complaint/model';
import type { Database } from './database';
import { ownRecord } from './family';
import { planned, settleAlert } from './outbox';
import type { TakenRow } from './outbox-rows';
import { keyOf } from './record';

/** Changes with the phase, and with every round of 继续投诉. */
const standingOf = ({ phase, times }: { phase: Phase; times: number }): string => `${phase}|${times}`;

/** Warnings earlier than this are not needed by somebody who is at it, ms. Our own choice. */
const LAST_WARNING = 15 * 60_000;

/** Whether somebody is at it, so that this alert would only disturb. Pure. */
export function isTaken(
  taken: TakenRow | undefined,
  alert: { kind: string; threshold?: number },
  now: { phase: Phase; times: number },
): boolean {
  if (!taken || taken.standing !== standingOf(now)) return false;
  if (alert.kind === 'deadline') return (alert.threshold ?? 0) > LAST_WARNING;
  return alert.kind === 'new' || alert.kind === 'userReplied';
}

/** Somebody is at this complaint until it changes. False when the ledger does not know it. */
export function taken(
  db: Database,
  { console, account, id }: { console: ConsoleId; account: string; id: string },
  now: number,
): Promise<boolean> {
  return db.transaction('rw', db.complaints, db.taken, async () => {
    const stored = await db.complaints.bulkGet([keyOf(console, account, id), keyOf(console, '', id)]);
    const records = stored.filter((record) => record !== undefined);
    const record = ownRecord(records, console, account, id) ?? records[0];
    if (!record) return false;
    const standing = standingOf({ phase: record.phase, times: record.facts.userComplaintTimes ?? 1 });
    await db.taken.put({ key: `${console}|${id}`, at: now, standing });
    return true;
  });
}

/** Rows by `${console}|${id}`. */
export async function takenOf(db: Database, keys: readonly string[]): Promise<Map<string, TakenRow>> {
  const rows = await db.taken.bulkGet([...keys]);
  return new Map(rows.filter((row) => row !== undefined).map((row) => [row.key, row]));
}

/** The notice on this computer once more at `until` (ms UTC). False when the alert is gone. */
export function snooze(db: Database, alert: string, until: number, now: number): Promise<boolean> {
  return db.transaction('rw', db.alerts, db.deliveries, async () => {
    const row = await db.alerts.get(alert);
    if (!row?.alert) return false;
    const before = await db.deliveries.where('alert').equals(alert).toArray();
    const snoozed = before.filter(({ key }) => key.startsWith(`${alert}|desktop|snooze|`));
    const waiting = snoozed.find(({ state }) => state === 'planned');
    const base = planned(alert, 'desktop', until, now);
    const suffix = `|snooze|${snoozed.length + 1}`;
    // Pressed twice: one notice, at the later time.
    const next = waiting ?? { ...base, key: `${base.key}${suffix}`, dedupe: `${alert}${suffix}` };
    await db.deliveries.put({ ...next, at: until, nextAt: until });
    await settleAlert(db, alert);
    return true;
  });
}
