/** How long something took, as far as the looks tell. Pure. */

/** ms, from the least to the most that it can have been. */
export interface Span {
  least: number;
  most: number;
}

/** Middle of `n` spans: half were at most that long. */
export interface Middle extends Span {
  n: number;
}

const lower = (all: number[]): number => all.toSorted((a, b) => a - b)[Math.floor((all.length - 1) / 2)] ?? 0;

/** Null of none. */
export function middleOf(spans: readonly Span[]): Middle | null {
  if (spans.length === 0) return null;
  return {
    least: lower(spans.map(({ least }) => least)),
    most: lower(spans.map(({ most }) => most)),
    n: spans.length,
  };
}
