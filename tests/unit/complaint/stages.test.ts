import { describe, expect, test } from 'vitest';
import { clocksOf } from '../../../utils/complaint/clocks';
import type { Complaint } from '../../../utils/complaint/model';
import { stageOf } from '../../../utils/complaint/stages';
import { CONSOLES } from '../../../utils/consoles';
import { suggest } from '../../../utils/reply/suggest';
import { statusOfCode } from '../../../utils/reader/status';

const [QUEUE] = CONSOLES['mini-program'].queues;
const NOW = Date.UTC(2026, 10, 20, 2, 30);
const complaint = (code: string, rest: Partial<Complaint> = {}): Complaint => ({
  id: '3320261120001',
  console: 'mini-program',
  queue: 'mini-program',
  status: statusOfCode(code, QUEUE!),
  ...rest,
});
/** The step it is in, its part and whose turn: `judge evidence merchant`. */
const told = (code: string, appeal?: string) => {
  const { steps, part, turn } = stageOf(complaint(code, { appeal })) ?? { steps: [], part: null, turn: null };
  const now = steps.find(({ place }) => place === 'now')?.id;
  return [now, part, turn].filter(Boolean).join(' ');
};

describe('which step, whose turn', () => {
  test.each([
    ['201', 'settle merchant'],
    ['202', 'settle user'],
    ['203', 'settle user'],
    ['106', 'judge evidence merchant'],
    ['108', 'judge evidence merchant'],
    ['104', 'judge evidence platform'],
    ['103', 'judge verdict platform'],
    ['307', 'judge verdict platform'],
    ['206', 'execute merchant'],
    ['207', 'execute platform'],
    ['308', 'execute user'],
    ['311', 'execute merchant'],
    ['312', 'execute platform'],
    ['205', ''],
    ['777', ''],
  ])('%s: %s', (code, words) => expect(told(code)).toBe(words));

  test.each([
    ['401', 'appeal merchant'],
    ['402', 'appeal'],
    ['403', 'appeal platform'],
    ['117', 'appeal'],
    ['118', 'appeal'],
    ['0', ''],
  ])('closed, appeal %s: %s', (appeal, words) => expect(told('205', appeal)).toBe(words));

  test('steps are gone, run or lie ahead; an appeal that nobody made is not gone', () => {
    const places = (code: string) => stageOf(complaint(code))?.steps.map(({ place }) => place);
    expect(places('206')).toEqual(['past', 'past', 'now', 'ahead']);
    expect(places('205')).toEqual(['past', 'past', 'past', 'ahead']);
  });

  test('queues without steps have none', () =>
    expect(stageOf({ ...complaint('201'), console: 'wechat-pay', queue: 'wechat-pay' })).toBeNull());

  test('every code of the platform stands in a step or at the end', () => {
    for (const { code, alias = [], phase } of QUEUE!.statuses)
      for (const each of [code!, ...alias]) expect(told(each) !== '' || phase === 'done', each).toBe(true);
  });
});

describe('an open appeal', () => {
  test('is shown, and not counted: nobody has to make it', () => {
    const clocks = clocksOf(complaint('205', { appeal: '401' }));
    expect(clocks).toMatchObject({
      waiting: false,
      done: false,
      next: { id: 'mp-appeal-verdict', due: null },
    });
    expect(clocksOf(complaint('205', { appeal: '402' })).done).toBe(true);
  });

  test('only the page knows its end', () => {
    const at = NOW + 3_600_000;
    const exact = { at, from: at, to: at };
    const printed = { deadline: { ...exact, source: 'page' as const } };
    const field = { fieldDeadline: { ...exact, source: 'field' as const } };
    expect(clocksOf(complaint('205', { appeal: '401', ...printed })).next).toMatchObject({
      due: at,
      source: 'page',
    });
    expect(clocksOf(complaint('205', { appeal: '401', ...field })).next.due).toBeNull();
  });
});

describe('texts fit the step', () => {
  const titles = (code: string, rest: Partial<Complaint> = {}) =>
    suggest(complaint(code, rest), {
      now: NOW,
      language: 'zh-CN',
      settings: { agentName: '', officialPhone: '' },
      repeatTimes: 1,
      limit: null,
    }).map(({ title }) => title);

  test('settling: agree or refuse, besides what fits the matter', () => {
    const offered = titles('201', { detail: '包裹一直没收到' });
    expect(offered).toEqual(expect.arrayContaining(['同意和解', '不同意和解，说明依据', '未收到货']));
    expect(offered.join()).not.toMatch(/举证|处理凭证|申诉/);
  });

  test.each([
    ['106', {}, ['举证说明']],
    ['206', {}, ['处理凭证：退货后退款']],
    ['206', { fullRefunded: true }, ['处理凭证：已退款']],
    ['205', { appeal: '401' }, ['申诉理由']],
  ])('%s: to the platform only what is made for it', (code, rest, expected) =>
    expect(titles(code, { detail: '包裹一直没收到', ...rest })).toEqual(expected),
  );

  test('other consoles are not offered them', () => {
    const wechat = {
      console: 'wechat-pay',
      queue: 'wechat-pay',
      status: { code: 'PENDING', text: '待处理', phase: 'reply' },
    } as const;
    expect(titles('201', wechat).join()).not.toMatch(/和解|举证|申诉/);
  });
});
