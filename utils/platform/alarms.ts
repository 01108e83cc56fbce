/** The alarms: one that always comes again, and one for the next thing that is due. */
import type { Browser } from './browser';

/** Comes every few minutes while there is something to watch: whatever was lost is found then. */
export const WATCH_ALARM = 'watch';
/** Comes once, when the next thing is due. */
export const NEXT_ALARM = 'next';
/** Comes when what is old is looked for. */
export const KEEP_ALARM = 'keep';
/** More often would keep a sleeping background awake. */
const MINUTES = 5;
/** ms: browsers round up to this anyway. */
const LEAST = 30_000;
/** ms by which an alarm that stands may differ from the one that is wanted. */
const NEAR = 1000;

type Alarms = Pick<Browser, 'alarms'>;

/**
 * Sets or clears the steady alarm. An existing one is left alone: creating it anew would restart its
 * period and could put it off for ever.
 */
export async function keepWatchAlarm({ alarms }: Alarms, wanted: boolean): Promise<void> {
  const existing = await alarms.get(WATCH_ALARM);
  if (wanted && !existing) alarms.create(WATCH_ALARM, { periodInMinutes: MINUTES });
  if (!wanted && existing) await alarms.clear(WATCH_ALARM);
}

/** Sets the alarm for the next thing; null: there is none. `at` and `now` in ms UTC. */
export async function keepNextAlarm({ alarms }: Alarms, at: number | null, now: number): Promise<void> {
  const existing = await alarms.get(NEXT_ALARM);
  const when = at === null ? null : Math.max(at, now + LEAST);
  if (when === null) {
    if (existing) await alarms.clear(NEXT_ALARM);
  } else if (!existing || Math.abs(existing.scheduledTime - when) > NEAR) alarms.create(NEXT_ALARM, { when });
}

/** Sets the alarm of what is old. `at` in ms UTC. */
export async function keepKeepAlarm({ alarms }: Alarms, at: number): Promise<void> {
  const when = Math.max(at, Date.now() + LEAST);
  const existing = await alarms.get(KEEP_ALARM);
  if (!existing || Math.abs(existing.scheduledTime - when) > NEAR) alarms.create(KEEP_ALARM, { when });
}
