/** Changes of the markup: the same labels and values in other elements. */
import { pick } from '../../consoles/data/random.ts';
import { range, shuffled, type Mutation, type Scene } from './mutation.ts';
import { el, type Column, type Content, type Line, type Sheet } from './sheet.ts';

export const isAction = ({ was }: Column): boolean => was === '操作';
export const copy = (content: Content): Content => content.map((node) => node.cloneNode(true));

/** Takes the place of the table. */
export function replace(sheet: Sheet, made: Element): void {
  made.setAttribute('data-box', '');
  sheet.box.replaceWith(made);
  sheet.box = made;
  sheet.put = () => {};
}
export const owned = (element: Element, { of }: Line): Element => {
  element.setAttribute('data-of', of);
  return element;
};

/** A label with its value, in one of the ways of cards and details. */
const PAIR: ((label: string, value: Content) => Element)[] = [
  (label, value) => el('p', [new Text(`${label}：`), ...value]),
  (label, value) => el('div', [el('span', label), el('span', value)]),
  (label, value) => el('div', [el('label', `${label}：`), el('div', value)]),
  (label, value) => el('div', [el('div', label), el('div', value)]),
  (label, value) => el('dl', [el('dt', label), el('dd', value)]),
];

function card(sheet: Sheet, line: Line, next: () => number, pair: (typeof PAIR)[number]): Element {
  const made = owned(el('div', '', { class: 'card' }), line);
  const foot = el('div', '', { class: 'foot' });
  sheet.columns.forEach((column, index) => {
    const content = copy(line.cells[index] ?? []);
    if (isAction(column)) foot.append(...content);
    else made.append(pair(column.words, content));
  });
  if (foot.childNodes.length) made.append(foot);
  return made;
}

function cards({ sheet, next }: Scene): void {
  const pair = pick(next, PAIR);
  const made = el(
    'div',
    sheet.lines.map((line) => card(sheet, line, next, pair)),
    { class: 'cards' },
  );
  replace(sheet, made);
}

type Names = { row: string; head: string; cell: string };
/** A header and rows, all by the same function. */
function grid(
  sheet: Sheet,
  columns: readonly number[],
  row: (cells: Element[], line: Line | null, index: number) => Element,
  { head, cell }: Pick<Names, 'head' | 'cell'>,
): Element[] {
  const words = columns.map((index) => el(head, sheet.columns[index]?.words ?? ''));
  return [
    row(words, null, 0),
    ...sheet.lines.map((line, index) => {
      const cells = columns.map((column) => el(cell, copy(line.cells[column] ?? [])));
      return owned(row(cells, line, index + 1), line);
    }),
  ];
}
const all = ({ columns }: Sheet): number[] => range(columns.length);

function aria({ sheet, next }: Scene): void | false {
  if (sheet.detail) return false;
  const indexed = next() < 0.5;
  const role = pick(next, ['grid', 'table', 'treegrid']);
  const rows = grid(
    sheet,
    all(sheet),
    (cells, line, index) => {
      cells.forEach((cell, x) => {
        cell.setAttribute('role', line ? (role === 'table' ? 'cell' : 'gridcell') : 'columnheader');
        if (indexed) cell.setAttribute('aria-colindex', String(x + 1));
      });
      return el('div', cells, { role: 'row', ...(indexed && { 'aria-rowindex': String(index + 1) }) });
    },
    { head: 'div', cell: 'div' },
  );
  const [head, ...body] = rows as [Element, ...Element[]];
  const groups = [el('div', [head], { role: 'rowgroup' }), el('div', body, { role: 'rowgroup' })];
  replace(sheet, el('div', groups, { role }));
}

const table = (sheet: Sheet, columns: readonly number[]): [head: Element, body: Element[]] => {
  const [head, ...body] = grid(sheet, columns, (cells) => el('tr', cells), { head: 'th', cell: 'td' });
  return [head as Element, body];
};
const boxed = (section: string, rows: Element[]): Element => el('table', [el(section, rows)]);

