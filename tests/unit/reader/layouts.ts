/** The same complaints in many kinds of markup. Each layout is a page nobody promised us. */

export interface Row {
  id: string;
  outTradeNo: string;
  transactionId: string;
  time: string;
  detail: string;
  amount: string;
  status: string;
  actions: string[];
}

/** Column → wording of its header, its order in `columns` is the order on the page. */
export interface Wording {
  columns: (keyof Row)[];
  heads: Record<keyof Row, string>;
}

export const WORDING: Wording = {
  columns: ['id', 'outTradeNo', 'transactionId', 'time', 'detail', 'amount', 'status', 'actions'],
  heads: {
    id: '投诉单号',
    outTradeNo: '商户单号',
    transactionId: '微信订单号',
    time: '投诉时间',
    detail: '投诉内容',
    amount: '金额(元)',
    status: '投诉状态',
    actions: '操作',
  },
};

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const links = (row: Row, tag = 'a') =>
  row.actions.map((word) => `<${tag}${tag === 'span' ? ' role="button"' : ''}>${word}</${tag}>`).join('');
const value = (row: Row, column: keyof Row, tag?: string) =>
  column === 'actions' ? links(row, tag) : escape(String(row[column]));
const cells = (rows: readonly Row[], wording: Wording, open: string, close: string, tag?: string) =>
  rows.map((row) => wording.columns.map((column) => open + value(row, column, tag) + close).join(''));
const heads = (wording: Wording, open: string, close: string) =>
  wording.columns.map((column) => open + wording.heads[column] + close).join('');
const tr = (body: string[]) => body.map((row) => `<tr>${row}</tr>`).join('');
const pairs = (row: Row, wording: Wording, pair: (label: string, text: string) => string) =>
  wording.columns
    .filter((column) => column !== 'actions')
    .map((column) => pair(wording.heads[column], value(row, column)))
    .join('') + `<div class="ft">${links(row, 'button')}</div>`;

export type Layout = (rows: readonly Row[], wording: Wording) => string;

