import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBeijing, fromBeijing } from '../../../utils/complaint/time';
import { render } from '../../../utils/reply/render';
import { TEMPLATES } from '../../../utils/reply/templates';
import { pick } from '../../../utils/reply/text';
import { readPromises } from '../../../utils/reply/promises';
import { KEPT, NONE } from './promises-data';

/** A Friday. */
const SENT = fromBeijing(2026, 11, 20, 15) ?? 0;

const said = (text: string, at = SENT) =>
  readPromises(text, at).map(({ what, due, uncertain }) => [
    what,
    formatBeijing(due, 'yyyy-MM-dd HH:mm:ss'),
    ...(uncertain ? [true] : []),
  ]);

/** Our own templates, filled; those that name no time say so. */
const OWN = TEMPLATES.filter(
  // 「如您有不同意见…」: answers only who objects.
  ({ id, noPromise }) => noPromise === undefined && id !== 'T-REFUSE',
).flatMap(({ id, text }) =>
  (['zh-CN', 'en'] as const).flatMap((language) =>
    (language === 'en'
      ? ['18:00 today', '12:00 tomorrow', '12:00 on 25 Nov']
      : ['今天18:00', '明天12:00', '11月25日12:00']
    ).map((time, n) => [id, language, time, n, pick(text, language)] as const),
  ),
);
const TIMES = ['2026-11-20 18:00:00', '2026-11-21 12:00:00', '2026-11-25 12:00:00'];

describe('what a reply promises', () => {
  it.each(KEPT)('%s', (text, ...promises) => {
    expect(said(text)).toEqual(promises);
  });

  it.each(NONE)('nothing: %s', (text) => {
    expect(said(text)).toEqual([]);
  });

  it.each(OWN)('our own template %s, %s: %s', (_, language, time, n, text) => {
    const values = { order_ref: '尾号8899的订单', agent: '王琳', promise_time: time, times: '2' };
    const filled = render(text, values, { language }).text;
    expect(said(filled).map(([, due]) => due)).toEqual([TIMES[n]]);
  });

  it('is told in its own words', () => {
    const [promise] = readPromises('您好，尾号2418的订单，我们会在3个工作日内原路退款。谢谢', SENT);
    expect(promise?.words).toBe('我们会在3个工作日内原路退款');
  });

  it('counts from the message, not from now', () => {
    expect(said('24小时内回复', SENT + 3_600_000)).toEqual([['reply', '2026-11-21 16:00:00']]);
    const holiday = fromBeijing(2026, 9, 30, 10) ?? 0;
    expect(said('3个工作日内退款', holiday)).toEqual([['refund', '2026-10-10 23:59:59']]);
  });

  it('says which year has no calendar yet', () => {
    const late = fromBeijing(2026, 12, 30, 10) ?? 0;
    expect(readPromises('3个工作日内退款', late)).toMatchObject([{ uncertain: true, missingYear: 2027 }]);
    expect(readPromises('3个工作日内退款', SENT)).toMatchObject([{ uncertain: false, missingYear: null }]);
  });

  it('takes anything, and whatever it finds lies ahead and stands in the text', () => {
    const words =
      '今天 18:00 前 3个工作日 内 退款 回复 如 已 11月25日 下周 一 ， 。 99 日 2月30日 25:70 “ ” 24小时 不 您 半 十 个 \u{1F600} \ud83d';
    const piece = fc.constantFrom(...words.split(' '));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        for (const { due, words } of readPromises(text, SENT)) {
          expect(due).toBeGreaterThan(SENT);
          expect(words.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
    for (const odd of [null, undefined, 3, {}, []]) expect(readPromises(odd, SENT)).toEqual([]);
    expect(readPromises('24小时内退款', Number.NaN)).toEqual([]);
  });

  it('has a bound on what it finds and on the time it takes', () => {
    const many = Array.from({ length: 60 }, (_, n) => `${n + 1}小时内退款。`).join('');
    expect(readPromises(many, SENT).length).toBeLessThanOrEqual(8);
    const start = performance.now();
    for (const text of [
      '1'.repeat(5000),
      '今天'.repeat(3000),
      '十'.repeat(5000),
      '18:00-'.repeat(1500),
      '「'.repeat(5000),
    ])
      readPromises(text, SENT);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
