/** Reads a whole page: roots in, complaints out. The only entrance of this room. */
import type { Complaint } from '../complaint/model';
import type { ConsoleKnowledge, QueueKnowledge } from '../consoles/knowledge';
import type { Block } from './blocks';
import { blocksOf } from './blocks';
import { certainty, ENOUGH, queueOf } from './evidence';
import type { Grid } from './grid';
import { ariaGrids, gridShown, knownLabels, preferStrong, tableGrids } from './grid';
import { JsonStore, LOSSY } from './json';
import { looseGrids, withLooseRows } from './loose';
import { complaintOf, DeadlineMemory, idFor, recordFor } from './record';
import type { RawRow } from './rows';
import { rawRow } from './rows';
import type { PageReading, Seen } from './seen';
import { accountOf, isLoading, saysEmpty, surroundings, wallOf } from './surroundings';
import { exactStatus } from './status';
import type { Leaf } from './text';
import { leavesOf, shown, textOf } from './text';

export interface Reader {
  known: ConsoleKnowledge;
  store: JsonStore;
  memory: DeadlineMemory;
  /** Rows whose text did not change since the last reading need no second one. */
  rows: WeakMap<Element, { text: string; raw: RawRow | null }>;
}

/** A reader without memories. */
export function makeReader(known: ConsoleKnowledge): Reader {
  return { known, store: new JsonStore(known), memory: new DeadlineMemory(), rows: new WeakMap() };
}

export interface ReadOptions {
  /** Documents and open shadow roots, top first. */
  roots: readonly (Document | ShadowRoot)[];
  url: URL;
  title: string;
  /** ms UTC */
  now: number;
  /** Of a table with very many rows, those to read. */
  pick?: (rows: Element[]) => Element[];
}

const SAMPLE = 8;

/** Everything that can be told from the page now. Pure: changes nothing, keeps nothing but `memory`. */
export function readPage(reader: Reader, options: ReadOptions): PageReading {
  const { known, store } = reader;
  const { roots, url, now } = options;
  const grids = roots
    .flatMap((root) => [...tableGrids(root), ...ariaGrids(root)])
    .filter((grid) => knownLabels(grid.columns).size >= 2 && gridShown(grid))
    .map(withLooseRows);
  const inGrid = (element: Element) => grids.some((grid) => grid.container.contains(element));
  const leaves = roots.flatMap((root) => outsideLeaves(root, grids));
  grids.push(...looseGrids(leaves, inGrid));
  for (const grid of grids) preferStrong(grid.columns);
  const around = surroundings(leaves, options.title, url, known);

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
    if (certainty(grid, sample, around, store, known) < ENOUGH) {
      foreign.push(grid);
      continue;
    }
    ours.push(grid);
    const queue = queueOf(grid.columns, grid.header.textContent ?? '', sample, around, store, known);
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
    (id) => found.has(id),
  );
  for (const block of blocks) found.block(block, queueOf([], '', [block], around, store, known));

  const seen = found.all();
  return {
    seen,
    grids: ours,
    session: seen.length ? 'known' : wallOf(free, url, known),
    expected: around.path || ours.length > 0 || (around.heading && foreign.length > 0),
    empty:
      (ours.length > 0 && ours.every((grid) => grid.rows().length === 0)) ||
      saysEmpty(leaves) ||
      (seen.length === 0 && saysEmpty(grids.flatMap(placeholders))),
    loading: isLoading(roots, free),
    account: accountOf(leaves),
    unreadWaiting,
  };
}

/** Rows of a table that says 暂无数据 instead of showing any. */
const placeholders = (grid: Grid): Leaf[] =>
  grid
    .rows()
    .slice(0, SAMPLE)
    .map((row) => ({ text: textOf(row), element: row }));

function cachedRow(reader: Reader, grid: Grid, row: Element, now: number): RawRow | null {
  const before = reader.rows.get(row);
  const text = (row.textContent ?? '') + (before?.raw?.above?.textContent ?? '');
  const { spot } = before?.raw ?? {};
  const stands =
    !spot || [spot.status, spot.time, spot.id, spot.actions].every((part) => !part || row.contains(part));
  if (before?.text === text && stands) return before.raw;
  const raw = rawRow(grid, row, reader.known, now);
  reader.rows.set(row, { text: (row.textContent ?? '') + (raw?.above?.textContent ?? ''), raw });
  return raw;
}

