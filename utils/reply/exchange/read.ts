/** Templates out of a file: those that can be used, and of every other one its line and what is wrong. */
import { isOwnId, MAX_TEMPLATES, readTemplate, type TemplateFault } from '../read-template';
import type { Template } from '../template';
import { columnOf, type Column, type Loose } from './columns';
import { type Cell, parseCsv, unguarded } from './csv';
import { decode } from './decode';
import { entryLines } from './lines';
import { KIND, VERSION } from './write';

/** Bytes. */
export const MAX_FILE = 2_000_000;
/** Templates in one file. */
const MAX_ROWS = 1000;
/** Of one template: more help nobody. */
const MOST_FAULTS = 5;

/**
 * `duplicate` stands in the file or on the shelf already · `full` the shelf takes no more · `quote` a
 * quotation mark is not closed · the rest: what `readTemplate` says.
 */
export type RefusalCode = TemplateFault['code'] | 'duplicate' | 'full' | 'quote';
export interface Refusal {
  /** Of the file, from 1. */
  line: number;
  /** '' when it has none. */
  title: string;
  field: string;
  code: RefusalCode;
  /** The mark or name that is meant; ''. */
  what: string;
}
/**
 * `sheet` a workbook of Excel, not a table of text · `tooLarge`, `tooMany` over the limits · `empty` · `json` no JSON · `other` JSON, but no templates ·
 * `newer` written by a later version · `columns` no heading for title and text.
 */
export type FileFault = 'sheet' | 'tooLarge' | 'tooMany' | 'empty' | 'json' | 'other' | 'newer' | 'columns';
export interface Imported {
  /** To be stored. */
  templates: Template[];
  /** How many of them take the place of one on the shelf. */
  replaced: number;
  /** In the order of the file. */
  refused: Refusal[];
  /** Nothing was read. */
  fault: FileFault | null;
}

interface Entry {
  line: number;
  value: unknown;
  /** Line on which the text of a field begins, when lines of the text are lines of the file. */
  lineOf(fault: TemplateFault): number | null;
}
interface Entries {
  entries: Entry[];
  fault: FileFault | null;
  open?: number | null;
}
const failed = (fault: FileFault): Entries => ({ entries: [], fault });

const own = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Loose)[name]
    : undefined;

function fromJson(text: string): Entries {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return failed('json');
  }
  const version = own(value, 'version');
  if (typeof version === 'number' && version > VERSION) return failed('newer');
  const list = Array.isArray(value) ? value : own(value, 'templates');
  if (!Array.isArray(list) || (!Array.isArray(value) && own(value, 'kind') !== KIND)) return failed('other');
  if (list.length > MAX_ROWS) return failed('tooMany');
  const lines = entryLines(text);
  return {
    fault: null,
    entries: list.map((each: unknown, at) => ({ line: lines[at] ?? 1, value: each, lineOf: () => null })),
  };
}

/** A row as something that may be a template, and where its texts stand. */
function entryOf(row: readonly Cell[], columns: readonly (Column | undefined)[]): Entry {
  const value: Loose = { categories: [] };
  const places = new Map<string, number>();
  for (const [at, cell] of row.entries()) {
    const column = columns[at];
    const text = unguarded(cell.text);
    if (!column || text.trim() === '') continue;
    column.read(text, value);
    places.set(`${column.field} ${column.name.en}`, cell.line);
  }
  const variants = value['variants'];
  if (Array.isArray(variants)) value['variants'] = variants.filter(Boolean);
  const line = row[0]?.line ?? 1;
  return {
    line,
    value,
    lineOf: ({ field, language }) =>
      places.get(`${field} ${field}_${language}`) ?? places.get(`${field} ${field}`) ?? null,
  };
}

function fromTable(text: string): Entries {
  const { rows, open, more } = parseCsv(text, MAX_ROWS + 1);
  const [head = [], ...body] = rows;
  const columns = head.map((cell) => columnOf(cell.text));
  const has = (field: string) => columns.some((column) => column?.field === field);
  if (!has('title') || !has('text')) return failed('columns');
  if (more) return failed('tooMany');
  return { fault: null, entries: body.map((row) => entryOf(row, columns)), open };
}

