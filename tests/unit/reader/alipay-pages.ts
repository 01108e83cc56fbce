/** Pages of Alipay's queues beside the complaints, as they may look: tables, boxes, cards, lists. */

export type Cell = string | readonly string[];
/** Column heads and rows; a list of texts stands for buttons. */
export interface Sheet {
  heads: readonly string[];
  rows: readonly (readonly Cell[])[];
}

const each = <T>(all: readonly T[], html: (one: T, i: number) => string) => all.map(html).join('');
const button = (tag: string) => (word: string) => `<${tag}>${word}</${tag}>`;
const cell = (value: Cell, tag = 'a') => (typeof value === 'string' ? value : each(value, button(tag)));
/** A column without a head, or of buttons, is no fact. */
const facts = (heads: readonly string[], row: readonly Cell[]) =>
  row.flatMap((value, i) => (typeof value === 'string' ? [[heads[i] ?? '', value] as const] : []));
const ends = (row: readonly Cell[]) =>
  each(row, (value) => (typeof value === 'string' ? '' : cell(value, 'button')));

export const PAGES: Record<string, (sheet: Sheet) => string> = {
  'antd table': ({ heads, rows }) =>
    `<div class="ant-table"><table><thead class="ant-table-thead"><tr>${each(heads, (head) => `<th class="ant-table-cell">${head}</th>`)}</tr></thead><tbody class="ant-table-tbody"><tr aria-hidden="true" class="ant-table-measure-row">${each(heads, () => '<td><div>&nbsp;</div></td>')}</tr>${each(rows, (row, i) => `<tr data-row-key="${i}">${each(row, (value) => `<td class="ant-table-cell">${cell(value)}</td>`)}</tr>`)}</tbody></table></div>`,
  'head and body in two tables': ({ heads, rows }) =>
    `<div class="x-table-container"><div class="x-table-header"><table><thead><tr>${each(heads, (head) => `<th>${head}</th>`)}</tr></thead></table></div><div class="x-table-body"><table><tbody>${each(rows, (row) => `<tr>${each(row, (value) => `<td><span>${cell(value)}</span></td>`)}</tr>`)}</tbody></table></div></div>`,
  'an aria grid': ({ heads, rows }) =>
    `<div role="grid"><div role="row">${each(heads, (head) => `<span role="columnheader">${head}</span>`)}</div>${each(rows, (row) => `<div role="row">${each(row, (value) => `<span role="gridcell">${cell(value, 'button')}</span>`)}</div>`)}</div>`,
  'lines of boxes': ({ heads, rows }) =>
    `<div class="list"><div class="hd">${each(heads, (head) => `<div>${head}</div>`)}</div>${each(rows, (row) => `<div class="line">${each(row, (value) => `<div>${cell(value)}</div>`)}</div>`)}</div>`,
  'cards with a colon': ({ heads, rows }) =>
    `<div>${each(rows, (row) => `<div class="card">${each(facts(heads, row), ([head, value]) => `<p>${head}：${value}</p>`)}<footer>${ends(row)}</footer></div>`)}</div>`,
  'cards with label and value': ({ heads, rows }) =>
    `<ul>${each(rows, (row) => `<li><div>${each(facts(heads, row), ([head, value]) => `<div><label>${head}</label><div>${value}</div></div>`)}</div><div>${ends(row)}</div></li>`)}</ul>`,
  'definition lists': ({ heads, rows }) =>
    `<main>${each(rows, (row) => `<section><dl>${each(facts(heads, row), ([head, value]) => `<dt>${head}</dt><dd>${value}</dd>`)}</dl><p>${ends(row)}</p></section>`)}</main>`,
};
