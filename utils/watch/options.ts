/**
 * What the shop chose about watching. Times of day are Beijing wall clock. The start values are our
 * own choice; the thresholds follow what merchants tell each other ("push several times").
 */
import { millisecondsInHour, millisecondsInMinute } from 'date-fns/constants';
import { flag, list, number, oneOf, own, whole } from '../platform/copy';
import type { Copy } from '../platform/copy';
import type { AlertKind } from './alert';

export interface WatchOptions {
  /** Minutes between two looks, 1…30. */
  pollMinutes: number;
  /** How to look while no console page is open. */
  withoutTab: 'never' | 'request' | 'tab';
  /** Notices of the computer. */
  desktop: boolean;
  kinds: Record<AlertKind, boolean>;
  /** ms left at which a clock is told of, largest first; 0 = overdue. At most 12. */
  thresholds: number[];
  /** A clock at whose end the complaint must be finished is told of more often. */
  growing: boolean;
  /** `from` = `to` is off. */
  quiet: { on: boolean; from: string; to: string };
  digest: { on: boolean; at: string };
  /**
   * At least `count` new complaints in `minutes`, and `factor` times what an hour usually brings; or as
   * many whose words are alike by `likeness` percent, each within `alikeMinutes` of the one before.
   */
  burst: {
    on: boolean;
    count: number;
    minutes: number;
    factor: number;
    alikeMinutes: number;
    likeness: number;
  };
}

const MOST_THRESHOLDS = 12;

export const DEFAULT_WATCH: Readonly<WatchOptions> = {
  pollMinutes: 2,
  withoutTab: 'never',
  desktop: true,
  kinds: {
    new: true,
    userReplied: true,
    repeat: true,
    platform: true,
    deadline: true,
    promise: true,
    appeal: true,
    signedOut: true,
    blocked: true,
    burst: true,
    ahead: true,
    digest: true,
    test: true,
  },
  thresholds: [
    12 * millisecondsInHour,
    4 * millisecondsInHour,
    millisecondsInHour,
    15 * millisecondsInMinute,
    0,
  ],
  growing: true,
  quiet: { on: false, from: '22:00', to: '08:00' },
  digest: { on: true, at: '09:30' },
  burst: { on: true, count: 4, minutes: 30, factor: 4, alikeMinutes: 60, likeness: 80 },
};

/** `HH:mm`, 00:00…23:59. */
const timeOfDay: Copy<string> = (value) =>
  typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? value : undefined;

/** Every acceptable one, largest first. Something given of which nothing is acceptable is refused. */
const thresholds: Copy<number[]> = (value) => {
  const good = list(whole(0, 30 * 24 * millisecondsInHour), MOST_THRESHOLDS)(value);
  if (!good || (good.length === 0 && Array.isArray(value) && value.length > 0)) return undefined;
  return [...new Set(good)].toSorted((a, b) => b - a);
};

type Copies<T> = { [K in keyof T]: Copy<T[K]> };

/** Each part alone, the usual one where it is not acceptable. */
const each =
  <T extends object>(usual: T, copies: Copies<T>): ((value: unknown) => T) =>
  (value) => {
    const names = Object.keys(copies) as (keyof T & string)[];
    return Object.fromEntries(
      names.map((name) => [name, copies[name](own(value, name)) ?? usual[name]]),
    ) as T;
  };

const { kinds, quiet, digest, burst } = DEFAULT_WATCH;

const copied = each<WatchOptions>(DEFAULT_WATCH, {
  pollMinutes: number(1, 30),
  withoutTab: oneOf('never', 'request', 'tab'),
  desktop: flag,
  kinds: each(
    kinds,
    Object.fromEntries(Object.keys(kinds).map((kind) => [kind, flag])) as Copies<typeof kinds>,
  ),
  thresholds,
  growing: flag,
  quiet: each(quiet, { on: flag, from: timeOfDay, to: timeOfDay }),
  digest: each(digest, { on: flag, at: timeOfDay }),
  burst: each(burst, {
    on: flag,
    count: whole(2, 1000),
    minutes: whole(1, 24 * 60),
    factor: number(1, 1000),
    alikeMinutes: whole(1, 24 * 60),
    likeness: whole(60, 100),
  }),
});

/** The options in force, out of something unknown: one bad value falls back alone. Never shared. */
export function readWatchOptions(value: unknown): WatchOptions {
  const read = copied(value);
  return { ...read, thresholds: [...read.thresholds] };
}
