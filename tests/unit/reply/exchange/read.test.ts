import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readFile, type Shelf } from '../../../../utils/reply/exchange/read';
import { writeJson, writeTable } from '../../../../utils/reply/exchange/write';
import { MAX_TEMPLATES, readTemplate } from '../../../../utils/reply/read-template';
import type { Template } from '../../../../utils/reply/template';

const bytes = (text: string) => new TextEncoder().encode(text);
const shelf = (templates: Template[] = []): Shelf => {
  let serial = 0;
  return { templates, newId: () => `own-new-${(serial += 1)}` };
};
const read = (text: string, templates: Template[] = []) => readFile(bytes(text), shelf(templates));
const template = (rest: Partial<Template> = {}): Template => ({
  id: 'own-1',
  title: { zh: '补发', en: '' },
  categories: [],
  text: { zh: '您好，{{order_ref}}由{{agent}}补发。', en: '' },
  own: true,
  ...rest,
});

describe('a table', () => {
  it('is read by its headings, in any order, in both languages', () => {
    const { templates, refused, fault } = read(
      '回复内容;分组;标题;Category;平台;状态;次数;已全额退款;没有用的\n' +
        '"您好，{{order_ref}}\n由{{agent}}处理。";售后;补发;质量问题、NOT_RECEIVED;支付宝;待回复|done;2;否;x\n',
    );
    expect(fault).toBeNull();
    expect(refused).toEqual([]);
    expect(templates).toEqual([
      {
        id: 'own-new-1',
        title: { zh: '补发', en: '' },
        folder: { zh: '售后', en: '' },
        categories: ['QUALITY', 'NOT_RECEIVED'],
        when: { consoles: ['alipay'], phases: ['reply', 'done'], times: 2, refunded: false },
        text: { zh: '您好，{{order_ref}}\n由{{agent}}处理。', en: '' },
        own: true,
      },
    ]);
  });

  it('reads English by its words', () => {
    const { templates } = read('Title,Text\nResend,"Hello, {{agent}} will resend it."\n');
    expect(templates[0]).toMatchObject({
      title: { zh: '', en: 'Resend' },
      text: { zh: '', en: 'Hello, {{agent}} will resend it.' },
    });
  });

  it('tells the line of every fault, also inside a text', () => {
    const { templates, refused } = read(
      '标题,正文,分类\n' +
        '好,可以用的{{agent}},\n' +
        '名字错,"第一行\n第二行{{nobody}}",\n' +
        '循环,{{#each}}a{{/each}},\n' +
        ',没有标题,\n' +
        '没有正文,,\n' +
        '分类错,文字,不存在的\n' +
        '没关,{{?issue}}a,\n',
    );
    expect(templates.map(({ title }) => title.zh)).toEqual(['好']);
    expect(refused.map(({ line, title, field, code }) => [line, title, field, code])).toEqual([
      [4, '名字错', 'text', 'variable'],
      [5, '循环', 'text', 'loop'],
      expect.anything(),
      [6, '', 'title', 'missing'],
      [7, '没有正文', 'text', 'missing'],
      [8, '分类错', 'categories', 'unknown'],
      [9, '没关', 'text', 'unclosed'],
    ]);
    expect(refused[0]?.what).toBe('nobody');
  });

  it('refuses what is there already, and the second of two', () => {
    const { templates, refused } = read(
      '标题,正文\n补发,您好，{{order_ref}}由{{agent}}补发。\n甲,乙\n甲,乙\n',
      [template()],
    );
    expect(templates).toHaveLength(1);
    expect(refused.map(({ line, code }) => [line, code])).toEqual([
      [2, 'duplicate'],
      [4, 'duplicate'],
    ]);
  });

  it('changes what it names by its id', () => {
    const { templates, replaced } = read('编号,标题,正文\nown-1,补发,新的文字\n', [template()]);
    expect(replaced).toBe(1);
    expect(templates[0]).toMatchObject({ id: 'own-1', text: { zh: '新的文字' } });
  });

  it('fills the shelf and no more', () => {
    const full = Array.from({ length: MAX_TEMPLATES - 1 }, (_, i) =>
      template({ id: `own-${i}`, title: { zh: `题${i}`, en: '' } }),
    );
    const { templates, refused } = read('标题,正文\n甲,乙\n丙,丁\n', full);
    expect(templates.map(({ title }) => title.zh)).toEqual(['甲']);
    expect(refused).toEqual([{ line: 3, title: '丙', field: 'id', code: 'full', what: '' }]);
  });

  it('keeps the rows before a quotation mark that is not closed', () => {
    const { templates, refused } = read('标题,正文\n甲,乙\n丙,"丁\n戊,己\n');
    expect(templates.map(({ title }) => title.zh)).toEqual(['甲']);
    expect(refused).toMatchObject([{ line: 3, title: '丙', code: 'quote' }]);
  });

  it('in GBK is read too', () => {
    const gbk = [0xb1, 0xea, 0xcc, 0xe2, 0x2c, 0xd5, 0xfd, 0xce, 0xc4, 0x0a, 0xcd, 0xcb, 0xbf, 0xee, 0x2c];
    const { templates } = readFile(Uint8Array.of(...gbk, 0xc4, 0xfa, 0xba, 0xc3), shelf());
    expect(templates).toMatchObject([{ title: { zh: '退款' }, text: { zh: '您好' } }]);
  });
});

