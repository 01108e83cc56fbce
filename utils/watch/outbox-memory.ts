/**
 * A small outbox for while the database does not work. Kept until the browser closes. Here a notice
 * goes at most once: what may have arrived is not sent again.
 */
import { planned } from '../ledger/outbox';
import { claimed, isDue, settledRow, together } from '../ledger/outbox-rows';
import type { DeliveryRow } from '../ledger/outbox-rows';
import type { Alert } from './alert';
import type { Outbox } from './outbox';

export interface OutboxImage {
  alerts: Alert[];
  rows: DeliveryRow[];
  /** Keys of alerts that were planned, here or on disk; latest last. */
  seen: string[];
}
/** Where it is kept over the end of a background. */
export interface OutboxShelf {
  load(): Promise<OutboxImage | null>;
  save(image: OutboxImage): Promise<void>;
}

const MOST_SEEN = 2000;
const MOST_ALERTS = 100;

export interface MemoryOutbox extends Outbox {
  /** Keys that are known on disk. */
  note(keys: readonly string[]): Promise<void>;
  /** The alert was planned here. */
  holds(alert: string): boolean;
  /** The row stands here. */
  has(key: string): boolean;
}

export async function memoryOutbox(shelf: OutboxShelf): Promise<MemoryOutbox> {
  const before = await shelf.load().catch(() => null);
  const alerts = new Map(before?.alerts.map((alert) => [alert.key, alert]));
  const rows = new Map(before?.rows.map((row) => [row.key, row]));
  const seen = new Set(before?.seen);

  const save = () => {
    for (const key of [...alerts.keys()].slice(0, -MOST_ALERTS)) alerts.delete(key);
    for (const [key, row] of rows) if (row.nextAt === undefined || !alerts.has(row.alert)) rows.delete(key);
    for (const key of [...seen].slice(0, -MOST_SEEN)) seen.delete(key);
    const image = { alerts: [...alerts.values()], rows: [...rows.values()], seen: [...seen] };
    return shelf.save(image).catch(() => {});
  };
  const change = async (keys: readonly string[], next: (row: DeliveryRow) => DeliveryRow | null) => {
    const changed = keys.flatMap((key) => {
      const row = rows.get(key);
      const made = row && next(row);
      if (made) rows.set(key, made);
      return made ? [made] : [];
    });
    if (changed.length > 0) await save();
    return changed;
  };
  /** Left behind by a killed worker: may have arrived. */
  const doubtful = (row: DeliveryRow) => row.state === 'sending' || row.state === 'unknown';
  const gone = (row: DeliveryRow): DeliveryRow => {
    const { nextAt: _nextAt, ...rest } = row;
    return { ...rest, state: 'dropped' };
  };

  return {
    holds: (alert) => alerts.has(alert),
    has: (key) => rows.has(key),
    async note(keys) {
      const size = seen.size;
      for (const key of keys) seen.add(key);
      if (seen.size > size) await save();
    },
    async plan(given, channelsFor, now) {
      const news = [...new Map(given.map((alert) => [alert.key, alert])).values()].filter(
        ({ key }) => !seen.has(key),
      );
      for (const alert of news) {
        seen.add(alert.key);
        alerts.set(alert.key, alert);
        for (const channel of channelsFor(alert)) {
          const row = planned(alert.key, channel, alert.at, now);
          rows.set(row.key, row);
        }
      }
      if (news.length > 0) await save();
      return news;
    },
    had: async (keys) => new Set(keys.filter((key) => seen.has(key))),
    open: async () => [...rows.values()],
    async due(now) {
      await change([...rows.keys()], (row) => (doubtful(row) && isDue(row, now) ? gone(row) : null));
      return [...rows.values()].flatMap((row) => {
        const alert = alerts.get(row.alert);
        return alert && isDue(row, now) ? [{ row, alert }] : [];
      });
    },
    claim: (keys, now, owner, batch) =>
      change(keys, (row) => (isDue(row, now) && !doubtful(row) ? claimed(row, now, owner, batch) : null)),
    async settle(keys, owner, outcome, now, pause) {
      const wait = together(pause);
      await change(keys, (row) => (row.owner === owner ? settledRow(row, outcome, now, wait) : null));
    },
    async hold(keys, reason, now) {
      const outcome = { kind: 'held', ...reason } as const;
      await change(keys, (row) => settledRow({ ...row, since: row.since ?? now }, outcome, now, () => 0));
    },
    dropRows: async (keys) => void (await change(keys, gone)),
    async drop(alert) {
      const own = [...rows.values()].filter((row) => row.alert === alert);
      await change(
        own.map(({ key }) => key),
        gone,
      );
    },
  };
}
