/** When to look again. One series of looks a console, never faster than once a minute. */
import { millisecondsInHour, millisecondsInMinute, millisecondsInSecond } from 'date-fns/constants';
import type { WatchOptions } from './options';
import type { ConsoleState } from './state';

/** Our own choices: politeness towards the console. */
const LEAST_WAIT = millisecondsInMinute;
const JITTER = 0.15;
const SLOWER = 3;
const SLOWEST = 15 * millisecondsInMinute;
const HURRY = millisecondsInHour;
/** With a shorter pause a background lives more than 55 % of the time: each question costs it 30 s. */
const HURRIED = 75 * millisecondsInSecond;
const FIRST_BACKOFF = 2 * millisecondsInSecond;
const MOST_BACKOFF = 5 * millisecondsInMinute;
/** After so many failures in a row nothing is asked for `CIRCUIT_OPEN`. */
export const CIRCUIT_FAILURES = 5;
export const CIRCUIT_OPEN = 30 * millisecondsInMinute;
const ASLEEP_PERIODS = 3;

/** [0, 1], whatever a source of chance says. */
const chance = (random: () => number): number => {
  const drawn = random();
  return drawn >= 0 ? Math.min(drawn, 1) : 0;
};

/** Full jitter: ms to wait after `failures` in a row, 0…5 min. */
export function backoff(failures: number, random: () => number): number {
  return chance(random) * Math.min(MOST_BACKOFF, FIRST_BACKOFF * 2 ** Math.max(0, failures));
}

export interface Pace {
  options: Pick<WatchOptions, 'pollMinutes'>;
  state: ConsoleState;
  /** ms UTC of the next deadline. */
  nextDue: number | null;
  /** Nothing waits, and nobody used the browser lately. */
  idle: boolean;
  /** Looks in a row that failed. */
  failures: number;
  /** [0, 1) */
  random: () => number;
  /** ms UTC */
  now: number;
}

/** ms between two looks, before chance. Never faster than chosen but for a deadline within the hour. */
export function periodOf({
  options,
  nextDue,
  idle,
  now,
}: Pick<Pace, 'options' | 'nextDue' | 'idle' | 'now'>) {
  const usual = Math.max(LEAST_WAIT, options.pollMinutes * millisecondsInMinute);
  const close = nextDue !== null && nextDue > now && nextDue - now < HURRY;
  if (close) return Math.min(usual, Math.max(HURRIED, usual / 2));
  return idle ? Math.max(usual, Math.min(usual * SLOWER, SLOWEST)) : usual;
}

function waitOf(pace: Pace): number {
  const { failures, random } = pace;
  if (failures >= CIRCUIT_FAILURES) return CIRCUIT_OPEN;
  if (failures > 0) return Math.max(LEAST_WAIT, backoff(failures, random));
  return Math.max(LEAST_WAIT, periodOf(pace) * (1 + JITTER * (2 * chance(random) - 1)));
}

/** ms UTC of the next look; null = none until the person acts. */
export function nextPoll(pace: Pace): number | null {
  const { state, now } = pace;
  if (state.kind === 'riskControl') return null;
  const next = Math.round(now + waitOf(pace));
  return state.kind === 'backoff' ? Math.max(next, state.until) : next;
}

/**
 * The computer slept, or its clock was set back: look once now, and note `now` as the last look.
 * `period` in ms, `lastPollAt` ms UTC or null when there was none.
 */
export function catchUp(lastPollAt: number | null, now: number, period: number): boolean {
  return lastPollAt !== null && Math.abs(now - lastPollAt) > ASLEEP_PERIODS * period;
}
