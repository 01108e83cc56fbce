/** What a figure is, and what it needs to be measured. */
import type { Opened } from '../e2e/harness/browser.ts';
import type { LaneName, Rounds } from './lanes.ts';
import { compare, judge, tenth, type Verdict } from './stats.ts';

export interface Bench {
  browser: Opened;
  /** Of the practice consoles. */
  port: number;
  /** How many rounds: fewer with `--quick`. */
  rounds(quick: Rounds, full: Rounds): Rounds;
  quick: boolean;
  /** How long the life of the background is watched. */
  minutes: number;
}

export interface Row {
  figure: string;
  what: string;
  target: number | null;
  /** The target is the least, not the most. */
  least?: true;
  seen: number;
  unit: '×' | 'ms' | '%' | 'kB' | '';
  /** 95 % bootstrap interval. */
  interval?: [number, number];
  /** Ratio of two equal pages in the same rounds. */
  control?: number;
  /** `seen` of what it is compared with, and of ours: 10th percentiles, ms. */
  ms?: { ours: number; baseline: number };
  rounds?: number;
  verdict: Verdict | 'for the record';
}

type Samples = Record<LaneName, number[]>;

/** Ours against a baseline of the same rounds; without a target it is only written down. */
export function ratioRow(
  figure: string,
  what: string,
  samples: Samples,
  target: number | null,
  [above, below]: [LaneName, LaneName] = ['ours', 'plain'],
): Row {
  const { ratio, low, high } = compare(samples[above], samples[below]);
  const control = samples.again.length ? tenth(samples.again) / tenth(samples.plain) : undefined;
  return {
    figure,
    what,
    target,
    seen: ratio,
    unit: '×',
    interval: [low, high],
    control,
    ms: { ours: tenth(samples[above]), baseline: tenth(samples[below]) },
    rounds: samples[above].length,
    verdict: target === null ? 'for the record' : judge(ratio, target, control ?? 1),
  };
}

/** A number that has no noise to speak of, or no pair to compare with. */
export const plainRow = (
  figure: string,
  what: string,
  seen: number,
  unit: Row['unit'],
  target: number | null,
): Row => ({
  figure,
  what,
  target,
  seen,
  unit,
  verdict: target === null ? 'for the record' : seen <= target ? 'ok' : 'over',
});
