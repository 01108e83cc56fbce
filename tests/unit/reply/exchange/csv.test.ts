import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { guarded, parseCsv, unguarded, writeCsv } from '../../../../utils/reply/exchange/csv';
import { decode } from '../../../../utils/reply/exchange/decode';

const texts = (text: string) => parseCsv(text, 1000).rows.map((row) => row.map((cell) => cell.text));
const lines = (text: string) => parseCsv(text, 1000).rows.map((row) => row.map((cell) => cell.line));

test.each([
  ['commas', '标题,正文\n甲,乙\n'],
  ['semicolons', '标题;正文\r\n甲;乙'],
  ['tabs', '标题\t正文\r甲\t乙\r'],
  ['full-width commas', '标题，正文\n甲，乙'],
  ['its own mark', '\ufeffsep=;\r\n标题;正文\n甲;乙'],
])('reads %s', (_, text) => {
  expect(texts(text)).toEqual([
    ['标题', '正文'],
    ['甲', '乙'],
  ]);
});

it('reads quotes, line breaks and quotation marks inside them, and knows every line', () => {
  const text = '标题,正文\r\n"甲\r\n乙","说 ""好"", 行"\n\n,\n丙,"丁\n戊"';
  expect(texts(text)).toEqual([
    ['标题', '正文'],
    ['甲\r\n乙', '说 "好", 行'],
    ['丙', '丁\n戊'],
  ]);
  expect(lines(text)).toEqual([
    [1, 1],
    [2, 3],
    [6, 6],
  ]);
});

it('tells where a quotation mark is not closed, and what is beyond the limit', () => {
  expect(parseCsv('标题,正文\n甲,"乙\n丙,丁', 10)).toMatchObject({ open: 2 });
  expect(parseCsv('a\nb\nc', 2)).toMatchObject({ more: true, rows: [[{ text: 'a' }], [{ text: 'b' }]] });
  expect(parseCsv('a\nb', 2)).toMatchObject({ more: false });
});

it('writes what spreadsheets read, and runs nothing', () => {
  expect(writeCsv([['标题', 'a,b', '"x"', '一\n二']])).toBe('\ufeff标题,"a,b","""x""","一\n二"\r\n');
  for (const evil of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', "'=1"]) {
    const [cell = ''] = texts(writeCsv([['x', evil], [evil]]))[1] ?? [];
    expect(cell.startsWith("'")).toBe(true);
    expect(unguarded(cell)).toBe(evil);
  }
  expect(guarded("it's")).toBe("it's");
  expect(unguarded("'tis")).toBe("'tis");
});

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\r', '\n', '=', '-', "'", '甲', ' ') }),
);
it('gives back every table that it wrote', () => {
  fc.assert(
    fc.property(
      fc
        .integer({ min: 1, max: 5 })
        .chain((width) =>
          fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
        ),
      (rows) => {
        const head = rows[0]!.map((_, index) => `列${index}`);
        const kept = rows.filter((row) => row.some((each) => guarded(each).trim() !== ''));
        const table = parseCsv(writeCsv([head, ...rows]), 1000);
        expect(table.open).toBeNull();
        expect(table.rows.slice(1).map((row) => row.map((each) => unguarded(each.text)))).toEqual(kept);
      },
    ),
  );
});

test.each([['"'], ['""'], ['",'], [','], ['\n'], ['"\n'], ['a']])('2 MB of %j take no time', (piece) => {
  const from = performance.now();
  parseCsv(piece.repeat(2_000_000 / piece.length), 1000);
  expect(performance.now() - from).toBeLessThan(2000);
});

it('takes any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      parseCsv(text, 10);
    }),
  );
});

it('reads what Excel and WPS save: UTF-8 with and without its mark, UTF-16, GBK, GB 18030', () => {
  const utf8 = new TextEncoder().encode('退款,¥');
  expect(decode(utf8)).toBe('退款,¥');
  expect(decode(Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8))).toBe('退款,¥');
  const units = [...'退款,😀'].flatMap((char) => char.split('').map((unit) => unit.charCodeAt(0)));
  expect(decode(Uint8Array.of(0xff, 0xfe, ...units.flatMap((unit) => [unit & 255, unit >> 8])))).toBe(
    '退款,😀',
  );
  expect(decode(Uint8Array.of(0xfe, 0xff, ...units.flatMap((unit) => [unit >> 8, unit & 255])))).toBe(
    '退款,😀',
  );
  // 退款 in GBK; 㐀 only in GB 18030.
  expect(decode(Uint8Array.of(0xcd, 0xcb, 0xbf, 0xee, 0x2c, 0x61))).toBe('退款,a');
  expect(decode(Uint8Array.of(0xcd, 0xcb, 0x81, 0x39, 0xee, 0x39))).toBe('退㐀');
});
