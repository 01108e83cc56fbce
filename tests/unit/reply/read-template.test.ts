import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTemplate } from '../../../utils/reply/read-template';
import { anyText, PATIENT } from './sample';

const plain = {
  id: 'own-1',
  title: { zh: '质量问题', en: '' },
  categories: ['QUALITY'],
  text: { zh: '您好，{{order_ref}}我们看到了。', en: '' },
};
const full = {
  ...plain,
  folder: { zh: '售后', en: 'Service' },
  when: { consoles: ['alipay'], phases: ['reply', 'finish'], times: 2, refunded: false, levels: ['L1'] },
  variants: [{ zh: '您好，{{agent}}看到了。', en: '' }],
};
const faultsOf = (changed: object) =>
  readTemplate({ ...plain, ...changed }).faults.map((fault) =>
    [
      fault.field,
      fault.language,
      fault.variant,
      fault.code,
      fault.place && `${fault.place.line}:${fault.place.column}`,
    ]
      .filter((part) => part !== undefined)
      .join(' '),
  );

describe('readTemplate', () => {
  it.each([
    [plain, plain],
    [full, full],
    [{ ...plain, own: false, evil: 1, when: {}, variants: [] }, plain],
    [
      { ...plain, title: { zh: ' 标题\u202e\u0000 ' } },
      { ...plain, title: { zh: '标题', en: '' } },
    ],
  ])('copies a good one', (given, expected) => {
    expect(readTemplate(given)).toEqual({ template: { ...expected, own: true }, faults: [] });
    expect(readTemplate(given).template).not.toBe(given);
  });

  it.each([
    [{ id: 'T-ACK' }, ['id unknown']],
    [{ id: undefined }, ['id missing']],
    [{ title: {} }, ['title missing']],
    [{ title: { zh: '长'.repeat(41) } }, ['title tooLong']],
    [{ folder: { zh: '长'.repeat(21) } }, ['folder tooLong']],
    [{ categories: ['QUALITY', 'ANYTHING'] }, ['categories unknown']],
    [{ categories: 'QUALITY' }, ['categories unknown']],
    [{ when: { consoles: ['mp'] } }, ['when unknown']],
    [{ when: { times: 0 } }, ['when unknown']],
    [{ when: { times: '2' } }, ['when unknown']],
    [{ when: { refunded: 1 } }, ['when unknown']],
    [{ when: { phases: Array.from({ length: 7 }, () => 'reply') } }, ['when tooLong']],
    [{ text: 'x' }, ['text missing']],
    [{ text: { zh: ' ', en: '\u0000' } }, ['text missing']],
    [{ text: { zh: '好\n{{nope}}', en: 'x {' } }, ['text zh variable 2:1', 'text en brace 1:3']],
    [{ variants: [{ zh: '好' }, { zh: '{{#each}}' }] }, ['variants zh 1 loop 1:1']],
    [{ variants: [{}] }, ['variants 0 missing']],
    [{ variants: Array.from({ length: 6 }, () => plain.text) }, ['variants tooLong']],
    [{ text: { zh: '长'.repeat(2001) } }, ['text zh tooLong 1:2001']],
    [
      { id: 1, title: 2, text: 3, categories: 4, when: { times: 5.5 } },
      ['id unknown', 'title missing', 'text missing', 'categories unknown', 'when unknown'],
    ],
  ])('refuses %j', (changed, expected) => {
    expect(faultsOf(changed)).toEqual(expected);
    expect(readTemplate({ ...plain, ...changed }).template).toBeNull();
  });

  it.each([null, 1, 'x', [], undefined])('refuses %j as a whole', (value) => {
    const { template, faults } = readTemplate(value);
    expect(template).toBeNull();
    expect(faults.length).toBeGreaterThan(0);
  });

  it('refuses a megabyte without walking over it', () => {
    const mega = '甲'.repeat(1_000_000);
    const start = performance.now();
    expect(faultsOf({ title: { zh: mega }, folder: { en: mega }, text: { zh: mega, en: mega } })).toEqual([
      'title tooLong',
      'folder tooLong',
      'text zh tooLong 1:2001',
      'text en tooLong 1:2001',
    ]);
    expect(performance.now() - start).toBeLessThan(300);
  });

  it(
    'takes anything; what it returns it takes again unchanged',
    () => {
      const words = fc.record({ zh: anyText, en: anyText }, { requiredKeys: [] });
      const any = fc.record(
        {
          id: fc.oneof(fc.constant('own-a'), fc.anything()),
          title: fc.oneof(words, fc.anything()),
          folder: fc.oneof(words, fc.anything()),
          categories: fc.anything(),
          when: fc.anything(),
          text: fc.oneof(words, fc.anything()),
          variants: fc.oneof(fc.array(words), fc.anything()),
        },
        { requiredKeys: ['id', 'title', 'text'] },
      );
      fc.assert(
        fc.property(any, (value) => {
          const { template } = readTemplate(value);
          if (template) expect(readTemplate(template).template).toEqual(template);
        }),
        { numRuns: 500 },
      );
    },
    PATIENT,
  );
});
