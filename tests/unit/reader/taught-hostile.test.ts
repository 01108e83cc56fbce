/** Pages on which a teaching must not go wrong: what it does not know it leaves alone, and its work is bounded. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Teaching } from '../../../utils/complaint/teaching';
import { LIMITS } from '../../../utils/complaint/teaching';
import { formatBeijing } from '../../../utils/complaint/time';
import { CONSOLES } from '../../../utils/consoles';
import { readPage } from '../../../utils/reader/page';
import { makeReader } from '../../../utils/reader/reader';
import { learn } from '../../../utils/reader/taught/learn';
import { addTaught, taughtRows } from '../../../utils/reader/taught/read';
import { pathTo } from '../../../utils/reader/taught/tree';
import { leavesOf } from '../../../utils/reader/text';
import type { Case } from './taught-layouts';
import { intoShadow, LAYOUTS } from './taught-layouts';

const NOW = Date.UTC(2026, 10, 21, 6, 32);
const known = CONSOLES['wechat-pay'];
const url = new URL('https://pay.weixin.qq.com/index.php/xphp/ccomplaints/board');
const cases = (count: number, from = 0): Case[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `2002026112012220017${4200 + i + from}0`,
    time: formatBeijing(NOW - (i + from + 1) * 3_600_000, 'yyyy-MM-dd HH:mm:ss'),
    status: '轮到您',
    order: `MK2026112${i}0773${i}`,
    amount: `¥${(12 + i).toFixed(2)}`,
    tag: false,
  }));
/** As refunds, bills and the like look: the same boxes, other numbers. */
const others = (count: number): Case[] =>
  cases(count, 40).map((c, i) => ({ ...c, id: `5030026112012220017${4200 + i}0991` }));

function taught(name: string, list = cases(6)): Teaching {
  document.body.innerHTML = LAYOUTS[name]?.(list, 'a') ?? '';
  const leaf = (text: string) => leavesOf(document.body).find((each) => each.text.includes(text));
  const [first] = list as [Case];
  const picks = { id: leaf(first.id)!, time: leaf(first.time)!, status: leaf('轮到您')! };
  const page = { roots: [document], url, now: NOW };
  const told = {
    page,
    known,
    queue: 'wechat-pay',
    account: '',
    states: [],
    reply: null,
    send: '',
    close: '',
  } as const;
  const { teaching, fault } = learn(picks, { ...told, states: [{ words: '轮到您', means: '待处理' }] });
  expect(fault).toBeNull();
  return teaching as Teaching;
}
function read(teachings: readonly Teaching[], roots: (Document | ShadowRoot)[] = [document]): string[] {
  const reading = readPage(makeReader(known), {
    roots,
    url,
    title: '',
    now: NOW,
    taught: (found, page, account) => addTaught(found, teachings, known, page, account),
  });
  return reading.seen.map(({ complaint }) => complaint.id);
}
const ids = (list: readonly Case[]) => list.map(({ id }) => id);

beforeEach(() => (document.body.innerHTML = ''));

describe.each(Object.keys(LAYOUTS))('%s', (name) => {
  it('beside a list of other things', () => {
    const teaching = taught(name);
    document.body.innerHTML = `<h2>退款</h2>${LAYOUTS[name]?.(others(5), 'z')}<h2>其他</h2>${LAYOUTS[name]?.(cases(6), 'b')}`;
    expect(read([teaching])).toEqual(ids(cases(6)));
  });

  it('twice, as two lists of complaints', () => {
    const teaching = taught(name);
    document.body.innerHTML = `<div>${LAYOUTS[name]?.(cases(3), 'b')}</div><div>${LAYOUTS[name]?.(cases(3, 10), 'c')}</div>`;
    expect(read([teaching])).toEqual(ids([...cases(3), ...cases(3, 10)]));
  });

  it('in twenty frames of which most hold something else, and roots that are gone', () => {
    const teaching = taught(name);
    document.body.innerHTML = '';
    const frames = Array.from({ length: 20 }, (_, i) => {
      const inner = document.implementation.createHTMLDocument('');
      inner.body.innerHTML = i === 7 ? (LAYOUTS[name]?.(cases(4), 'q') ?? '') : `<p>${i}</p>`;
      return inner;
    });
    expect(read([teaching], [document, ...frames])).toEqual(ids(cases(4)));
    intoShadow(document, LAYOUTS[name]?.(cases(3, 20), 's') ?? '');
    expect(read([teaching])).toEqual(ids(cases(3, 20)));
    document.body.replaceChildren();
    expect(read([teaching])).toEqual([]);
  });

  it('when the list is built anew in another way', () => {
    const teaching = taught(name);
    for (const [other, layout] of Object.entries(LAYOUTS)) {
      document.body.innerHTML = layout(cases(5), 'n');
      const found = read([teaching]);
      // Another drawing may be understood, by its words; it is never understood wrongly.
      expect(ids(cases(5)), `${name} as ${other}`).toEqual(expect.arrayContaining(found));
    }
  });

  it('reads no more than it has to', () => {
    const teaching = taught(name);
    document.body.innerHTML = LAYOUTS[name]?.(cases(300), 'l') ?? '';
    const began = performance.now();
    const rows = taughtRows(teaching, known, { roots: [document], url, now: NOW });
    expect(rows).toHaveLength(300);
    // Hundreds of times what a browser needs: no more than a guard against work that grows with its square.
    expect(performance.now() - began).toBeLessThan(8000);
  });
});

