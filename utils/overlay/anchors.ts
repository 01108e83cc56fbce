/** Beside what a mark of a kind may stand, best first, and how wide. */
import type { MarkWidth } from '../../components/overlay/markView';
import type { Spot } from '../reader/seen';
import type { Mark } from './mark';
import type { Place } from './place';
import { lastWords } from './words-end';

const CLOCK_WIDTHS: readonly MarkWidth[] = [252, 142, 82, 22];
/** A tick says enough beside the console's own word. */
const DONE_WIDTHS: readonly MarkWidth[] = [22];
const REPEAT_WIDTHS: readonly MarkWidth[] = [142, 82, 22];
/** The desk button is 58 px wide; 82 asks for that and a little air. */
const DESK_WIDTHS: readonly MarkWidth[] = [82, 22];

/** Is this row too low for a mark of full height? */
export const isLow = (row: Element): boolean => row.getBoundingClientRect().height < 40;

/** Where this mark may stand in its row, and how it is drawn there. */
export function placeFor(mark: Mark, spot: Spot, low: boolean, draw: () => void): Place {
  return {
    host: mark.element,
    row: spot.row,
    anchors: { [Symbol.iterator]: () => candidates(mark, spot) },
    widths: widthsOf(mark),
    height: low ? 20 : 22,
    apply: (width, lowered) => {
      mark.width = width;
      mark.low = lowered;
      draw();
    },
  };
}

/** One after the other, because most marks find room beside one of the first. */
function* candidates({ kind, seenNow }: Mark, spot: Spot): Generator<Element | undefined> {
  const { row, status, time, id, actions } = spot;
  if (kind === 'desk') yield lastWords(actions);
  else yield* kind === 'clock' ? [status, time] : [id, time].filter((anchor) => anchor !== status);
  if (kind !== 'clock' || seenNow.context === 'row') {
    for (const cell of row.children) {
      const words = cell === actions ? undefined : lastWords(cell);
      if (kind !== 'repeat' || words !== status) yield words;
    }
  }
  if (kind === 'clock') yield id;
}

function widthsOf({ kind, clock, clocks, seenNow }: Mark): readonly MarkWidth[] {
  if (kind === 'desk') return DESK_WIDTHS;
  if (kind === 'repeat') return REPEAT_WIDTHS;
  if (clock.done) return DONE_WIDTHS;
  return seenNow.context === 'detail' && clocks.then ? CLOCK_WIDTHS : CLOCK_WIDTHS.slice(1);
}
