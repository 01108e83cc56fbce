/** How long ago something was seen, in words. Pure. */
import { millisecondsInDay, millisecondsInHour, millisecondsInMinute } from 'date-fns/constants';
import type { T } from './ports';

/** `3 分钟前`; both ms UTC. What seems to lie ahead was just seen: two clocks differ a little. */
export function ageWords(at: number, now: number, t: T): string {
  const age = now - at;
  if (age < millisecondsInMinute) return t('age.now');
  if (age < millisecondsInHour) return t('age.minutes', { n: Math.floor(age / millisecondsInMinute) });
  if (age < millisecondsInDay) return t('age.hours', { n: Math.floor(age / millisecondsInHour) });
  return t('age.days', { n: Math.floor(age / millisecondsInDay) });
}
