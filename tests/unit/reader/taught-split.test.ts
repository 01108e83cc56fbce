import { beforeEach, expect, it } from 'vitest';
import { CONSOLES } from '../../../utils/consoles';
import { learn } from '../../../utils/reader/taught/learn';
import type { Picks } from '../../../utils/reader/taught/sample';
import { leavesOf } from '../../../utils/reader/text';

const NOW = Date.UTC(2026, 10, 21, 6, 32);
const URL_HERE = new URL('https://pay.weixin.qq.com/index.php/xphp/ccomplaints/board/7');
const id = (n: number): string => `20020261120122200174${n}00`;
const time = (n: number): string => `2026-11-20 1${n}:05:00`;
const table = (cells: (n: number) => string, rows: number): string =>
  `<table><tbody>${Array.from({ length: rows }, (_, n) => `<tr>${cells(n)}</tr>`).join('')}</tbody></table>`;

/** What is learned of the number of one row and the time of another. */
function fault(number: number, at: number) {
  const leaf = (text: string) => leavesOf(document).find((each) => each.text === text)!;
  const picks: Picks = { id: leaf(id(number)), time: leaf(time(at)) };
  return learn(picks, {
    page: { roots: [document], url: URL_HERE, now: NOW },
    known: CONSOLES['wechat-pay'],
    queue: 'wechat-pay',
    account: '',
    states: [],
    reply: null,
    send: '',
    close: '',
  }).fault;
}
const draw = (right: number): void => {
  const numbers = table((n) => `<td>${id(n)}</td>`, 4);
  const rest = table((n) => `<td>${time(n)}</td><td>轮到您</td>`, right);
  document.body.innerHTML = `<div><div>${numbers}</div><div>${rest}</div></div>`;
};
beforeEach(() => document.body.replaceChildren());

it('a complaint over two tables side by side is refused in so many words', () => {
  draw(4);
  for (let n = 0; n < 4; n++) expect(fault(n, n)).toBe('split');
});

it('a value of another complaint in the other table is no value of this one', () => {
  draw(4);
  expect(fault(0, 2)).toBe('row');
  draw(5);
  expect(fault(1, 1)).toBe('row');
});

it('a detail over several tables is one complaint', () => {
  const facts = (...lines: [string, string][]): string =>
    `<table>${lines.map((line) => `<tr>${line.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`;
  const order = facts(['投诉单号', id(1)], ['交易单号', `4${id(2)}`], ['商户', '演示商户']);
  document.body.innerHTML = `<div><p>详情</p>${order}${facts(['投诉时间', time(1)], ['状态', '轮到您'], ['原因', '没收到'])}</div>`;
  expect(fault(1, 1)).toBeNull();
});

it('a table in a cell is within its row', () => {
  document.body.innerHTML = table(
    (n) => `<td>${id(n)}</td><td>${table((m) => `<td>${m === 0 ? time(n) : '轮到您'}</td>`, 4)}</td>`,
    4,
  );
  for (let n = 0; n < 4; n++) expect(fault(n, n)).toBeNull();
});
