/** What the sender needs of the outbox. On disk, or in memory while the database does not work. */
import type { Database } from '../ledger/database';
import * as disk from '../ledger/outbox';
import type { Due } from '../ledger/outbox';
import type { DeliveryRow, Settlement } from '../ledger/outbox-rows';
import type { Alert } from './alert';

/** Times in ms UTC. */
export interface Outbox {
  /** Adds alerts whose key was never there, with a row a channel; returns them. */
  plan(
    alerts: readonly Alert[],
    channelsFor: (alert: Alert) => readonly string[],
    now: number,
  ): Promise<Alert[]>;
  had(keys: readonly string[]): Promise<Set<string>>;
  /** Rows that have a next step. */
  open(): Promise<DeliveryRow[]>;
  due(now: number): Promise<Due<Alert>[]>;
  /** Those of `keys` that nobody else sends, for one lease. */
  claim(keys: readonly string[], now: number, owner: string, batch: string): Promise<DeliveryRow[]>;
  settle(
    keys: readonly string[],
    owner: string,
    outcome: Settlement,
    now: number,
    pause: (tries: number) => number,
  ): Promise<void>;
  hold(keys: readonly string[], reason: { code: string; said: string }, now: number): Promise<void>;
  dropRows(keys: readonly string[], reason: string, now: number): Promise<void>;
  drop(alert: string, reason: string, now: number): Promise<void>;
}

/** The outbox on disk. Throws what the database throws. */
export const diskOutbox = (db: Database): Outbox => ({
  plan: (alerts, channelsFor, now) => disk.plan(db, alerts, channelsFor, now),
  had: (keys) => disk.had(db, keys),
  open: () => disk.open(db),
  due: (now) => disk.due<Alert>(db, now),
  claim: (keys, now, owner, batch) => disk.claim(db, keys, now, owner, batch),
  settle: (keys, owner, outcome, now, pause) => disk.settle(db, keys, owner, outcome, now, pause),
  hold: (keys, reason, now) => disk.hold(db, keys, reason, now),
  dropRows: (keys, reason, now) => disk.dropRows(db, keys, reason, now),
  drop: (alert, reason, now) => disk.drop(db, alert, reason, now),
});
