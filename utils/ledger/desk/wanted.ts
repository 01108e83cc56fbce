/** Which complaints a query wants, apart from its words. Pure. */
import { millisecondsInDay, millisecondsInHour } from 'date-fns/constants';
import { beijingDay } from '../../complaint/time';
import type { DueWindow, QueueQuery, Turn } from '../../platform/workbench-messages';
import { NO_DUE } from '../record';
import type { Line } from './line';

const waits = ({ due, end }: Line, now: number): boolean => due !== Infinity && end > now;

const TURNS: Record<Turn, (line: Line, now: number) => boolean> = {
  waiting: waits,
  user: ({ phase }) => phase === 'user',
  platform: ({ phase }) => phase === 'platform',
  done: ({ phase }) => phase === 'done',
  unknown: ({ phase }) => phase === 'unknown',
};

const within = (left: number, span: number) => left > 0 && left <= span;
/** `now` in ms UTC. Only for what waits. */
const WINDOWS: Record<DueWindow, (due: number, now: number) => boolean> = {
  overdue: (due, now) => due <= now,
  hour: (due, now) => within(due - now, millisecondsInHour),
  fourHours: (due, now) => within(due - now, 4 * millisecondsInHour),
  today: (due, now) => due > now && due !== NO_DUE && beijingDay(due) === beijingDay(now),
  day: (due, now) => within(due - now, millisecondsInDay),
  none: (due) => due === NO_DUE,
};

type Wish = (line: Line) => boolean;

/** The wishes of a query, one test each. `times`: which complaint of its family a line is. `now` in ms UTC. */
export function wishesOf(query: QueueQuery, now: number, times: (line: Line) => number): Wish[] {
  const { console, account, queue, turn, due, repeat, assigned, tag } = query;
  const wishes: Wish[] = [];
  if (console !== null) wishes.push((line) => line.console === console);
  if (account !== null) wishes.push((line) => `${line.console}|${line.account}` === account);
  if (queue !== null) wishes.push((line) => line.queue === queue);
  if (turn !== null) wishes.push((line) => TURNS[turn](line, now));
  if (due !== null) wishes.push((line) => waits(line, now) && WINDOWS[due](line.due, now));
  if (assigned !== null) wishes.push((line) => line.assigned === assigned);
  if (tag !== null) wishes.push((line) => line.tags.includes(tag));
  if (repeat) wishes.push((line) => times(line) > 1);
  return wishes;
}