export const LAYOUTS: Record<string, Layout> = {
  'native table': (rows, w) =>
    `<table><thead><tr>${heads(w, '<th>', '</th>')}</tr></thead><tbody>${tr(cells(rows, w, '<td>', '</td>'))}</tbody></table>`,
  'no thead, th row': (rows, w) =>
    `<table><tr>${heads(w, '<th>', '</th>')}</tr>${tr(cells(rows, w, '<td>', '</td>'))}</table>`,
  'td header row': (rows, w) =>
    `<table><tr>${heads(w, '<td><b>', '</b></td>')}</tr>${tr(cells(rows, w, '<td>', '</td>'))}</table>`,
  'header in another table (Element UI)': (rows, w) =>
    `<div class="el-table"><div class="hidden-columns"><div></div></div><div class="el-table__header-wrapper"><table><colgroup></colgroup><thead><tr>${heads(w, '<th><div class="cell">', '</div></th>')}<th class="gutter"></th></tr></thead></table></div><div class="el-table__body-wrapper"><table><tbody>${tr(cells(rows, w, '<td><div class="cell">', '</div></td>'))}</tbody></table></div></div>`,
  'fixed column clones (Element UI)': (rows, w) => {
    const main = `<div class="h"><table><thead><tr>${heads(w, '<th><div>', '</div></th>')}</tr></thead></table></div><div class="b"><table><tbody>${tr(cells(rows, w, '<td><div>', '</div></td>'))}</tbody></table></div>`;
    return `<div class="el-table">${main}<div class="el-table__fixed">${main}</div><div class="el-table__fixed-right">${main}</div></div>`;
  },
  'antd table with measure row': (rows, w) =>
    `<div class="ant-table"><table><thead class="ant-table-thead"><tr>${heads(w, '<th class="ant-table-cell">', '</th>')}</tr></thead><tbody class="ant-table-tbody"><tr aria-hidden="true" class="ant-table-measure-row">${w.columns.map(() => '<td style="height:0"><div>&nbsp;</div></td>').join('')}</tr>${rows.map((row, i) => `<tr data-row-key="${row.id}">${cells(rows, w, '<td class="ant-table-cell">', '</td>')[i]}</tr>`).join('')}</tbody></table></div>`,
  'antd sticky header': (rows, w) =>
    `<div class="x-table-container"><div class="x-table-header"><table><thead><tr>${heads(w, '<th>', '</th>')}</tr></thead></table></div><div class="x-table-body"><table><tbody class="x">${tr(cells(rows, w, '<td>', '</td>'))}</tbody></table></div></div>`,
  'aria grid': (rows, w) =>
    `<div role="grid"><div role="rowgroup"><div role="row">${heads(w, '<div role="columnheader">', '</div>')}</div></div><div role="rowgroup">${cells(
      rows,
      w,
      '<div role="gridcell">',
      '</div>',
    )
      .map((row) => `<div role="row">${row}</div>`)
      .join('')}</div></div>`,
  'aria table with column indexes': (rows, w) =>
    `<section role="table"><p role="row">${w.columns.map((c, i) => `<span role="columnheader" aria-colindex="${i + 1}">${w.heads[c]}</span>`).join('')}</p>${rows.map((row) => `<p role="row">${w.columns.map((c, i) => `<span role="cell" aria-colindex="${i + 1}">${value(row, c)}</span>`).join('')}</p>`).join('')}</section>`,
  'div rows': (rows, w) =>
    `<div class="list"><div class="hd">${heads(w, '<div>', '</div>')}</div>${cells(rows, w, '<div>', '</div>')
      .map((row) => `<div class="row">${row}</div>`)
      .join('')}</div>`,
  'div rows in a body box': (rows, w) =>
    `<div class="a1"><div class="b2"><div class="c3">${heads(w, '<span class="d4">', '</span>')}</div></div><div class="e5"><ul>${cells(
      rows,
      w,
      '<div class="f6"><span>',
      '</span></div>',
      'span',
    )
      .map((row) => `<li>${row}</li>`)
      .join('')}</ul></div></div>`,
  'list items': (rows, w) =>
    `<ul class="t"><li>${heads(w, '<span>', '</span>')}</li>${cells(rows, w, '<span>', '</span>', 'span')
      .map((row) => `<li>${row}</li>`)
      .join('')}</ul>`,
  'cards with inline labels': (rows, w) =>
    `<div class="cards">${rows.map((row) => `<div class="card">${pairs(row, w, (label, text) => `<p>${label}：${text}</p>`)}</div>`).join('')}</div>`,
  'cards with two spans': (rows, w) =>
    `<div>${rows.map((row) => `<article>${pairs(row, w, (label, text) => `<div><span>${label}</span><span>${text}</span></div>`)}</article>`).join('')}</div>`,
  'definition lists': (rows, w) =>
    `<main>${rows.map((row) => `<section><dl>${pairs(row, w, (label, text) => `<dt>${label}</dt><dd>${text}</dd>`)}</dl></section>`).join('')}</main>`,
  'cards with a colon of their own': (rows, w) =>
    `<div>${rows.map((row) => `<div>${pairs(row, w, (label, text) => `<div><label>${label}</label><i>：</i><span>${text}</span></div>`)}</div>`).join('')}</div>`,
  'descriptions tables': (rows, w) =>
    `<div>${rows.map((row) => `<div class="desc"><table><tbody>${pairs(row, w, (label, text) => `<tr><th>${label}</th><td>${text}</td></tr>`).replace(/<div class="ft">.*<\/div>/s, '')}</tbody></table><div>${links(row, 'button')}</div></div>`).join('')}</div>`,
  'nested spans and icons': (rows, w) =>
    `<table><thead><tr>${heads(w, '<th><div><span class="ico"><svg></svg></span><span>', '</span><span class="sort"></span></div></th>')}</tr></thead><tbody>${tr(cells(rows, w, '<td><div><div><span>', '</span></div></div></td>'))}</tbody></table>`,
  'grouped header': (rows, w) =>
    `<table><thead><tr><th colspan="${w.columns.length}">投诉列表</th></tr><tr>${heads(w, '<th>', '</th>')}</tr></thead><tbody>${tr(cells(rows, w, '<td>', '</td>'))}</tbody></table>`,
  'checkbox column': (rows, w) =>
    `<table><thead><tr><th><input type="checkbox"></th>${heads(w, '<th>', '</th>')}</tr></thead><tbody>${tr(cells(rows, w, '<td>', '</td>').map((row) => `<td><input type="checkbox"></td>${row}`))}</tbody></table>`,
  'id and time wrapped by wbr and em': (rows, w) =>
    `<table><thead><tr>${heads(w, '<th>', '</th>')}</tr></thead><tbody>${tr(rows.map((row) => w.columns.map((c) => `<td>${c === 'id' ? `${row.id.slice(0, 8)}<wbr><em>${row.id.slice(8)}</em> <button>复制</button>` : value(row, c)}</td>`).join('')))}</tbody></table>`,
  'copy buttons, tags and spacer rows': (rows, w) =>
    `<table><thead><tr>${heads(w, '<th>', '<span class="tip">?</span></th>')}</tr></thead><tbody>${rows.map((row) => `<tr class="sp"><td colspan="${w.columns.length}"></td></tr><tr>${w.columns.map((c) => `<td>${c === 'status' ? `<span class="tag"><i class="dot"></i>${row.status}</span>` : value(row, c)}</td>`).join('')}</tr>`).join('')}</tbody></table>`,
};
