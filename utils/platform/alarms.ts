/** The one alarm: it lets the badge follow the time while there is something to follow. */
import type { Browser } from './browser';

export const BADGE_ALARM = 'badge';
/** More often would keep a sleeping background awake. */
const MINUTES = 2;

/**
 * Sets or clears the alarm. An existing one is left alone: creating it anew would restart its period
 * and could put it off for ever.
 */
export async function keepAlarm({ alarms }: Pick<Browser, 'alarms'>, wanted: boolean): Promise<void> {
  const existing = await alarms.get(BADGE_ALARM);
  if (wanted && !existing) alarms.create(BADGE_ALARM, { periodInMinutes: MINUTES });
  if (!wanted && existing) await alarms.clear(BADGE_ALARM);
}
