/** Answers the questions of the workbench. Runs in its worker: nothing here may hold up the page. */
import { Dexie } from 'dexie';
import type { Complaint } from '../../complaint/model';
import type { ClockOptions } from '../../complaint/rules';
import type {
  Cell,
  DeskAnswer,
  DeskAnswers,
  DeskQuestion,
  QueueCsvWords,
  QueueQuery,
  QueueWindow,
} from '../../platform/workbench-messages';
import { coalesced } from '../../platform/once';
import type { Database } from '../database';
import { changeBurst, prepare } from '../bursts/change';
import { burstLines, burstView } from '../bursts/view';
import { materialOf } from '../rates/material';
import { spreadsheet } from '../spreadsheet';
import { caseOf } from './case';
import { addNote, change, saveView, views } from './changes';
import { lineOf } from './line';
import { packHandlers } from './packs';
import { LedgerReader } from './reader';
import { casesOf, recordsAt, rowsOf } from './rows';
import { Shelf } from './shelf';
import { textOf } from '../xlsx/cell';
import { cellsOf } from './table';

export interface Desk {
  /** Throws what the database throws. */
  answer<Q extends DeskQuestion>(question: Q): Promise<DeskAnswer<Q>>;
  close(): void;
}

/** Rows of one window at most. */
const MOST_ROWS = 300;
/** Records of one slice of a table. */
const SLICE = 1000;
/** Queries that are counted at a time. */
const MOST_COUNTS = 40;

/** What the index of deadlines alone can answer, before anything else is read. */
const isWaiting = ({ turn, sort, repeat, text, ...rest }: QueueQuery): boolean =>
  turn === 'waiting' &&
  sort === 'due' &&
  !repeat &&
  text.trim() === '' &&
  Object.values(rest).every((part) => part === null);

type Handlers = {
  [T in DeskQuestion['type']]: (
    question: Extract<DeskQuestion, { type: T }>,
  ) => Promise<DeskAnswers[T]> | DeskAnswers[T];
};

/** How a complaint is sorted where nobody says. */
const unsorted = (_complaint: Complaint): string => '';

/**
 * `tell`: something is other than it was. `categoryOf`: code of what a complaint is about; '' = not sorted.
 * Begins to read everything once the first rows are out.
 */
export function openDesk(
  db: Database,
  tell: () => void,
  rules: ClockOptions = {},
  categoryOf = unsorted,
): Desk {
  let options = rules;
  let begun = false;
  const shelf = new Shelf();
  const reader = new LedgerReader(db, shelf, options);
  const timesOf = (key: string): number | null => {
    const line = reader.reading.done ? shelf.get(key) : undefined;
    return line ? shelf.times(line) : null;
  };
  let running = 0;
  /** Appeals are shown. */
  let watched = false;
  /** What failed is told of by the next question, which fails too, and tried again a little later. */
  const readAll = () => {
    begun = true;
    running += 1;
    const end = () => void (running -= 1);
    void reader
      .all(tell, options)
      .then(tell, () => {})
      .then(end);
  };
  const news = coalesced(async () => {
    if (begun && running === 0 && !reader.reading.done) readAll();
    // Before anybody wants the queue nothing is read of it, but the other lists change too.
    else if (begun ? await reader.news() : watched) tell();
  });
  const follow = (parts: object) => {
    const names = Object.keys(parts);
    if (names.some((part) => /\/(?:bursts|prepared)\//.test(part) && part.startsWith(`idb://${db.name}/`)))
      tell();
    if (names.some((part) => part.startsWith(`idb://${db.name}/`))) void news();
  };

  const firstRows = async (from: number, count: number): Promise<QueueWindow> => {
    const records = await db.complaints.orderBy('due').offset(from).limit(count).toArray();
    const counters = await db.counters.where('name').startsWith('waiting|').toArray();
    const total = counters.reduce((sum, { n }) => sum + n, 0);
    const rows = await rowsOf(db, records, timesOf, options);
    return { rows, from, total: Math.max(total, from + rows.length), held: null, reading: reader.reading };
  };

  const cellsAt = async (keys: readonly string[], words: QueueCsvWords): Promise<Cell[][]> => {
    const records = await recordsAt(db, keys);
    const cases = await casesOf(db, records);
    return records.map((record) => {
      const own = cases.get(`${record.console}|${record.id}`);
      const { due } = shelf.get(record.key) ?? lineOf(record, own, options);
      return cellsOf(record, { due, times: timesOf(record.key) ?? 0 }, own, words);
    });
  };

  const handlers: Handlers = {
    async window({ query, from, count, hold, now }) {
      const start = Math.max(0, Math.floor(from));
      const most = Math.min(MOST_ROWS, Math.max(0, Math.floor(count)));
      if (!reader.reading.done && isWaiting(query)) return firstRows(start, most);
      const list = shelf.list(query, now);
      const held = hold === null ? -1 : list.findIndex(({ key }) => key === hold);
      const keys = list.slice(start, start + most).map(({ key }) => key);
      const rows = await rowsOf(db, await recordsAt(db, keys), timesOf, options);
      const { reading } = reader;
      return { rows, from: start, total: list.length, held: held < 0 ? null : held, reading };
    },
    keys: ({ query, now }) => shelf.list(query, now).map(({ key }) => key),
    async facets({ queries, now }) {
      await news();
      const { done } = reader.reading;
      const counts = queries
        .slice(0, MOST_COUNTS)
        .map((query) => (done ? shelf.list(query, now).length : null));
      return { ...shelf.facets(), counts };
    },
    case: ({ key }) => caseOf(db, key, options),
    async change({ keys, change: how, now }) {
      const rows = await change(db, keys, how, now);
      for (const row of rows) shelf.mark(row);
      if (rows.length > 0) tell();
      return rows.length;
    },
    note: ({ key, text, who, now }) => addNote(db, key, { text, who }, now),
    async unnote({ note }) {
      await db.notes.delete(note);
      return null;
    },
    views: () => views(db),
    saveView: ({ view }) => saveView(db, view, Date.now()),
    async removeView({ name }) {
      await db.views.delete(name);
      return null;
    },
    async csv({ keys, words }) {
      const table: string[][] = [[...words.columns]];
      for (let start = 0; start < keys.length; start += SLICE)
        table.push(...(await cellsAt(keys.slice(start, start + SLICE), words)).map((row) => row.map(textOf)));
      return spreadsheet(table);
    },
    cells: ({ keys, words }) => cellsAt(keys.slice(0, SLICE), words),
    material: ({ alipayTradeHours, own, now }) => materialOf(db, now, { alipayTradeHours, own, categoryOf }),
    bursts: (rules) => burstLines(db, rules),
    burst: ({ id, ...rules }) => burstView(db, id, rules),
    changeBurst: ({ id, change: how, who, now }) => changeBurst(db, id, how, who, now),
    prepare: ({ now, ...decision }) => prepare(db, decision, now),
    rules({ alipayTradeHours, own }) {
      const told = { alipayTradeHours, own };
      if (JSON.stringify(told) !== JSON.stringify(options)) {
        options = told;
        if (begun) readAll();
      }
      return null;
    },
    ...packHandlers(db, tell, () => options),
  };

  Dexie.on('storagemutated', follow);
  return {
    async answer(question) {
      try {
        return await (handlers[question.type] as (asked: DeskQuestion) => Promise<never>)(question);
      } finally {
        watched ||= question.type === 'appeals';
        if (!begun && question.type === 'window') readAll();
      }
    },
    close() {
      Dexie.on.storagemutated.unsubscribe(follow);
      db.close();
    },
  };
}
