/** Which rows of a long list are there. Pure. */

/** Rows above and below what is visible: a flick of the wheel finds them drawn. */
const AHEAD = 40;
/** Windows begin at whole multiples of this, so that a step does not ask anew. */
const STEP = 20;

export interface Span {
  from: number;
  count: number;
}

/** Rows to ask for when those from `first` on are visible, `visible` of them. */
export function spanOf(first: number, visible: number): Span {
  const from = Math.max(0, Math.floor((first - AHEAD) / STEP) * STEP);
  const end = Math.ceil((first + visible + AHEAD) / STEP) * STEP;
  return { from, count: end - from };
}

/** Where the list has to be scrolled to so that row `index` is whole; null when it is. px. */
export function scrolledTo(
  index: number,
  { top, height, row, head }: { top: number; height: number; row: number; head: number },
): number | null {
  const start = index * row;
  if (start < top) return start;
  const room = height - head;
  return start + row > top + room ? start + row - room : null;
}