/** Of rows too many to read, how many wait by the words in their status column. */
function waitingIn(
  grid: Grid,
  all: readonly Element[],
  read: ReadonlySet<Element>,
  queue: QueueKnowledge,
): number {
  const column = grid.columns.findIndex((each) => each.labels.includes('status'));
  if (column < 0) return 0;
  let count = 0;
  for (const row of all) {
    if (read.has(row)) continue;
    const phase = exactStatus(row.children[column]?.textContent ?? '', queue)?.phase;
    if (phase === 'reply' || phase === 'finish') count++;
  }
  return count;
}

/** Leaves of a root, without going into the rows of real tables (their grids read those). */
function outsideLeaves(root: Document | ShadowRoot, grids: readonly Grid[]): Leaf[] {
  const skip = new Set(grids.map((grid) => grid.container));
  const start = 'body' in root ? root.body : root;
  if (!start) return [];
  if (!skip.size) return leavesOf(start);
  const leaves: Leaf[] = [];
  const visit = (node: Node) => {
    if (skip.has(node as Element)) return;
    const holds = [...skip].some((container) => node !== container && node.contains(container));
    if (!holds) {
      if (leaves.length < 4000) leaves.push(...leavesOf(node, 4000 - leaves.length));
      return;
    }
    for (const child of node.childNodes) visit(child);
  };
  visit(start);
  return leaves;
}

/** Gathers rows and regions by id: clones join, doubles that disagree become "unknown". */
class Findings {
  readonly #byId = new Map<string, Seen>();
  readonly #details = new Map<string, Seen>();
  readonly #lossy = new Map<string, string>();

  constructor(
    readonly reader: Reader,
    readonly now: number,
  ) {}

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  row(raw: RawRow, queue: QueueKnowledge): void {
    const complaint = this.#complaint(raw, queue);
    if (!complaint) return;
    const before = this.#byId.get(complaint.id);
    if (!before) {
      this.#byId.set(complaint.id, { complaint, context: 'row', spots: [raw.spot], certainty: 1 });
      return;
    }
    before.spots.push(raw.spot);
    if (!agree(before.complaint, complaint)) {
      before.complaint = {
        ...before.complaint,
        status: { code: null, text: before.complaint.status.text, phase: 'unknown' },
        deadline: undefined,
      };
    }
  }

  block(block: Block, queue: QueueKnowledge): void {
    const complaint = this.#complaint(block, queue);
    if (!complaint) return;
    if (block.context === 'row') {
      if (!this.#byId.has(complaint.id))
        this.#byId.set(complaint.id, { complaint, context: 'row', spots: [block.spot], certainty: 1 });
      return;
    }
    if (this.#details.has(complaint.id)) return;
    const row = this.#byId.get(complaint.id)?.complaint;
    this.#details.set(complaint.id, {
      complaint: row ? filled(complaint, row) : complaint,
      context: 'detail',
      spots: [block.spot],
      certainty: 1,
    });
  }

  all(): Seen[] {
    return [...this.#byId.values(), ...this.#details.values()];
  }

  #complaint(raw: RawRow, queue: QueueKnowledge): Complaint | null {
    const { known, store, memory } = this.reader;
    let record = recordFor(raw, store);
    if (record?.id.startsWith(LOSSY) && raw.id) {
      // Two printed ids that round to the same number: the data cannot tell them apart.
      const other = this.#lossy.get(record.id);
      if (other && other !== raw.id) record = null;
      else this.#lossy.set(record.id, raw.id);
    }
    const id = idFor(raw, record);
    if (!id) return null;
    const right = record
      ? (known.queues.find((candidate) => candidate.id === record?.queue) ?? queue)
      : queue;
    return complaintOf(id, raw, record, right, known.id, this.now, memory);
  }
}

function agree(a: Complaint, b: Complaint): boolean {
  return a.status.phase === b.status.phase && a.complaintTime?.at === b.complaintTime?.at;
}

/** A dialog rarely repeats everything: what it leaves out is taken from its row. */
function filled(detail: Complaint, row: Complaint): Complaint {
  const shown = Object.fromEntries(
    Object.entries(detail).filter(([, value]) => value !== undefined),
  ) as Complaint;
  const status = detail.status.text ? detail.status : row.status;
  return { ...row, ...shown, status };
}
