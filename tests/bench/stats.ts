/** From samples to a verdict. Noise only adds time, so low percentiles are compared, never means. */

export interface Ratio {
  /** 10th percentile of one divided by that of the other. */
  ratio: number;
  /** 95 % bootstrap interval of the same statistic, rounds drawn together. */
  low: number;
  high: number;
}

/** `share` of the values lie below; interpolated. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? NaN;
  const high = sorted[Math.ceil(at)] ?? NaN;
  return low + (high - low) * (at - Math.floor(at));
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);
export const tenth = (values: readonly number[]): number => percentile(values, 0.1);

/** Small, seeded: the same samples give the same interval. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const DRAWS = 2000;

/** How many times `above` is `below`; both by round. */
export function compare(above: readonly number[], below: readonly number[]): Ratio {
  const next = random(7);
  const drawn: number[] = [];
  for (let draw = 0; draw < DRAWS; draw++) {
    const rounds = above.map(() => Math.floor(next() * above.length));
    const of = (values: readonly number[]): number => tenth(rounds.map((round) => values[round] ?? NaN));
    drawn.push(of(above) / of(below));
  }
  return {
    ratio: tenth(above) / tenth(below),
    low: percentile(drawn, 0.025),
    high: percentile(drawn, 0.975),
  };
}

export type Verdict = 'ok' | 'over' | 'void';
/** Further from 1 than this, two equal pages were not measured equally: nothing else was either. */
const BAND = 0.02;

export const isVoid = (control: number): boolean => !(Math.abs(control - 1) <= BAND);

/** `control`: the ratio of two equal pages in the same run. */
export function judge(seen: number, target: number, control: number): Verdict {
  if (isVoid(control)) return 'void';
  return seen <= target + Math.abs(control - 1) ? 'ok' : 'over';
}
