import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../../utils/reader/dates';
import { parseDeadline } from '../../../utils/reader/deadlines';

const NOW = Date.UTC(2026, 10, 21, 6, 32);
const MINUTE = 60_000;
const SAME = Date.UTC(2026, 10, 20, 9, 44, 8);

describe('an instant, however it is written', () => {
  it.each([
    '2026-11-20 17:44:08',
    '2026-11-20T17:44:08.000+08:00',
    '2026-11-20T09:44:08Z',
    '2026/11/20 下午 5:44:08',
    '2026年11月20日17时44分08秒',
    '26-11-20 17:44:08',
    '2026-11-20 17:44:08 GMT+8',
    '2026-11-20 09:44:08 GMT',
    '2026-11-20 17:44:08 (UTC+8)',
    'Fri Nov 20 2026 17:44:08 GMT+0800 (中国标准时间)',
    '11-20 17:44:08',
    '1795167848',
  ])('%s', (text) => expect(parseInstant(text, NOW)?.at).toBe(SAME));

  it.each(['1970-01-01 08:00:00', '0000-00-00 00:00:00', '2026-13-45 99:99', 'Invalid date', '-', '20:44'])(
    '%s is none',
    (text) => expect(parseInstant(text, NOW)).toBeNull(),
  );

  it('counts every unit of what is past', () =>
    expect(parseInstant('1小时30分钟前', NOW)?.at).toBe(NOW - 91 * MINUTE));
});

describe('what is left, in minutes', () => {
  it.each([
    ['剩余1天3小时', 27 * 60],
    ['剩余 3 小时 12 分', 192],
    ['剩余0天3小时12分', 192],
    ['剩余1.5小时', 90],
    ['剩余3天（72小时）', 72 * 60],
    ['3小时12分后超时', 192],
    ['距离超时还有 3小时20分', 200],
    ['回复剩余3小时12分，结案剩余51小时', 192],
    ['超时：2小时13分', -133],
    ['剩余-2小时', -120],
    ['已逾期 1天', -24 * 60],
    ['请于11月22日 17:44前回复', 27 * 60 + 12],
  ])('%s', (text, minutes) => expect((parseDeadline(text, NOW, true)!.at - NOW) / MINUTE).toBe(minutes));

  it.each(['24小时内', '请24小时内回复', '11月22日前', '已超时', '即将超时', '-'])(
    '%s is no instant',
    (text) => expect(parseDeadline(text, NOW, true)).toBeNull(),
  );

  it('不足1小时 is any time of the next hour', () => {
    const { from, to } = parseDeadline('剩余不足1小时', NOW, true)!;
    expect(from).toBeLessThanOrEqual(NOW);
    expect(to).toBeGreaterThanOrEqual(NOW + 60 * MINUTE);
  });
});
