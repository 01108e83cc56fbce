/** What our own reader makes of a page: verdicts and counts, no fact of any complaint. */
import type { Label } from '../../consoles/labels';
import type { Grid } from '../grid';
import type { ReadOptions } from '../page';
import { readPage } from '../page';
import type { Reader } from '../reader';
import type { PageReading } from '../seen';
import { clean } from './clean';

export interface GridVerdict {
  /** Words of the header, cleaned. */
  header: string;
  columns: Label[][];
  rows: number;
  /** What speaks for complaints, summed up. */
  score: number;
}

export interface Verdict extends Pick<PageReading, 'session' | 'expected' | 'empty' | 'loading'> {
  rows: number;
  details: number;
  /** Complaints in the console's data. */
  records: number;
  counter: boolean;
  grids: GridVerdict[];
}

const MOST_GRIDS = 12;
const MOST_COLUMNS = 40;

const gridVerdict = (grid: Grid, score: number): GridVerdict => ({
  header: clean(
    [...grid.header.querySelectorAll('th,td,[role="columnheader"]')]
      .slice(0, MOST_COLUMNS)
      .map((cell) => (cell.textContent ?? '').trim().slice(0, 16))
      .join(' | '),
  ),
  columns: grid.columns.slice(0, MOST_COLUMNS).map(({ labels }) => labels),
  rows: grid.rows().length,
  score,
});

/** Reads the page once more, as `reader` would. */
export function verdictOf(reader: Reader, options: ReadOptions): Verdict {
  const grids: GridVerdict[] = [];
  const judged = (grid: Grid, score: number) => {
    if (grids.length < MOST_GRIDS) grids.push(gridVerdict(grid, score));
  };
  const { seen, session, expected, empty, loading, counter } = readPage(reader, { ...options, judged });
  const details = seen.filter(({ context }) => context === 'detail').length;
  return {
    session,
    expected,
    empty,
    loading,
    rows: seen.length - details,
    details,
    records: reader.store.size,
    counter: counter !== null,
    grids,
  };
}
