import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_VALUE, plainValue, render } from '../../../utils/reply/render';
import { TEMPLATES } from '../../../utils/reply/templates';
import { anyText, PATIENT } from './sample';
import { VARIABLES, type VariableName } from '../../../utils/reply/variables';

const NAMES = Object.keys(VARIABLES) as VariableName[];

describe('render', () => {
  it('puts values in', () => {
    expect(render('共{{amount}}元', { amount: '25.00' })).toMatchObject({
      text: '共25.00元',
      gaps: [],
      blocks: 0,
    });
  });
  it('shows what is missing, each name once, in order', () => {
    const { text, gaps } = render('{{solution}}，{{eta}}，{{solution}}', { eta: ' ' });
    expect(text).toBe('【处理方案】，【到账时间】，【处理方案】');
    expect(gaps).toEqual(['处理方案', '到账时间']);
    expect(render('{{eta}}', {}, { language: 'en' }).text).toBe('【arrival time】');
  });
  it('drops an optional part whose variable is missing', () => {
    const text = '好{{?eta}}，预计{{eta}}到账{{/?}}。';
    expect(render(text, {}).text).toBe('好。');
    expect(render(text, { eta: '周五' }).text).toBe('好，预计周五到账。');
  });
  it('nests optional parts', () => {
    const text = 'a{{?eta}}b{{?amount}}c{{/?}}d{{/?}}e';
    expect(render(text, { amount: '1' }).text).toBe('ae');
    expect(render(text, { eta: '1' }).text).toBe('abde');
    expect(render(text, { eta: '1', amount: '1' }).text).toBe('abcde');
  });
  it('drops the last optional parts first when told to', () => {
    const text = '{{?eta}}1{{/?}}{{?amount}}2{{/?}}';
    const values = { eta: 'x', amount: 'x' };
    expect(render(text, values).blocks).toBe(2);
    expect(render(text, values, { maxBlocks: 1 }).text).toBe('1');
    expect(render(text, values, { maxBlocks: 0 }).text).toBe('');
  });
  it('never looks at a value again', () => {
    expect(render('{{agent}}', { agent: '{{amount}}', amount: '25' }).text).toBe('amount');
    expect(render('{{agent}}', { agent: '{%if true%}{{/?}}' }).text).toBe('%if true%/?');
    expect(render('{{agent}}{{agent}}', { agent: '{', amount: '25' }).gaps).toEqual(['客服称呼']);
  });
  it('does not take inherited names for values', () => {
    expect(render('{{constructor}}{{__proto__}}', {}).text).toBe('【constructor】【__proto__】');
  });
  it(
    'leaves no mark of its own in any text',
    () => {
      const values = fc.record(
        Object.fromEntries(NAMES.map((name) => [name, anyText])) as Record<
          VariableName,
          fc.Arbitrary<string>
        >,
        { requiredKeys: [] },
      );
      const builtIn = fc.constantFrom(...TEMPLATES.flatMap(({ text }) => [text.zh, text.en]));
      fc.assert(
        fc.property(fc.oneof(anyText, builtIn), values, (template, filled) => {
          const { text, gaps, cursor, questions } = render(template, filled);
          const known = questions.every(({ name }) => NAMES.includes(name));
          const inside = cursor === null || (cursor >= 0 && cursor <= text.length);
          return known && inside && !/[{}]/.test(text) && gaps.every((gap) => text.includes(`【${gap}】`));
        }),
        { numRuns: 300 },
      );
    },
    PATIENT,
  );
  it('stays quick on texts made to be slow', () => {
    const start = performance.now();
    for (const piece of ['{{', '{{?a}}', '{{?eta}}', '{{a', '{{eta|yuan}}', '{{cursor}}', '{{/?}}'])
      render(piece.repeat(200_000), {});
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('plainValue', () => {
  it('makes one plain line', () => {
    expect(plainValue(' 小\n王\u202e\u0000 {{x}}【甲】 ')).toBe('小 王 x[甲]');
    expect(plainValue('\ud800a')).toBe('a');
    expect(plainValue(undefined)).toBe('');
  });
  it('cuts long ones visibly', () => {
    const cut = plainValue('长'.repeat(500));
    expect(Array.from(cut)).toHaveLength(MAX_VALUE);
    expect(cut.endsWith('…')).toBe(true);
  });
});
