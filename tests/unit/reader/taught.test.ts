import { beforeEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { TaughtField, Teaching } from '../../../utils/complaint/teaching';
import { formatBeijing } from '../../../utils/complaint/time';
import { CONSOLES } from '../../../utils/consoles';
import { readTeaching } from '../../../utils/consoles/teaching';
import { readPage } from '../../../utils/reader/page';
import { makeReader } from '../../../utils/reader/reader';
import type { Lesson } from '../../../utils/reader/taught/learn';
import { learn, unknownStates } from '../../../utils/reader/taught/learn';
import { addTaught } from '../../../utils/reader/taught/read';
import type { Picks } from '../../../utils/reader/taught/sample';
import type { Leaf } from '../../../utils/reader/text';
import { leavesOf } from '../../../utils/reader/text';
import type { Case, Layout } from './taught-layouts';
import { intoShadow, LAYOUTS } from './taught-layouts';

const NOW = Date.UTC(2026, 10, 21, 6, 32);
const HOUR = 3_600_000;
const known = CONSOLES['wechat-pay'];
const URL_HERE = new URL('https://pay.weixin.qq.com/index.php/xphp/ccomplaints/board/7?x=1');
const WORDS = ['轮到您', '等对方', '都谈妥了'];
const STATES = [
  { words: '轮到您', means: '待处理' },
  { words: '等对方', means: '处理中' },
  { words: '都谈妥了', means: '已处理完成' },
];

const cases = (count: number, from = 0): Case[] =>
  Array.from({ length: count }, (_, i) => {
    const n = i + from;
    return {
      id: `2002026112012220017${4200 + n}0`,
      time: formatBeijing(NOW - (n * 5 + 1) * HOUR, 'yyyy-MM-dd HH:mm:ss'),
      status: WORDS[n % 3] ?? '',
      order: `MK2026112${n}0773${n}`,
      amount: `¥${(12 + n).toFixed(2)}`,
      tag: n % 2 === 1,
    };
  });
const due = (n: number): number => NOW - (n * 5 + 1) * HOUR;

/** The run of text that says this, nearest to the number of its complaint. */
function point(root: Node, text: string, near = text) {
  const leaves = leavesOf(root);
  const at = leaves.findIndex((leaf) => leaf.text.includes(near));
  const found = leaves
    .map((leaf, i) => ({ leaf, far: Math.abs(i - at) }))
    .filter(({ leaf }) => leaf.text.includes(text))
    .toSorted((a, b) => a.far - b.far)[0]?.leaf;
  if (!found) throw new Error(`Nothing says ${text}`);
  return found;
}
const picksOf = (root: Node, c: Case, fields: readonly TaughtField[] = ['id', 'time', 'status']): Picks =>
  Object.fromEntries(fields.map((field) => [field, point(root, c[field as keyof Case] as string, c.id)]));

const lesson = (over: Partial<Lesson> = {}): Lesson => ({
  page: { roots: [document], url: URL_HERE, now: NOW },
  known,
  queue: 'wechat-pay',
  account: '1900000109',
  states: STATES,
  reply: null,
  send: '',
  close: '',
  ...over,
});

/** What the page yields with these teachings: id → time, phase. */
function readBack(teachings: readonly Teaching[], url = URL_HERE) {
  const reading = readPage(makeReader(known), {
    roots: [document],
    url,
    title: '',
    now: NOW,
    taught: (found, page, account) => addTaught(found, teachings, known, page, account),
  });
  return reading.seen.map(({ complaint, spots }) => ({
    id: complaint.id,
    at: complaint.complaintTime?.at,
    phase: complaint.status.phase,
    row: spots[0]?.row,
  }));
}
const PHASES = ['reply', 'finish', 'done'];
const expected = (list: readonly Case[], from = 0) =>
  list.map(({ id }, i) => ({ id, at: due(i + from), phase: PHASES[(i + from) % 3] }));
const told = (found: ReturnType<typeof readBack>) => found.map(({ id, at, phase }) => ({ id, at, phase }));

/** Out of a file and back. */
const stored = (teaching: Teaching | null): Teaching => {
  const { teaching: copy, fault } = readTeaching(JSON.parse(JSON.stringify(teaching)));
  expect(fault).toBeNull();
  expect(copy).toEqual(teaching);
  return copy as Teaching;
};

const HEAD =
  '<header><a class="username">shop@1900000109</a></header><nav><span>甲</span><span>乙</span></nav>';
const draw = (layout: Layout, list: readonly Case[], hash = 'a1') => {
  document.body.innerHTML = HEAD + layout(list, hash);
};

beforeEach(() => (document.body.innerHTML = ''));

describe.each(Object.entries(LAYOUTS))('%s', (_name, layout) => {
  it('is not understood without a teacher', () => {
    draw(layout, cases(6));
    expect(readBack([])).toEqual([]);
  });

  it('is taught by one complaint, wherever it stands', () => {
    for (const at of [0, 3, 5]) {
      draw(layout, cases(6));
      const learned = learn(picksOf(document.body, cases(6)[at] as Case), lesson());
      expect(learned.fault).toBeNull();
      expect(told(readBack([stored(learned.teaching)]))).toEqual(expected(cases(6)));
    }
  });

  it('is known again with other complaints and other class names', () => {
    draw(layout, cases(6));
    const { teaching } = learn(
      picksOf(document.body, cases(6)[1] as Case, ['id', 'time', 'status', 'order', 'amount']),
      lesson(),
    );
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-zA-Z0-9]{1,8}$/),
        fc.integer({ min: 1, max: 9 }),
        fc.nat(60),
        (hash, count, from) => {
          draw(layout, cases(count, from), hash);
          expect(told(readBack([stored(teaching)]))).toEqual(expected(cases(count, from), from));
        },
      ),
      { numRuns: 12 },
    );
  });

  it('leaves a row alone whose number is none of this list, or whose time is none', () => {
    draw(layout, cases(6));
    const { teaching } = learn(picksOf(document.body, cases(6)[0] as Case), lesson());
    const odd = cases(6).map((c, i) =>
      i === 2 ? { ...c, id: 'RF-77' } : i === 4 ? { ...c, time: '稍后' } : c,
    );
    draw(layout, odd);
    const right = expected(cases(6)).filter((_, i) => i !== 2 && i !== 4);
    expect(told(readBack([stored(teaching)]))).toEqual(right);
  });

  it('leaves numbers alone that stand twice', () => {
    draw(layout, cases(6));
    const { teaching } = learn(picksOf(document.body, cases(6)[0] as Case), lesson());
    const twice = cases(6).map((c, i) => (i === 4 ? { ...c, id: cases(6)[1]?.id ?? '' } : c));
    draw(layout, twice);
    expect(told(readBack([stored(teaching)]))).toEqual(
      expected(cases(6)).filter((_, i) => i !== 1 && i !== 4),
    );
  });

  it('is read inside a shadow root and inside a frame', () => {
    document.body.innerHTML = HEAD;
    intoShadow(document, layout(cases(5), 'b2'));
    const { teaching } = learn(picksOf(document.body, cases(5)[2] as Case), lesson());
    expect(told(readBack([stored(teaching)]))).toEqual(expected(cases(5)));
    const inner = document.implementation.createHTMLDocument('');
    inner.body.innerHTML = layout(cases(5), 'c3');
    const page = { roots: [document, inner], url: URL_HERE, now: NOW };
    document.body.innerHTML = HEAD;
    const framed = learn(picksOf(inner.body, cases(5)[1] as Case), lesson({ page }));
    expect(framed.rows.map(({ id }) => id)).toEqual(cases(5).map(({ id }) => id));
  });

  it('refuses values of two complaints', () => {
    draw(layout, cases(6));
    const [first, , third] = cases(6).map((c) => picksOf(document.body, c)) as [Picks, Picks, Picks];
    expect(learn({ ...first, status: third.status as Leaf }, lesson()).fault).toBe('row');
    expect(learn({ ...first, time: third.time as Leaf }, lesson()).fault).toBe('row');
  });

  it('says nothing on another page or for another account', () => {
    draw(layout, cases(6));
    const { teaching } = learn(picksOf(document.body, cases(6)[0] as Case), lesson());
    expect(
      readBack([stored(teaching)], new URL('https://pay.weixin.qq.com/index.php/xphp/refunds/7')),
    ).toEqual([]);
    expect(
      readBack([stored(teaching)], new URL(`${URL_HERE.origin}${URL_HERE.pathname.replace('7', '12')}`)),
    ).toHaveLength(6);
    document.body.innerHTML = document.body.innerHTML.replace('1900000109', '1900000777');
    expect(readBack([stored(teaching)])).toEqual([]);
  });

  it('names the states that it does not know', () => {
    draw(layout, cases(4));
    const { rows } = learn(picksOf(document.body, cases(4)[0] as Case), lesson({ states: [] }));
    expect(unknownStates(rows, known, 'wechat-pay')).toEqual(['轮到您', '等对方', '都谈妥了']);
  });
});