it('takes its own reading before what was taught', () => {
  const teaching = taught('a table with words');
  const line = ({ id, time }: Case, i: number) =>
    `<tr><td>5001${id.slice(4)}</td><td>${time}</td><td>待处理</td><td>${id}</td><td>${cases(1, i + 9)[0]?.time}</td><td>轮到您</td></tr>`;
  document.body.innerHTML = `<h2>消费者投诉</h2><table><thead><tr><th>投诉单号</th><th>投诉时间</th><th>投诉状态</th><th>流水标记</th><th>登记于</th><th>球在谁手里</th></tr></thead><tbody>${cases(4).map(line).join('')}</tbody></table>`;
  const own = ids(cases(4)).map((id) => `5001${id.slice(4)}`);
  expect(read([])).toEqual(own);
  expect(read([teaching])).toEqual(own);
  // Without our own words the taught ones are read.
  document.body.innerHTML = document.body.innerHTML.replaceAll('投诉', '事项');
  expect(read([])).toEqual([]);
  expect(read([teaching])).toEqual(ids(cases(4)));
});

it('leaves a card alone that lacks a word that stood in every one', () => {
  const teaching = taught('cards with labels');
  document.body.innerHTML = (LAYOUTS['cards with labels']?.(cases(3), 'b') ?? '').replace(
    '<dt>凭据</dt>',
    '<dt>退款</dt>',
  );
  expect(read([teaching])).toEqual(ids(cases(3)).slice(1));
});

it('does not choose between two columns of one name', () => {
  const teaching = taught('a table with words');
  document.body.innerHTML = (LAYOUTS['a table with words']?.(cases(3), 'b') ?? '').replace(
    '外部凭据',
    '流水标记',
  );
  expect(read([teaching])).toEqual([]);
});

describe('without any words', () => {
  const NAME = 'boxes in lines, pictures for words';
  it('leaves a row alone that is built in another way', () => {
    const teaching = taught(NAME);
    document.body.innerHTML = LAYOUTS[NAME]?.(cases(4), 'b') ?? '';
    const [, second] = document.body.querySelectorAll('.r-b');
    const more = second?.firstElementChild?.cloneNode(true) as Element;
    more.querySelector('b')!.textContent = cases(1, 70)[0]?.id ?? '';
    second?.prepend(more);
    expect(read([teaching])).toEqual(ids(cases(4)).filter((_, i) => i !== 1));
  });

  it('does not take another number for the order', () => {
    const list = cases(3);
    const teaching = taught(NAME, list);
    const leaf = leavesOf(document.body).find(({ text }) => text === list[0]?.order)!;
    const own = { ...teaching.fields, order: { header: '', label: '', path: [], run: 0 } };
    own.order.path = pathTo(document.body.querySelector('.r-a')!, leaf.element) as never;
    document.querySelectorAll('.r-a')[1]?.querySelector('div:nth-child(4) span')?.remove();
    const rows = taughtRows({ ...teaching, fields: own }, known, { roots: [document], url, now: NOW });
    expect(rows.map(({ fields }) => fields.orderNo?.text)).toEqual([
      list[0]?.order,
      undefined,
      list[2]?.order,
    ]);
  });
});

it('keeps within its sizes whatever it is shown', () => {
  const list = cases(3).map((c) => ({ ...c, status: '轮'.repeat(39) }));
  document.body.innerHTML = LAYOUTS['cards with labels']?.(list, 'a') ?? '';
  const leaf = (text: string) => leavesOf(document.body).find((each) => each.text.includes(text))!;
  const page = { roots: [document], url: new URL(`${url.href}/${'x/'.repeat(900)}`), now: NOW };
  const picks = { id: leaf(list[0]!.id), time: leaf(list[0]!.time), status: leaf('轮轮') };
  const learned = learn(picks, {
    page,
    known,
    queue: 'wechat-pay',
    account: 'x'.repeat(5000),
    states: Array.from({ length: 200 }, (_, i) => ({ words: `w${i}`, means: '待处理' })),
    reply: null,
    send: 's'.repeat(900),
    close: '',
  });
  expect(learned.teaching?.page.length).toBeLessThanOrEqual(LIMITS.page);
  expect(learned.teaching?.account.length).toBeLessThanOrEqual(LIMITS.account);
  expect(learned.teaching?.states.length).toBeLessThanOrEqual(LIMITS.states);
  expect(learned.teaching?.send.length).toBeLessThanOrEqual(LIMITS.words);
});
