import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { workbook } from '../../../../utils/ledger/xlsx';
import { columnName, serialOf } from '../../../../utils/ledger/xlsx/cell';
import { sheetName } from '../../../../utils/ledger/xlsx/parts';
import type { Cell } from '../../../../utils/platform/workbench-messages';
import { NINE } from '../made';
import { readXml } from './read-xml';
import type { Node } from './read-xml';

const nothing = () => Promise.resolve();
async function* one(rows: Cell[][]) {
  yield rows;
}
async function written(rows: Cell[][], titles = ['单号', '时间'], name = '队列') {
  const columns = titles.map((title) => ({ title, width: 20 }));
  const file = await workbook({ name, columns, rows: one(rows) }, nothing);
  const parts = unzipSync(new Uint8Array(await new Blob(file).arrayBuffer()));
  return Object.fromEntries(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]));
}
const all = (node: Node, name: string): Node[] => [
  ...(node.name === name ? [node] : []),
  ...node.children.flatMap((child) => all(child, name)),
];
const sheet = (parts: Record<string, string>) => readXml(parts['xl/worksheets/sheet1.xml'] ?? '');
const textsOf = (parts: Record<string, string>) => all(sheet(parts), 't').map(({ text }) => text);

describe('a workbook', () => {
  it('names each of its parts with its type, and each relation leads to one', async () => {
    const parts = await written([['1', null]]);
    const types = all(readXml(parts['[Content_Types].xml'] ?? ''), 'Override');
    expect(types.map(({ attributes }) => attributes['PartName']?.slice(1)).toSorted()).toEqual(
      Object.keys(parts)
        .filter((path) => !/rels$|^\[/.test(path))
        .toSorted(),
    );
    const relations = ['_rels/.rels', 'xl/_rels/workbook.xml.rels'].flatMap((path) =>
      all(readXml(parts[path] ?? ''), 'Relationship').map(
        ({ attributes }) => `${path.startsWith('xl') ? 'xl/' : ''}${attributes['Target']}`,
      ),
    );
    expect(relations.every((path) => path in parts)).toBe(true);
    for (const xml of Object.values(parts)) expect(() => readXml(xml)).not.toThrow();
  });

  it('writes texts as texts, numbers as numbers, moments as dates by the clock in Beijing', async () => {
    const parts = await written([['100000000000000001', { at: NINE }, { fen: 12345 }, 3]]);
    const cells = all(sheet(parts), 'row')[1]?.children ?? [];
    expect(cells.map(({ attributes }) => [attributes['r'], attributes['t'], attributes['s']])).toEqual([
      ['A2', 'inlineStr', '4'],
      ['B2', undefined, '2'],
      ['C2', undefined, '3'],
      ['D2', undefined, undefined],
    ]);
    expect(textsOf(parts)).toContain('100000000000000001');
    expect(all(sheet(parts), 'v').map(({ text }) => Number(text))).toEqual([46347.375, 123.45, 3]);
    const styles = all(readXml(parts['xl/styles.xml'] ?? ''), 'cellXfs')[0];
    expect(styles?.children).toHaveLength(Number(styles?.attributes['count']));
  });

  it('keeps the titles in sight, and gives each column its width', async () => {
    const parts = await written([['1', null]]);
    expect(all(sheet(parts), 'pane')[0]?.attributes).toMatchObject({ ySplit: '1', state: 'frozen' });
    expect(all(sheet(parts), 'col').map(({ attributes }) => attributes['width'])).toEqual(['20', '20']);
    expect(sheet(parts).children.map(({ name }) => name)).toEqual([
      'sheetViews',
      'sheetFormatPr',
      'cols',
      'sheetData',
      'autoFilter',
    ]);
  });

  it('never holds a formula', async () => {
    const bad = ['=1+1', '+86', '-1', '@SUM(A1)', ' =HYPERLINK("https://x.example")', '＝1', '|calc'];
    const parts = await written(bad.map((text) => [text]));
    expect(all(sheet(parts), 'f')).toEqual([]);
    expect(textsOf(parts).slice(2)).toEqual(bad);
    const cells = all(sheet(parts), 'c').slice(2);
    expect(cells.every(({ attributes }) => attributes['t'] === 'inlineStr' && attributes['s'] === '5')).toBe(
      true,
    );
  });

  it('takes any text, and is XML whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 3 }), { maxLength: 4 }),
        fc.string({ unit: 'binary' }),
        async (rows, name) => {
          const parts = await written(rows, ['a'], name);
          const kept = rows.flat().filter((text) => text !== '');
          expect(textsOf(parts)).toHaveLength(kept.length + 1);
          expect(sheetName(name).length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 60 },
    );
    const parts = await written([['a\u0000b\u000Bc\uFFFE\uD800', '_x0041_ <b>&"\r\n]]>']]);
    expect(textsOf(parts).slice(2)).toEqual(['abc', '_x005F_x0041_ <b>&"\n]]>']);
    expect((await written([['x'.repeat(40_000)]]))['xl/worksheets/sheet1.xml']?.length).toBeLessThan(34_000);
  });

  it('leaves out days that the program does not know', () => {
    expect([serialOf(Date.UTC(1900, 0, 1)), serialOf(8_000_000_000_000_000), serialOf(NaN)]).toEqual([
      null,
      null,
      null,
    ]);
    expect([columnName(0), columnName(25), columnName(26), columnName(701), columnName(702)]).toEqual([
      'A',
      'Z',
      'AA',
      'ZZ',
      'AAA',
    ]);
  });

  it('writes many rows a little at a time', async () => {
    const row: Cell[] = [
      '微信支付',
      '100000000000000001',
      { at: NINE },
      { fen: 9900 },
      '商家一直不退款，联系客服没有人回复',
    ];
    async function* rows() {
      for (let n = 0; n < 20; n += 1) yield Array.from({ length: 1000 }, () => row);
    }
    let pauses = 0;
    const file = await workbook(
      { name: 'x', columns: [{ title: 'a', width: 9 }], rows: rows() },
      async () => {
        pauses += 1;
        await new Promise((go) => void setTimeout(go));
      },
    );
    expect(pauses).toBe(80);
    expect(new Blob(file).size).toBeLessThan(2_000_000);
  });
});