describe('JSON', () => {
  const file = (templates: unknown[]) =>
    JSON.stringify({ kind: 'kesu-clock-templates', version: 1, templates }, null, 2);

  it('tells the line of a wrong entry', () => {
    const { templates, refused } = read(
      file([template(), { ...template(), id: 'own-2', text: { zh: '{{x}}' } }, 7]),
    );
    expect(templates).toHaveLength(1);
    expect(refused.map(({ line, code }) => [line, code])).toEqual([
      [18, 'variable'],
      [expect.any(Number), 'unknown'],
    ]);
    expect(file([template(), {}]).split('\n')[17]).toContain('{');
  });

  it('with names that lead to prototypes changes nothing', () => {
    const evil = `[{"__proto__":{"own":1},"constructor":{"x":1},"id":"own-1","title":{"zh":"甲","__proto__":{"en":"x"}},"text":{"zh":"乙"},"categories":[]}]`;
    const { templates } = read(evil);
    expect(templates).toEqual([
      { id: 'own-1', title: { zh: '甲', en: '' }, text: { zh: '乙', en: '' }, categories: [], own: true },
    ]);
    expect(Object.getPrototypeOf(templates[0])).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['own']).toBeUndefined();
  });

  test.each([
    ['json', '{"kind":'],
    ['other', '{"kind":"something","templates":[]}'],
    ['other', '{"templates":5}'],
    ['newer', '{"kind":"kesu-clock-templates","version":2,"templates":[]}'],
    ['empty', '[]'],
    ['empty', ' \ufeff '],
    ['empty', '标题,正文\n'],
    ['columns', '标题,备注\n甲,乙'],
    ['sheet', 'PK\u0003\u0004标题,正文'],
    ['tooMany', JSON.stringify(Array.from({ length: 1001 }, () => 1))],
    ['tooMany', `标题,正文\n${'甲,乙\n'.repeat(1001)}`],
    ['tooLarge', '甲'.repeat(700_000)],
  ])('%s: %s', (fault, text) => {
    expect(read(text)).toEqual({ templates: [], replaced: 0, refused: [], fault });
  });
});

describe('any file', () => {
  it('with a megabyte in one text is refused fast', () => {
    for (const text of ['{{', '{{?issue}}', 'a', '好']) {
      const huge = text.repeat(1_000_000 / text.length / (text === '好' ? 3 : 1));
      const from = performance.now();
      const { templates, refused } = read(`标题,正文\n甲,"${huge}"\n`);
      expect(performance.now() - from).toBeLessThan(1000);
      expect(templates).toEqual([]);
      expect(refused).toMatchObject([{ line: 2, code: 'tooLong' }]);
    }
  });

  it('is survived', () => {
    const piece = fc.constantFrom('标题', ',', '正文', '\n', '"', '{{', '}}', '[', '{', 'agent', '甲');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.array(piece).map((all) => bytes(`标题,正文\n${all.join('')}`)),
        ),
        (file) => {
          const { templates } = readFile(file, shelf());
          for (const each of templates) expect(readTemplate(each).template).toEqual(each);
        },
      ),
    );
  });
});

const words = (max: number) =>
  fc.record({
    zh: fc.string({
      unit: fc.constantFrom('甲', '=', '"', ',', '\n', '-', 'a', "'"),
      minLength: 1,
      maxLength: max,
    }),
    en: fc.string({ unit: fc.constantFrom('b', '+', ' ', ';', '\t', '@'), maxLength: max }),
  });
const drafts = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^own-[a-z0-9]{1,8}$/),
    title: words(10),
    folder: fc.option(words(10), { nil: undefined }),
    categories: fc.subarray(['QUALITY', 'MINOR', 'UNCLEAR']),
    when: fc.option(
      fc.record(
        {
          consoles: fc.subarray(['wechat-pay', 'alipay'], { minLength: 1 }),
          phases: fc.subarray(['reply', 'finish', 'done'], { minLength: 1 }),
          times: fc.integer({ min: 1, max: 99 }),
          refunded: fc.boolean(),
          levels: fc.subarray(['L1', 'L3'], { minLength: 1 }),
        },
        { requiredKeys: [] },
      ),
      { nil: undefined },
    ),
    text: words(30),
    variants: fc.option(fc.array(words(20), { minLength: 1, maxLength: 5 }), { nil: undefined }),
  }),
  { selector: ({ id }) => id, maxLength: 6 },
);

describe('round trip', () => {
  test.each([
    ['JSON', writeJson],
    ['a table with Chinese headings', (all: Template[]) => writeTable(all, 'zh-CN')],
    ['a table with English headings', (all: Template[]) => writeTable(all, 'en')],
  ])('%s gives back what was written', (_, write) => {
    fc.assert(
      fc.property(drafts, (given) => {
        const templates = given.flatMap((each) => readTemplate(each).template ?? []);
        const prints = templates.map(({ title, text }) => JSON.stringify([title, text]));
        fc.pre(templates.length > 0 && new Set(prints).size === prints.length);
        const back = readFile(bytes(write(templates)), shelf());
        expect(back.refused).toEqual([]);
        expect(back.templates).toEqual(templates);
      }),
    );
  });
});
