/** The card of a penalty: what it took, what is left, where it goes. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Complaint } from '../../../utils/complaint/model';
import { factLines } from '../../../utils/overlay/panels/thread';
import { scoreLines } from '../../../utils/overlay/panels/score';
import { complaint, NOW } from '../reply/sample';

const DAY = 86_400_000;
const penalty = (id: string, daysAgo: number, points: number, code = '2'): Complaint => ({
  ...complaint({ id }),
  console: 'mini-program',
  queue: 'mini-program-score',
  status: { code, text: '已扣分', phase: 'finish' },
  complaintTime: { at: NOW - daysAgo * DAY, resolution: 1000 },
  points,
});
const seen = (...all: Complaint[]) =>
  all.map((one) => ({ complaint: one, context: 'row' as const, spots: [] }));
const say = (html: string, all: Complaint[], language: 'zh-CN' | 'en' = 'zh-CN') => {
  document.body.innerHTML = html;
  const [first] = all;
  return scoreLines(first!, seen(...all), document.body, { now: NOW, language }).map(({ value }) => value);
};
afterEach(() => document.body.replaceChildren());

describe('a penalty', () => {
  const all = [penalty('1', 2, 2), penalty('2', 10, 3), penalty('3', 40, 1), penalty('4', 5, 8, '6')];

  it.each([
    '<p>当前体验分：86分</p>',
    '<div><span>交易体验分</span><b>86</b></div>',
    '<div>体验分</div><div>86 分</div>',
  ])('the score of the page: %s', (html) => {
    expect(say(html, all)).toEqual(['−2 分 · 现为 86 分', '近 30 天 2 次 −5 分，再前 30 天 1 次 −1 分']);
  });

  it('in English; without a score on the page; a won appeal is no loss', () => {
    expect(say('<p>x</p>', all, 'en')).toEqual(['−2', 'last 30 days 2× −5, 30 days before 1× −1']);
  });

  it('a number of something else is no score', () =>
    expect(say('<p>体验分规则</p><p>12</p><p>体验分</p><p>详情</p>', all)[0]).toBe('−2 分'));

  it('a complaint has no such lines', () => {
    const one = { ...penalty('1', 2, 2), queue: 'mini-program' as const };
    expect(say('<p>体验分 86</p>', [one])).toEqual([]);
  });
});

it('the merchant of a complaint is named where a partner sees several', () => {
  const of = (mchid: string, more: Partial<Complaint> = {}) =>
    complaint({ id: mchid, mchid, tags: [], ...more });
  const lines = (...others: Complaint[]) =>
    factLines(of('1600000001', { merchant: '禾木小店' }), { now: NOW, language: 'zh-CN' }, seen(...others));
  expect(lines(of('1600000001'))).toEqual([]);
  expect(lines(of('1600000001'), of('1600000002'))).toEqual([
    { term: '商户号', value: '禾木小店 1600000001' },
  ]);
});
