/** The part of a page that tells of complaints, as labels and values: taken out, changed, put back. */
import type { Fact } from './kinds.ts';

/** What stands in a cell: text and elements, outside any table. */
export type Content = Node[];

export interface Line {
  of: string;
  fact: Fact | undefined;
  /** By column. */
  cells: Content[];
  /** Attributes that the console itself put on its row. */
  key: string | null;
}

export interface Column {
  /** The words of the console; what a mutation goes by. */
  was: string;
  words: string;
  /** Index in the page as it was; null for one that was added. */
  from: number | null;
}

export interface Sheet {
  box: Element;
  detail: boolean;
  columns: Column[];
  lines: Line[];
  /** Content of a column, line by line, was touched. */
  put(): void;
}

export const el = (name: string, content: string | Content = '', attributes: Record<string, string> = {}) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...(typeof content === 'string' ? [content] : content));
  return made;
};

export const textOf = (content: Content): string =>
  content
    .map((node) => node.textContent ?? '')
    .join(' ')
    .trim();

/** The first run of text that fits is exchanged. */
export function exchange(content: Content, change: (text: string) => string | null): boolean {
  for (const node of content) {
    if (node.nodeType === 3) {
      const text = change(node.nodeValue ?? '');
      if (text === null) continue;
      node.nodeValue = text;
      return true;
    }
    if (exchange([...node.childNodes], change)) return true;
  }
  return false;
}

const clones = (content: Content): Content => content.map((node) => node.cloneNode(true));

/** Where the content of a cell stands: inside what only wraps it. */
function inside(cell: Element): Element {
  let at = cell;
  while (
    at.children.length === 1 &&
    at.firstChild === at.lastChild &&
    at.firstElementChild?.localName === 'div'
  )
    at = at.firstElementChild;
  return at;
}

const contentOf = (cell: Element): Content => clones([...inside(cell).childNodes]);
const wordsOf = (cell: Element): string => cell.textContent?.trim() ?? '';

/** Reads the rows of the box; null where there are none. */
function tableSheet(box: Element, facts: readonly Fact[]): Sheet {
  const all = [...box.querySelectorAll('tr')];
  const heads = all.filter((row) => row.querySelector('th'));
  const bodies = all.filter((row) => row.hasAttribute('data-of'));
  const [head] = heads;
  const count = bodies[0]?.children.length ?? 0;
  const columns = [...(head?.children ?? [])]
    .slice(0, count)
    .map((cell, from) => ({ was: wordsOf(cell), words: wordsOf(cell), from }));
  const lines = new Map<string, Line>();
  for (const row of bodies) {
    const of = row.getAttribute('data-of') ?? '';
    if (lines.has(of)) continue;
    const fact = facts.find(({ id }) => id === of);
    const key = row.getAttribute('data-row-key');
    lines.set(of, { of, fact, key, cells: [...row.children].map(contentOf) });
  }
  const sheet: Sheet = {
    box,
    detail: false,
    columns,
    lines: [...lines.values()],
    put() {
      const place = (row: Element, content: (column: Column, index: number) => Content): void => {
        const old = [...row.children];
        const cells = sheet.columns.map((column, index) => {
          const cell = (old[column.from ?? 1] ?? old[0])?.cloneNode(true) as Element;
          inside(cell).replaceChildren(...clones(content(column, index)));
          return cell;
        });
        row.replaceChildren(...cells, ...old.slice(count));
      };
      for (const row of heads)
        place(row, ({ words, from }) => {
          const cell = row.children[from ?? 0];
          return [cell && wordsOf(cell) === '' ? new Text('') : new Text(words)];
        });
      const parents = new Set(bodies.map((row) => row.parentElement));
      for (const parent of parents) {
        const rows = [...(parent?.children ?? [])];
        const own = sheet.lines.flatMap(({ of }) => rows.filter((row) => row.getAttribute('data-of') === of));
        for (const row of rows) if (row.hasAttribute('data-of') && !own.includes(row)) row.remove();
        parent?.append(...own);
      }
      for (const row of bodies) {
        const line = sheet.lines.find(({ of }) => of === row.getAttribute('data-of'));
        if (line) place(row, (_, index) => line.cells[index] ?? []);
      }
    },
  };
  return sheet;
}

/** A detail: each label is a column, and there is one line. */
function factSheet(box: Element, facts: readonly Fact[]): Sheet {
  const rows = [...box.querySelectorAll('tr')];
  const items = (rows.length ? rows : [...box.children]).filter((each) => each.children.length === 2);
  const of = box.getAttribute('data-of') ?? '';
  const columns = items.map((item, from) => {
    const words = wordsOf(item.children[0] as Element);
    return { was: words, words, from };
  });
  const line: Line = {
    of,
    key: null,
    fact: facts.find(({ id }) => id === of),
    cells: items.map((item) => contentOf(item.children[1] as Element)),
  };
  const parent = items[0]?.parentElement;
  const sheet: Sheet = {
    box,
    detail: true,
    columns,
    lines: [line],
    put() {
      const made = sheet.columns.map((column, index) => {
        const item = (items[column.from ?? 0] as Element).cloneNode(true) as Element;
        const [label, value] = [...item.children] as [Element, Element];
        inside(label).replaceChildren(column.words);
        inside(value).replaceChildren(...clones(line.cells[index] ?? []));
        return item;
      });
      for (const item of items) item.remove();
      parent?.append(...made);
    },
  };
  return sheet;
}

export const sheetOf = (box: Element, facts: readonly Fact[]): Sheet =>
  box.hasAttribute('data-of') ? factSheet(box, facts) : tableSheet(box, facts);

/** Columns in this order; what is not named goes. */
export function arrange(sheet: Sheet, order: readonly number[]): void {
  sheet.columns = order.map((index) => sheet.columns[index] as Column);
  for (const line of sheet.lines) line.cells = order.map((index) => line.cells[index] ?? []);
}

/** One more column at a place. */
export function addColumn(sheet: Sheet, at: number, words: string, content: (line: Line) => Content): void {
  sheet.columns.splice(at, 0, { was: words, words, from: null });
  for (const line of sheet.lines) line.cells.splice(at, 0, content(line));
}
