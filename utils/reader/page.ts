/** Reads a whole page: roots in, complaints out. The only entrance of this room. */
import { blocksOf } from './blocks';
import { numberByData, numberByShape } from './by-data';
import { certainty, ENOUGH, numberOf, queueOf } from './evidence';
import { counterOf } from './counter';
import type { Grid } from './grid';
import { knownLabels, preferStrong, settleNumbers } from './column';
import { ariaGrids } from './aria';
import { gridShown, tableGrids } from './grid';
import { Findings } from './findings';
import { looseGrids, withLooseRows } from './loose';
import { termsIn } from './labels';
import { joinPanes } from './panes';
import type { Reader } from './reader';
import { cachedRow, placeholders, SAMPLE, waitingIn } from './reader';
import type { PageReading } from './seen';
import { accountOf, isLoading, saysEmpty, surroundings, wallOf, queueNear } from './surroundings';
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
  /** Adds the rows that somebody taught for this page and account. */
  taught?: ((found: Findings, page: ReadOptions, account: string) => void) | null;
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
      numberByData(grid, store, known);
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
  const words = new Map(grids.map((grid) => [grid, grid.header.textContent ?? '']));
  const found = new Findings(reader, now);
  const ours: Grid[] = [];
  const foreign: Grid[] = [];
  let unclear = false;
  let unreadWaiting = 0;
  for (const grid of grids) {
    const headerText = words.get(grid) ?? '';
    const near = around.headings.length > 1 ? queueNear(grid.container, known) : null;
    const hint = queueOf({ headerText, near }, around, store, known);
    const first = settleNumbers(grid.columns, numberOf(hint));
    const all = grid.rows();
    const sample = all
      .slice(0, SAMPLE)
      .map((row) => cachedRow(reader, grid, row, now))
      .filter((row) => row !== null);
    const [above, ...more] = new Set(sample.map(({ named }) => named));
    const told = (more.length ? null : above) ?? first;
    const score = certainty(grid, sample, around, store, known, told);
    options.judged?.(grid, score);
    if (score < ENOUGH) {
      foreign.push(grid);
      continue;
    }
    const queue = queueOf({ headerText, told, rows: sample, near }, around, store, known);
    if (!queue || numberOf(queue) !== (told ?? numberOf(queue))) {
      // Complaints, or something beside them: nobody can tell.
      unclear = true;
      foreign.push(grid);
      continue;
    }
    ours.push(grid);
    const picked = options.pick ? options.pick(all) : all;
    for (const row of picked) {
      const raw = shown(row) ? cachedRow(reader, grid, row, now) : null;
      if (raw) found.row(raw, queue);
    }
    if (picked.length < all.length) unreadWaiting += waitingIn(grid, all, new Set(picked), queue);
  }
  const taken = [...ours, ...foreign];
  const free = leaves.filter(({ element }) => !taken.some((grid) => grid.container.contains(element)));
  const terms = known.queues.length > 1 ? termsIn(free, known) : '';
  const blocks = blocksOf(
    free,
    store,
    known,
    (element) => ours.some((grid) => element.contains(grid.container)),
    around.path || around.heading,
    numberOf(queueOf({ headerText: terms }, around, store, known)),
    (id) => found.has(id),
    new Set(taken.map(({ container }) => container)),
  );
  for (const block of blocks) {
    const queue = queueOf({ headerText: terms, told: block.told, rows: [block] }, around, store, known);
    if (queue) found.block(block, queue);
    else unclear = true;
  }

  const account = accountOf(leaves, roots, known);
  options.taught?.(found, options, account);
  const seen = found.all();
  return {
    seen,
    missed: found.missed,
    grids: ours,
    session: seen.length ? 'known' : wallOf(free, url, known, around.path || around.heading),
    expected: around.path || unclear || ours.length > 0 || (around.heading && foreign.length > 0),
    empty:
      seen.length === 0 &&
      ((ours.length > 0 && ours.every((grid) => grid.rows().length === 0)) ||
        saysEmpty(leaves) ||
        saysEmpty(grids.flatMap(placeholders))),
    loading: seen.length === 0 && isLoading(roots, free),
    account,
    unreadWaiting,
    counter: counterOf(free, known),
  };
}
