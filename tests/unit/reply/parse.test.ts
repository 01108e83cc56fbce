import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '../../../utils/reply/category-data';
import { isCategory } from '../../../utils/reply/category-codes';
import { CONDITIONS } from '../../../utils/reply/conditions';
import { FORMATTERS, written } from '../../../utils/reply/formatters';
import { MAX_TEMPLATE, parseTemplate } from '../../../utils/reply/parse';
import { render } from '../../../utils/reply/render';
import { anyText, PATIENT } from './sample';

/** `code line:column what` of every fault. */
const faults = (text: string): string[] =>
  parseTemplate(text).faults.map(({ code, line, column, what }) =>
    `${code} ${line}:${column} ${what}`.trim(),
  );

describe('parseTemplate', () => {
  it('takes everything that is documented, and tells the variables', () => {
    const text =
      '您好，{{ order_ref }}\n{{?eta}}{{amount|whole|yuan}}{{?!refunded}}{{eta}}{{/?}}{{/?}}{{?QUALITY}}{{cursor}}{{/?}}';
    expect(parseTemplate(text)).toEqual({ faults: [], variables: ['order_ref', 'eta', 'amount'] });
  });

  it.each([
    ['', ['empty 1:1']],
    [' {{?eta}}{{/?}}{{cursor}}', ['empty 1:1']],
    ['您好\n  {{order_tial}}', ['variable 2:3 order_tial']],
    ['第一行\r\n第二行{{amount|usd}}', ['formatter 2:4 usd']],
    ['{{amount|}}', ['formatter 1:1']],
    ['{{?vip}}老客{{/?}}', ['condition 1:1 vip']],
    ['{{?eta}}甲{{?amount}}乙{{/?}}', ['unclosed 1:1 {{?eta}}']],
    ['甲{{/?}}乙', ['unopened 1:2 {{/?}}']],
    ['甲{{/?}}\n{{?eta}}', ['unopened 1:2 {{/?}}', 'unclosed 2:1 {{?eta}}']],
    ['{{#each orders}}{{amount}}{{/each}}', ['loop 1:1 {{#each orders}}', 'loop 1:27 {{/each}}']],
    ['{% for o in orders %}{{amount}}', ['loop 1:1 {%']],
    ['{{for x in y}}', ['loop 1:1 {{for x in y}}']],
    ['{{> footer}}', ['loop 1:1 {{> footer}}']],
    ['{{amount + 1}}', ['syntax 1:1 {{amount + 1}}']],
    ['{{}}', ['syntax 1:1 {{}}']],
    ['{{?}}甲{{/?}}', ['syntax 1:1 {{?}}']],
    ['{{constructor}}', ['variable 1:1 constructor']],
    ['{{__proto__}}', ['syntax 1:1 {{__proto__}}']],
    ['价格{amount}', ['brace 1:3 {a']],
    ['{{{amount}}}', ['brace 1:1 {', 'brace 1:12 }']],
    ['{{amount', ['brace 1:1 {{']],
    ['😀😀{{nope}}', ['variable 1:3 nope']],
    ['甲{{cursor}}乙\n{{cursor}}', ['cursor 2:1 {{cursor}}']],
  ])('%j', (text, expected) => expect(faults(text)).toEqual(expected));

  it('names at most 20 places, the first ones', () => {
    const many = faults(Array.from({ length: 60 }, (_, n) => `{{x${n}}}`).join('\n'));
    expect(many).toHaveLength(20);
    expect(many.at(-1)).toBe('variable 20:1 x19');
  });

  it('says where a text becomes too long, in no time', () => {
    expect(faults('长'.repeat(MAX_TEMPLATE))).toEqual([]);
    expect(faults(`${'短\n'.repeat(MAX_TEMPLATE / 2)}长`)).toEqual([`tooLong ${MAX_TEMPLATE / 2 + 1}:1`]);
    const start = performance.now();
    for (const piece of ['{{', '{{?eta}}', '{{a', '\n', '😀', '{{/?}}'])
      expect(faults(piece.repeat(1_000_000))).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it(
    'reads any text; what it takes is filled without a stray mark',
    () => {
      fc.assert(
        fc.property(anyText, (text) => {
          const { faults: found, variables } = parseTemplate(text);
          for (const { line, column } of found) {
            const lines = text.slice(0, 4000).replace(/\r\n?/g, '\n').split('\n');
            expect(line).toBeLessThanOrEqual(lines.length);
            expect(column).toBeLessThanOrEqual([...(lines[line - 1] ?? '')].length + 1);
          }
          if (found.length > 0) return;
          const values = Object.fromEntries(variables.map((name) => [name, '值']));
          expect(render(text, values).gaps).toEqual([]);
        }),
        { numRuns: 500 },
      );
    },
    PATIENT,
  );
});

describe('lists', () => {
  it('every condition and category may open a part, whatever its name', () => {
    for (const name of [...Object.keys(CONDITIONS), ...CATEGORIES.map(({ code }) => code)])
      expect(parseTemplate(`{{?${name}}}甲{{/?}}{{?!${name}}}乙{{/?}}`).faults).toEqual([]);
  });
  it('every formatter does what its example says', () => {
    for (const [name, { example }] of Object.entries(FORMATTERS))
      expect(written(example[0], [name], 'zh-CN')).toBe(example[1]);
    expect(written('25.00', ['yuan'], 'en')).toBe('¥25.00');
    expect(written('1234567.25', ['grouped'], 'en')).toBe('1,234,567.25');
    expect(written('1234567', ['grouped'], 'en')).toBe('1,234,567');
    expect(written('25.50', ['whole', 'yuan'], 'zh-CN')).toBe('25.50元');
    expect(written('今天18:00', ['whole', 'grouped'], 'zh-CN')).toBe('今天18:00');
    expect(written('甲', ['nope', 'toString'], 'zh-CN')).toBe('甲');
  });
  it('knows the codes of the categories', () => {
    for (const { code } of CATEGORIES) expect(isCategory(code)).toBe(true);
    expect(isCategory('NOPE')).toBe(false);
  });
});