const titleOf = (value: unknown): string => {
  const title = own(value, 'title');
  const words = [own(title, 'zh'), own(title, 'en')].find((each) => typeof each === 'string' && each !== '');
  return typeof words === 'string' ? words.slice(0, 40) : '';
};
const print = ({ title, text }: Template): string => JSON.stringify([title, text]);

/** What is on the shelf, and how a new template gets its id. */
export interface Shelf {
  templates: readonly Template[];
  newId(): string;
}

/** Sorts the entries one by one. */
class Sorting {
  readonly templates: Template[] = [];
  readonly refused: Refusal[] = [];
  replaced = 0;
  readonly #shelf: ReadonlyMap<string, Template>;
  readonly #prints: Set<string>;
  readonly #ids = new Set<string>();

  constructor(readonly shelf: Shelf) {
    this.#shelf = new Map(shelf.templates.map((template) => [template.id, template]));
    this.#prints = new Set(shelf.templates.map(print));
  }

  take(entry: Entry): void {
    const given = own(entry.value, 'id');
    // What was copied from elsewhere gets an id of ours.
    const id = isOwnId(given) ? given : this.shelf.newId();
    const record = typeof entry.value === 'object' && entry.value !== null ? { ...entry.value, id } : null;
    const { template, faults } = readTemplate(record);
    if (!template) {
      for (const fault of faults.slice(0, MOST_FAULTS)) this.#fault(entry, fault);
      return;
    }
    const known = this.#shelf.get(id);
    const same = this.#prints.has(print(template));
    if (this.#ids.has(id) || (same && (!known || print(known) !== print(template))))
      return this.refuse(entry, 'id', 'duplicate');
    const added = this.templates.length - this.replaced;
    if (!known && this.#shelf.size + added >= MAX_TEMPLATES) return this.refuse(entry, 'id', 'full');
    this.#ids.add(id);
    this.#prints.add(print(template));
    this.templates.push(template);
    if (known) this.replaced += 1;
  }

  refuse({ line, value }: Pick<Entry, 'line' | 'value'>, field: string, code: RefusalCode, what = ''): void {
    this.refused.push({ line, title: titleOf(value), field, code, what });
  }

  #fault(entry: Entry, fault: TemplateFault): void {
    const { field, code, place } = fault;
    const start = entry.lineOf(fault);
    const line = start === null || !place ? entry.line : start + place.line - 1;
    this.refuse({ line, value: entry.value }, field, code, place?.what ?? '');
  }
}

/** How .xlsx and .xls begin. */
const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** Reads a file of templates. Takes any bytes, quickly; never throws. */
export function readFile(bytes: Uint8Array, shelf: Shelf): Imported {
  const nothing = { templates: [], replaced: 0, refused: [] };
  if (bytes.length > MAX_FILE) return { ...nothing, fault: 'tooLarge' };
  if (WORKBOOKS.some((start) => start.every((byte, at) => bytes[at] === byte)))
    return { ...nothing, fault: 'sheet' };
  const text = decode(bytes);
  const first = /\S/.exec(text.replace(/^\ufeff/, ''))?.[0];
  if (first === undefined) return { ...nothing, fault: 'empty' };
  const { entries, fault, open = null } = /[[{]/.test(first) ? fromJson(text) : fromTable(text);
  if (fault) return { ...nothing, fault };
  if (entries.length === 0) return { ...nothing, fault: 'empty' };
  const sorting = new Sorting(shelf);
  for (const entry of entries) {
    // Everything after it was taken for a part of its text.
    const broken = open !== null && entry === entries.at(-1);
    if (broken) sorting.refuse({ line: open, value: entry.value }, 'text', 'quote');
    else sorting.take(entry);
  }
  const { templates, replaced, refused } = sorting;
  return { templates, replaced, refused, fault: null };
}
