/** Takes complaints out of the outbox. */
import type { Database } from '../database';

/**
 * Notices about one of these complaints go with their deliveries; one about many keeps its key alone.
 * `ofs` as `${console}|${id}`. In a transaction over alerts and deliveries.
 */
export async function emptyNotices(db: Database, ofs: ReadonlySet<string>): Promise<void> {
  if (ofs.size === 0) return;
  const ids = new Set([...ofs].map((of) => of.slice(of.indexOf('|') + 1)));
  const gone: string[] = [];
  const emptied: string[] = [];
  await db.alerts.each(({ key, alert }) => {
    const parts = key.split('|');
    const named = alert?.items.some(({ id }) =>
      alert.console === null ? ids.has(id) : ofs.has(`${alert.console}|${id}`),
    );
    if (parts.some((part) => ids.has(part))) gone.push(key);
    else if (named) emptied.push(key);
  });
  await db.alerts.bulkDelete(gone);
  await db.deliveries
    .where('alert')
    .anyOf([...gone, ...emptied])
    .delete();
  await db.alerts.where('key').anyOf(emptied).modify({ state: 'past', alert: null });
}
