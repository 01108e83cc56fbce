/** Lists of complaints in words that nobody knows, or in none: one drawing each. */

export interface Case {
  id: string;
  time: string;
  status: string;
  order: string;
  amount: string;
  /** Some rows carry a tag that others lack. */
  tag: boolean;
}

/** `hash` goes into every class name: a new build of the page has another one. */
export type Layout = (cases: readonly Case[], hash: string) => string;

const HEADS = ['流水标记', '外部凭据', '登记于', '概要', '数额', '球在谁手里', '可做的事'];
const cellsOf = (c: Case): string[] => [
  c.id,
  c.order,
  c.time,
  '说好三天，到现在没动静',
  c.amount,
  `<span>${c.status}</span>${c.tag ? ' <div>急</div>' : ''}`,
  '<a href="#">看看</a>',
];
const line = (tag: string, cells: readonly string[]) =>
  cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('');

const wordedRows = (cases: readonly Case[], hash: string) =>
  cases.map((c) => `<tr class="r-${hash}">${line('td', cellsOf(c))}</tr>`).join('');

export const LAYOUTS: Record<string, Layout> = {
  'a table with words': (cases, hash) =>
    `<table class="t-${hash}"><thead><tr>${line('th', HEADS)}</tr></thead><tbody>${wordedRows(cases, hash)}</tbody></table>`,
  'header and rows in two tables': (cases, hash) =>
    `<div class="w-${hash}"><div><table><thead><tr>${line('th', HEADS)}</tr></thead></table></div><div><table><tbody>${wordedRows(cases, hash)}</tbody></table></div></div>`,
  'a table without a header': (cases, hash) => `<table><tbody>${wordedRows(cases, hash)}</tbody></table>`,
  'boxes in lines under a line of words': (cases, hash) =>
    `<section><div class="h-${hash}">${line('div', HEADS)}</div><div class="b-${hash}">${cases.map((c) => `<div class="r-${hash}">${line('div', cellsOf(c))}</div>`).join('')}</div></section>`,
  'boxes in lines, pictures for words': (cases, hash) =>
    `<section class="l-${hash}">${cases.map((c) => `<div class="r-${hash}"><div><svg></svg><b class="x-${hash}">${c.id}</b></div><div><svg></svg><span>${c.time}</span></div><div><span class="s-${hash}">${c.status}</span></div><div><span>${c.order}</span><span>${c.amount}</span></div><div><button><svg></svg></button></div></div>`).join('')}</section>`,
  'cards with labels': (cases, hash) =>
    `<ul class="u-${hash}">${cases.map((c) => `<li class="c-${hash}"><div>${c.tag ? '<span>加急</span>' : ''}<h4>说好三天，到现在没动静</h4></div><dl><dt>标记</dt><dd>${c.id}</dd><dt>登记</dt><dd>${c.time}</dd><dt>凭据</dt><dd>${c.order}</dd><dt>数额</dt><dd>${c.amount}</dd><dt>在谁手里</dt><dd>${c.status}</dd></dl><button>看看</button></li>`).join('')}</ul>`,
  'cards with labels in one run': (cases, hash) =>
    `<main class="m-${hash}">${cases.map((c) => `<div class="c-${hash}"><p>标记：${c.id}</p><p>登记：${c.time}</p>${c.tag ? '<p>加急</p>' : ''}<p>在谁手里：${c.status}</p><p>凭据：${c.order}</p><p>数额：${c.amount}</p></div>`).join('')}</main>`,
  'a grid of roles': (cases, hash) =>
    `<div role="grid" class="g-${hash}"><div role="row">${HEADS.map((head) => `<div role="columnheader">${head}</div>`).join('')}</div>${cases
      .map(
        (c) =>
          `<div role="row">${cellsOf(c)
            .map((cell) => `<div role="gridcell">${cell}</div>`)
            .join('')}</div>`,
      )
      .join('')}</div>`,
};

/** The same list inside an open shadow root. */
export function intoShadow(page: Document, html: string): void {
  const host = page.createElement('x-list');
  page.body.append(host);
  host.attachShadow({ mode: 'open' }).innerHTML = html;
}
