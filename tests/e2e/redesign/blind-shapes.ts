/** Markup of `blind.ts`: the same labels and values in still other elements. */
import { NUMBER, STATUS, TIME, type Scene } from './mutation.ts';
import { copy, isAction, owned, replace } from './shapes.ts';
import { el, type Content, type Line } from './sheet.ts';

const words = (sheet: Scene['sheet'], at: number): string => sheet.columns[at]?.words ?? '';

/** One grid, its first columns in a pane of their own, told by the same row index. */
export function panes({ sheet, next }: Scene): void | false {
  if (sheet.detail) return false;
  const cut = 1 + Math.floor(next() * 2);
  const pane = (from: number, to: number): Element => {
    const row = (cells: Element[], index: number): Element =>
      el('div', cells, { role: 'row', 'aria-rowindex': String(index + 1) });
    const head = sheet.columns.slice(from, to).map((column, x) =>
      el('div', [el('span', column.words)], {
        role: 'columnheader',
        'aria-colindex': String(from + x + 1),
      }),
    );
    const body = sheet.lines.map((line, index) => {
      const cells = line.cells
        .slice(from, to)
        .map((content, x) =>
          el('div', copy(content), { role: 'gridcell', 'aria-colindex': String(from + x + 1) }),
        );
      return owned(row(cells, index + 1), line);
    });
    return el('div', [row(head, 0), ...body], { role: 'presentation' });
  };
  const all = [pane(0, cut), pane(cut, sheet.columns.length)];
  replace(sheet, el('div', all, { role: 'grid', style: 'display:flex' }));
}

/** Cards with number and state in their first line, the rest below, each value under its label. */
export function titled({ sheet, column }: Scene): void | false {
  const [number, status] = [column(...NUMBER), column(...STATUS)];
  if (number < 0 || status < 0) return false;
  const made = sheet.lines.map((line) => {
    const top = el('header', [
      el('span', [new Text(`${words(sheet, number)} `), ...copy(line.cells[number] ?? [])]),
      el('em', copy(line.cells[status] ?? []), { class: 'tag', style: 'display:block' }),
    ]);
    const rest = sheet.columns.map((each, index) =>
      index === number || index === status
        ? null
        : isAction(each)
          ? el('footer', copy(line.cells[index] ?? []))
          : el('div', [el('small', each.words), el('div', copy(line.cells[index] ?? []))]),
    );
    return owned(el('article', [top, ...rest.filter((each) => each !== null)]), line);
  });
  replace(sheet, el('section', made));
}

/** Number and time in a line above the cells of each complaint. */
export function lined({ sheet, column }: Scene): void | false {
  const [number, time] = [column(...NUMBER), column(...TIME)];
  if (sheet.detail || number < 0 || time < 0) return false;
  const rest = sheet.columns.map((_, index) => index).filter((index) => index !== number && index !== time);
  const head = el(
    'tr',
    rest.map((index) => el('th', words(sheet, index))),
  );
  const pair = (line: Line, index: number): Element =>
    el('span', [new Text(`${words(sheet, index)}：`), ...copy(line.cells[index] ?? [])]);
  const body = sheet.lines.flatMap((line) => [
    owned(
      el('tr', [el('td', [pair(line, number), pair(line, time)], { colspan: String(rest.length) })]),
      line,
    ),
    owned(
      el(
        'tr',
        rest.map((index) => el('td', copy(line.cells[index] ?? []))),
      ),
      line,
    ),
  ]);
  replace(sheet, el('table', [el('thead', [head]), el('tbody', body)]));
}

/** As tables stack on narrow screens: each cell says its label, and there is no header. */
export function stacked({ sheet }: Scene): void | false {
  if (sheet.detail) return false;
  const rows = sheet.lines.map((line) =>
    owned(
      el(
        'tr',
        line.cells.map((content, index) =>
          el('td', [el('span', words(sheet, index), { class: 'th' }), el('div', copy(content))]),
        ),
      ),
      line,
    ),
  );
  replace(sheet, el('table', [el('tbody', rows)]));
}

/** Elements of a library that says nothing by their names or roles. */
export function custom({ sheet }: Scene): void | false {
  if (sheet.detail) return false;
  const cell = (content: string | Content): Element => el('c-cell', [el('c-text', content)]);
  const head = el(
    'c-row',
    sheet.columns.map((column) => cell(column.words)),
  );
  const rows = sheet.lines.map((line) =>
    owned(
      el(
        'c-row',
        line.cells.map((each) => cell(copy(each))),
      ),
      line,
    ),
  );
  replace(sheet, el('c-table', [el('c-head', [head]), el('c-body', rows)]));
}

/** Columns that hold no words, rows that hold no record, and a sum at the end. */
export function extras({ sheet, next }: Scene): void | false {
  if (sheet.detail) return false;
  const blank = (name: string): Element[] => [
    el(name, [el('input', '', { type: 'checkbox' })]),
    el(name, ''),
  ];
  const wide = String(sheet.columns.length + 2);
  const head = el('tr', [...blank('th'), ...sheet.columns.map((column) => el('th', column.words))]);
  const rows = sheet.lines.flatMap((line, index) => [
    ...(index % 4 === 0
      ? [el('tr', [el('td', `今日第 ${index / 4 + 1} 组（4条）`, { colspan: wide })])]
      : []),
    owned(el('tr', [...blank('td'), ...line.cells.map((each) => el('td', copy(each)))]), line),
  ]);
  const foot = el('tr', [el('td', `合计 ${sheet.lines.length} 条`, { colspan: wide })]);
  const body = el('tbody', next() < 0.5 ? [...rows, foot] : rows);
  replace(sheet, el('table', [el('thead', [head]), body]));
}
