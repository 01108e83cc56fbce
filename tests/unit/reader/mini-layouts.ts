/** Pages of a mini-program's 交易投诉 as they may look: its own table, cards, lines, lists. */

export const COLUMNS = ['id', 'order', 'time', 'kind', 'amount', 'status', 'deadline', 'actions'] as const;
export type Column = (typeof COLUMNS)[number];
export type MiniRow = Record<Exclude<Column, 'actions'>, string> & { actions: string[] };

export interface Wording {
  columns: readonly Column[];
  heads: Record<Column, string>;
}

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const links = ({ actions }: MiniRow, tag = 'a') =>
  actions.map((word) => `<${tag} class="weui-desktop-link">${word}</${tag}>`).join('');
const value = (row: MiniRow, column: Column) => (column === 'actions' ? links(row) : escape(row[column]));
const each = <T>(all: readonly T[], html: (one: T) => string) => all.map(html).join('');
const facts = (w: Wording) => w.columns.filter((column) => column !== 'actions');

export type MiniLayout = (rows: readonly MiniRow[], wording: Wording) => string;

export const MINI_LAYOUTS: Record<string, MiniLayout> = {
  'its own table': (rows, w) =>
    `<div class="weui-desktop-table__wrp"><table class="weui-desktop-table"><thead class="weui-desktop-table__hd"><tr>${each(w.columns, (c) => `<th class="weui-desktop-table__cell">${w.heads[c]}</th>`)}</tr></thead><tbody class="weui-desktop-table__bd">${each(rows, (row) => `<tr>${each(w.columns, (c) => `<td class="weui-desktop-table__cell">${value(row, c)}</td>`)}</tr>`)}</tbody></table></div>`,
  'a table with words wrapped and a popover in each row': (rows, w) =>
    `<table><thead><tr>${each(w.columns, (c) => `<th><div class="th"><span>${w.heads[c]}</span><i class="weui-desktop-icon"></i></div></th>`)}</tr></thead><tbody>${each(rows, (row) => `<tr>${each(w.columns, (c) => `<td><div><p>${value(row, c)}</p>${c === 'status' ? '<div class="weui-desktop-popover" style="display:none">投诉已完结</div>' : ''}</div></td>`)}</tr>`)}</tbody></table>`,
  'head and body in two tables': (rows, w) =>
    `<div class="box"><div><table><thead><tr>${each(w.columns, (c) => `<th>${w.heads[c]}</th>`)}</tr></thead></table></div><div><table><tbody>${each(rows, (row) => `<tr>${each(w.columns, (c) => `<td>${value(row, c)}</td>`)}</tr>`)}</tbody></table></div></div>`,
  'lines of boxes': (rows, w) =>
    `<div class="list"><div class="hd">${each(w.columns, (c) => `<div>${w.heads[c]}</div>`)}</div>${each(rows, (row) => `<div class="line">${each(w.columns, (c) => `<div>${value(row, c)}</div>`)}</div>`)}</div>`,
  'an aria grid': (rows, w) =>
    `<div role="grid"><div role="row">${each(w.columns, (c) => `<span role="columnheader">${w.heads[c]}</span>`)}</div>${each(rows, (row) => `<div role="row">${each(w.columns, (c) => `<span role="gridcell">${value(row, c)}</span>`)}</div>`)}</div>`,
  'cards with a colon': (rows, w) =>
    `<div>${each(rows, (row) => `<div class="weui-desktop-card">${each(facts(w), (c) => `<p>${w.heads[c]}：${value(row, c)}</p>`)}<div class="ft">${links(row, 'button')}</div></div>`)}</div>`,
  'cards with label and value side by side': (rows, w) =>
    `<ul>${each(rows, (row) => `<li><div>${each(facts(w), (c) => `<div class="item"><label>${w.heads[c]}</label><div class="v">${value(row, c)}</div></div>`)}</div><div>${links(row, 'button')}</div></li>`)}</ul>`,
  'definition lists': (rows, w) =>
    `<main>${each(rows, (row) => `<section><dl>${each(facts(w), (c) => `<dt>${w.heads[c]}</dt><dd>${value(row, c)}</dd>`)}</dl><p>${links(row, 'button')}</p></section>`)}</main>`,
  'the number in a line above each row': (rows, w) => {
    const rest = w.columns.filter((c) => c !== 'id' && c !== 'time');
    return `<table><thead><tr>${each(rest, (c) => `<th>${w.heads[c]}</th>`)}</tr></thead><tbody>${each(rows, (row) => `<tr class="top"><td colspan="${rest.length}"><span>投诉单号：${row.id}</span><span>投诉时间：${row.time}</span></td></tr><tr>${each(rest, (c) => `<td>${value(row, c)}</td>`)}</tr>`)}</tbody></table>`;
  },
  'a box of each value, in a list': (rows, w) =>
    `<ul class="t"><li>${each(w.columns, (c) => `<span>${w.heads[c]}</span>`)}</li>${each(rows, (row) => `<li>${each(w.columns, (c) => `<span>${value(row, c)}</span>`)}</li>`)}</ul>`,
};
