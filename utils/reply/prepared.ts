/** Replies that wait for their complaint: how long they stay true. Pure. */
import { millisecondsInDay } from 'date-fns/constants';
import { readPromises } from './promises';

/** ms after which facts are too old to be told unread. */
const KEPT = 7 * millisecondsInDay;

/** Whether what was accepted at `at` (ms UTC) may still be said: no time that it names has passed. */
export const stillHolds = ({ text, at }: { text: string; at: number }, now: number): boolean =>
  now - at <= KEPT && readPromises(text, at).every(({ due }) => due > now);