/** The header in a table of its own, the rows in another. */
function split({ sheet, next }: Scene): void | false {
  if (sheet.detail) return false;
  const [head, body] = table(sheet, all(sheet));
  const parts = [boxed('thead', [head]), boxed('tbody', body)].map((part) => el('div', [part]));
  replace(
    sheet,
    el('section', next() < 0.5 ? parts : [el('div', [parts[0] as Element]), parts[1] as Element]),
  );
}

/** The first and the last columns in tables of their own, beside the one that scrolls. */
function pinned({ sheet, next }: Scene): void | false {
  if (sheet.detail || sheet.columns.length < 5) return false;
  const last = sheet.columns.length - 1;
  const left = range(1 + Math.floor(next() * 2));
  const middle = all(sheet).slice(left.length, last);
  const apart = next() < 0.5;
  const panes = [left, middle, [last]].map((columns) => {
    const [head, body] = table(sheet, columns);
    // Consoles that do this keep the rows of all panes at one height.
    for (const cell of [head, ...body].flatMap((row) => [...row.children]))
      cell.replaceChildren(el('div', [...cell.childNodes], { style: 'height:40px;overflow:hidden' }));
    const inner = apart
      ? [boxed('thead', [head]), boxed('tbody', body)]
      : [el('table', [el('thead', [head]), el('tbody', body)])];
    return el(
      'div',
      inner.map((part) => el('div', [part])),
    );
  });
  replace(sheet, el('div', panes, { style: 'display:flex' }));
}

/** Rows of plain boxes below a row of labels. */
function boxes({ sheet, next }: Scene): void | false {
  if (sheet.detail) return false;
  const name = pick(next, ['div', 'li', 'section']);
  const cell = pick(next, ['div', 'span']);
  const row = (cells: Element[]): Element => {
    for (const each of cells) each.setAttribute('style', 'display:inline-block;padding:4px');
    return el(name, cells);
  };
  const [head, ...body] = grid(sheet, all(sheet), row, { head: cell, cell });
  const list = el(name === 'li' ? 'ul' : 'div', body);
  replace(sheet, el('div', next() < 0.5 ? [head as Element, list] : [el('div', [head as Element]), list]));
}

/** Only the rows in sight are drawn, in any order, each moved to where it belongs. */
function virtual({ sheet, next }: Scene): void | false {
  if (sheet.detail) return false;
  const role = next() < 0.5;
  const [head, ...body] = grid(
    sheet,
    all(sheet),
    (cells, line, index) => {
      const style = line ? `position:absolute;transform:translateY(${index * 48}px)` : '';
      if (role) for (const cell of cells) cell.setAttribute('role', line ? 'gridcell' : 'columnheader');
      return el('div', cells, { style, ...(role && { role: 'row', 'aria-rowindex': String(index + 1) }) });
    },
    { head: 'div', cell: 'div' },
  );
  const from = Math.floor(next() * 3);
  const seen = body.slice(from, from + 8);
  const drawn = shuffled(seen.length, next).map((index) => seen[index] as Element);
  const view = el('div', [el('div', drawn, { style: 'position:relative;height:900px' })]);
  const attributes: Record<string, string> = role
    ? { role: 'grid', 'aria-rowcount': String(body.length + 1) }
    : {};
  replace(sheet, el('div', [el('div', [head as Element]), view], attributes));
}

export const SHAPES: readonly Mutation[] = [
  { name: 'cards', stage: 'shape', change: cards },
  { name: 'ARIA grid', stage: 'shape', change: aria },
  { name: 'header and body apart', stage: 'shape', change: split },
  { name: 'pinned columns apart', stage: 'shape', change: pinned },
  { name: 'rows of boxes', stage: 'shape', change: boxes },
  { name: 'virtualised', stage: 'shape', change: virtual },
];
