import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { HAN_WORDS, LATIN_WORDS, TAGS, UNITS } from '../../../utils/consoles/vocabulary';
import { CONSOLES } from '../../../utils/consoles';
import { SHAPES } from '../../../utils/reader/handshake';
import { makeReader } from '../../../utils/reader/reader';
import { shapeOf } from '../../../utils/reader/shape';
import { structureOf } from '../../../utils/reader/structure';
import { checkedSnapshot, checkedStructure } from '../../../utils/reader/structure/checked';
import { clean, cleanLine } from '../../../utils/reader/structure/clean';

const LONGEST_FIRST = [...HAN_WORDS].toSorted((a, b) => b.length - a.length);

/** Words of the vocabulary only, punctuation, `#` and `*`. */
function onlyKnown(text: string): boolean {
  const latin = [...text.matchAll(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g)].map(([part]) => part.toLowerCase());
  const known = (word: string): boolean =>
    LATIN_WORDS.has(word) ||
    [...word].some((_, at) => at >= 3 && LATIN_WORDS.has(word.slice(0, at)) && known(word.slice(at)));
  let han = text.replace(/[^\p{Script=Han}]+/gu, ' ');
  for (const word of LONGEST_FIRST) if (han.includes(word)) han = han.replaceAll(word, ' ');
  return (
    latin.every(known) &&
    [...han.replaceAll(' ', '')].every((unit) => UNITS.has(unit)) &&
    !/[^A-Za-z\p{Script=Han} \-_:/.,()[\]{}#%+=|：，。（）、￥¥?？!！…"~>*]/u.test(text)
  );
}

const NAME = [
  ...'张王李赵陈杨黄周吴徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁伟芳娜敏静丽强磊军洋艳勇杰娟涛超霞',
];
const from = (letters: string, minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom(...letters), { minLength, maxLength }).map((all) => all.join(''));
const canary = fc.oneof(
  fc.array(fc.constantFrom(...NAME), { minLength: 2, maxLength: 4 }).map((all) => all.join('')),
  from('0123456789', 8, 9).map((rest) => `13${rest}`),
  from('0123456789', 18, 28),
  from('abcdef0123456789', 16, 40).filter((token) => /\d/.test(token)),
  from('bcdfghjklmnpqrstvwxyz', 9, 20),
  fc
    .tuple(from('qwrtzpsdfghjklxcvbnm', 6, 9), from('0123456789', 3, 6))
    .map(([who, n]) => `${who}@${n}.example`),
  from('0123456789', 4, 4).map((end) => `138****${end}`),
);

describe('a cleaned text', () => {
  it.each([
    ['投诉单号：200201820200101080076610000', '投诉单号：#'],
    ['张三 13800138000', '* #'],
    ['剩余1天3小时', '剩余#天#小时'],
    ['2026-11-22 17:44:05', '#-#-# #:#:#'],
    ['¥125.00', '¥#.#'],
    ['user-13800138000', 'user-#'],
    ['el-table_1_column_2', 'el-table_#_column_#'],
    ['complaintOrderNo', 'complaintOrderNo'],
    ['emptyTxt-LkXGcaGA', 'empty*-*'],
    ['王小明手机', '*手机'],
    ['a1b2c3d4', '*'],
    ['138****8000', '*'],
    ['天天快乐', '*'],
    ['\u{1F600}<b>x</b>', '*>*/*>'],
    ['１３８００１３８０００', '#'],
  ])('%s', (text, cleaned) => expect(clean(text)).toBe(cleaned));

  it('holds nothing but words of the vocabulary, and stays as it is when cleaned again', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc
        .array(fc.oneof(canary, fc.constantFrom(...HAN_WORDS, ...LATIN_WORDS, '-', ' ', '：', '#', '*')))
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (given) => {
        const once = clean(given);
        expect(onlyKnown(once)).toBe(true);
        expect(clean(once)).toBe(once);
        expect(cleanLine(cleanLine(given))).toBe(cleanLine(given));
      }),
      { numRuns: 400 },
    );
  });
});

beforeEach(() => {
  document.body.replaceChildren();
});

