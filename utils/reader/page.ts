/** Reads a whole page: roots in, complaints out. The only entrance of this room. */
import { blocksOf } from './blocks';
import { numberByData, numberByShape } from './by-data';
import { certainty, ENOUGH, ownNumber, queueOf } from './evidence';
import { counterOf } from './counter';
import type { Grid } from './grid';
import { knownLabels, preferStrong, settleNumbers } from './column';
import { ariaGrids } from './aria';
import { gridShown, tableGrids } from './grid';
import { Findings } from './findings';
import { looseGrids, withLooseRows } from './loose';
import { joinPanes } from './panes';
import type { Reader } from './reader';
import { cachedRow, placeholders, SAMPLE, waitingIn } from './reader';
import { simplified } from './same';
import type { PageReading } from './seen';
import { accountOf, isLoading, saysEmpty, surroundings, wallOf } from './surroundings';
import { leavesOf, shown } from './text';

/** Most runs of text outside the grids of one document. */
const MOST = 4000;

export interface ReadOptions {
  /** Documents and open shadow roots, top first. */
  roots: readonly (Document | ShadowRoot)[];
  url: URL;
  title: string;
  /** ms UTC */
  now: number;
  /** Of a table with very many rows, those to read. */
  pick?: (rows: Element[]) => Element[];
  /** Hears how sure each table was. */
  judged?: (grid: Grid, score: number) => void;
}

/** Everything that can be told from the page now. Pure: changes nothing, keeps nothing but `memory`. */
export function readPage(reader: Reader, options: ReadOptions): PageReading {
  const { known, store } = reader;
  const { roots, url, now } = options;
  const grids = roots
    .flatMap((root) => [...joinPanes(tableGrids(root, known).filter(gridShown)), ...ariaGrids(root, known)])
    .filter((grid) => {
      numberByData(grid, store);
      numberByShape(grid);
      const { size } = knownLabels(grid.columns);
      return (size >= 2 || (size > 0 && grid.columns.some(({ strong }) => strong))) && gridShown(grid);
    })
    .map(withLooseRows);
  const inGrid = (element: Element) => grids.some((grid) => grid.container.contains(element));
  // Rows are read by their grids; shadow roots are entered through the elements that carry them.
  const containers = new Set<Node>(grids.map((grid) => grid.container));
  const leaves = roots.flatMap((root) => ('body' in root ? leavesOf(root.body, MOST, containers) : []));
  grids.push(...looseGrids(leaves, inGrid, known));
  for (const grid of grids) preferStrong(grid.columns);
  const around = surroundings(leaves, options.title, url, known);
  const own = ownNumber(around, known);
  for (const grid of grids) settleNumbers(grid.columns, own);

  const found = new Findings(reader, now);
  const ours: Grid[] = [];
  const foreign: Grid[] = [];
  let unreadWaiting = 0;
  for (const grid of grids) {
    const all = grid.rows();
    const sample = all
      .slice(0, SAMPLE)
      .map((row) => cachedRow(reader, grid, row, now))
      .filter((row) => row !== null);
    const score = certainty(grid, sample, around, store, known);
    options.judged?.(grid, score);
    if (score < ENOUGH) {
      foreign.push(grid);
      continue;
    }
    ours.push(grid);
    const queue = queueOf(
      grid.columns,
      simplified(grid.header.textContent ?? ''),
      sample,
      around,
      store,
      known,
    );
    const picked = options.pick ? options.pick(all) : all;
    for (const row of picked) {
      const raw = shown(row) ? cachedRow(reader, grid, row, now) : null;
      if (raw) found.row(raw, queue);
    }
    if (picked.length < all.length) unreadWaiting += waitingIn(grid, all, new Set(picked), queue);
  }
  const taken = [...ours, ...foreign];
  const free = leaves.filter(({ element }) => !taken.some((grid) => grid.container.contains(element)));
  const blocks = blocksOf(
    free,
    store,
    known,
    (element) => ours.some((grid) => element.contains(grid.container)),
    around.path || around.heading,
    own,
    (id) => found.has(id),
  );
  for (const block of blocks) found.block(block, queueOf([], '', [block], around, store, known));

  const seen = found.all();
  return {
    seen,
    grids: ours,
    session: seen.length ? 'known' : wallOf(free, url, known, around.path || around.heading),
    expected: around.path || ours.length > 0 || (around.heading && foreign.length > 0),
    empty:
      seen.length === 0 &&
      ((ours.length > 0 && ours.every((grid) => grid.rows().length === 0)) ||
        saysEmpty(leaves) ||
        saysEmpty(grids.flatMap(placeholders))),
    loading: seen.length === 0 && isLoading(roots, free),
    account: accountOf(leaves, roots, known),
    unreadWaiting,
    counter: counterOf(free, known),
  };
}