/** Of a line what is not ours: without its element and its repeats. */
const rest = (line: string): string =>
  line
    .replace(/^ *([a-z]+[1-6]?)(?=[ #.[]|$)/, (whole, tag: string) => (TAGS.has(tag) ? '' : whole))
    .replace(/ ×\d{1,5}$/, '');

/** A page that holds `word` wherever a page can hold something. */
function pageWith(word: string): () => void {
  const make = (name: string, part: Record<string, string> = {}, ...inside: (Node | string)[]) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(part)) element.setAttribute(key, value);
    element.append(...inside);
    return element;
  };
  const row = () =>
    make(
      'tr',
      { 'data-row-key': word, class: `row row-${word} user-${word}` },
      make('td', {}, word),
      make('td', { title: word, 'aria-label': `投诉人${word}` }, `投诉单号：${word}`),
      make('td', {}, '待处理'),
      make('td', { role: word, type: word }, make('a', { href: `/x?token=${word}` }, '回复用户')),
    );
  const host = make('div', { id: `user-${word}` });
  host.attachShadow({ mode: 'open' }).append(make('p', {}, `${word}的投诉`), make('table', {}, row()));
  const script = make('script', {}, `var token = "${word}"`);
  const area = make('textarea', { placeholder: word }, word);
  const field = make('input', { value: word, name: word }) as HTMLInputElement;
  field.value = word;
  const odd = make('div');
  const safe = word.replace(/[^\w-]/g, '');
  if (/^[a-z]/i.test(safe)) odd.append(make(`x-${safe.toLowerCase()}`));
  odd.setAttribute(`data-${safe.toLowerCase() || 'x'}`, word);
  document.body.append(
    make('h2', {}, '消费者投诉'),
    make(
      'table',
      { id: 'table' },
      make('tr', {}, ...['投诉单号', '投诉时间', '状态', '操作', word].map((text) => make('th', {}, text))),
      row(),
      row(),
      row(),
    ),
    make('p', {}, `用户 ${word} 说：请回电话`),
    make('img', { alt: word, src: `/${word}.png` }),
    host,
    script,
    area,
    field,
    odd,
    document.createComment(word),
  );
  const answer = {
    errorcode: 0,
    data: {
      [word]: { [`name_${word}`]: word, complaint_id: word },
      list: [{ complaintOrderNo: word, phone: word }],
    },
  };
  const tell = (event: Event) =>
    document.dispatchEvent(
      new CustomEvent((event as CustomEvent<string>).detail, {
        detail: JSON.stringify([
          [`https://pay.weixin.qq.com/list/${word}`, shapeOf(answer)],
          [word, { [word]: word }],
          word,
          [1],
        ]),
      }),
    );
  document.addEventListener(SHAPES, tell);
  return () => document.removeEventListener(SHAPES, tell);
}
const taken = (word: string) =>
  structureOf(document, makeReader(CONSOLES['wechat-pay']), {
    roots: [document],
    url: new URL(
      `https://pay.weixin.qq.com/index.php/${encodeURIComponent(word)}/complaints?token=${encodeURIComponent(word)}&${encodeURIComponent(word)}=1#/list/${encodeURIComponent(word)}?a=${encodeURIComponent(word)}`,
    ),
    title: word,
    now: Date.UTC(2026, 10, 22),
  });

describe('the structure of a page', () => {
  it('tells elements, known words, repeats, verdicts and the names in answers', () => {
    const off = pageWith('13800138000');
    const { host, place, query, verdict, tree, answers } = taken('13800138000');
    off();
    expect(host).toBe('pay.weixin.qq.com');
    expect(place).toBe('/index.php/#/complaints#/list/#');
    expect(query).toEqual(['token', '#']);
    expect(verdict).toMatchObject({ session: 'known', expected: true, rows: 1 });
    expect(verdict?.grids[0]).toMatchObject({ header: '投诉单号 | 投诉时间 | 状态 | 操作 | #', rows: 3 });
    const text = tree.join('\n');
    expect(text).toContain('"投诉单号"');
    expect(text).toMatch(/^ +tr\.row\.row-#\.user-# \[data-row-key\] ×3$/m);
    expect(text).toContain('shadow');
    expect(text).not.toContain('script');
    expect(answers[0]).toEqual(expect.arrayContaining(['      complaint_id: digits', '    list: [] ×1']));
  });

  it('holds nothing of anybody, wherever it stood', () => {
    fc.assert(
      fc.property(canary, (word) => {
        document.body.replaceChildren();
        const off = pageWith(word);
        const structure = taken(word);
        off();
        const text = JSON.stringify(structure);
        const again = JSON.stringify(checkedStructure(JSON.parse(text)));
        for (const each of [text, again]) {
          expect(each.toLowerCase()).not.toContain(word.toLowerCase());
          expect(each).not.toMatch(/\d{4}/);
          for (const part of word.match(/\p{Script=Han}{2}/gu) ?? []) expect(each).not.toContain(part);
        }
        for (const line of [
          ...structure.tree,
          ...structure.answers.flat(),
          structure.place,
          ...structure.query,
        ])
          expect(onlyKnown(rest(line))).toBe(true);
        expect(again).toBe(text);
        expect(structure.tree.length).toBeGreaterThan(20);
        expect(structure.answers).toHaveLength(2);
      }),
      { numRuns: 40 },
    );
  });

  it('stays bounded on a page without end', () => {
    const many = Array.from({ length: 3000 }, (_, n) => {
      const each = document.createElement(n % 2 ? 'p' : 'div');
      each.append(document.createElement('span'));
      return each;
    });
    document.body.append(...many);
    expect(taken('x').tree.length).toBeLessThanOrEqual(1500);
  });
});

describe('what comes from a page', () => {
  it('is cleaned again before it is shown, and nothing in it breaks us', () => {
    fc.assert(
      fc.property(fc.anything(), fc.array(canary), (odd, words) => {
        const frame = {
          place: words[0] ?? '',
          query: words,
          verdict: odd,
          tree: [...words, odd],
          answers: [words, odd],
        };
        const text = JSON.stringify(
          checkedSnapshot({ version: words[0], console: 'alipay', frames: [odd, frame] }),
        );
        for (const word of words) expect(text).not.toContain(word);
      }),
    );
    const checked = checkedSnapshot({ version: '0.1.0', console: 'alipay', frames: [null, 7] });
    expect(checked).toEqual({ kind: 'structure', version: '0.1.0', console: 'alipay', frames: [] });
  });
});

describe('the shape of an answer', () => {
  it('has names and kinds, and no value', () => {
    const answer = {
      ret: 0,
      list: [{ id: '2002', name: '张三', at: 1.5, on: true, none: null }, { other: 1 }],
      empty: [],
    };
    expect(shapeOf(answer)).toEqual({
      ret: 'digits',
      list: [2, { id: 'digits', name: 'string', at: 'number', on: 'boolean', none: 'object' }],
      empty: [0, 'undefined'],
    });
  });

  it('costs no more for a large answer than for a small one', () => {
    let deep: unknown = 1;
    for (let n = 0; n < 100_000; n += 1) deep = { deep };
    expect(JSON.stringify(shapeOf(deep)).length).toBeLessThan(200);
    const wide = Array.from({ length: 50 }, () => Array.from({ length: 50 }, () => ({ a: { b: [1] } })));
    expect(JSON.stringify(shapeOf({ ...wide })).length).toBeLessThan(10_000);
  });
});
