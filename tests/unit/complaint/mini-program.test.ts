import { describe, expect, test } from 'vitest';
import { clocksOf, clockState } from '../../../utils/complaint/clocks';
import type { Complaint, Phase } from '../../../utils/complaint/model';
import { clockWords } from '../../../utils/complaint/words';
import { CONSOLES } from '../../../utils/consoles';
import { statusOfCode } from '../../../utils/reader/status';

const HOUR = 3_600_000;
/** 2026-11-20 14:00 in Beijing. */
const AT = Date.UTC(2026, 10, 20, 6);
const [QUEUE] = CONSOLES['mini-program'].queues;
const read = (at: number, resolution = 1000) => ({ at, resolution });
const exactly = (at: number) => ({ at, from: at, to: at, source: 'field' as const });

const complaint = (code: string, rest: Partial<Complaint> = {}): Complaint => ({
  id: '20261120001',
  console: 'mini-program',
  queue: 'mini-program',
  status: statusOfCode(code, QUEUE!),
  complaintTime: read(AT),
  ...rest,
});

describe('states', () => {
  test.each<[Phase, string]>([
    ['reply', '201'],
    ['finish', '106 108 206 311'],
    ['user', '202 203 204 308 309'],
    ['platform', '101 103 104 105 107 109 305 307 310 207 208 312'],
    ['done', '205 112 115 116 209 102'],
    ['unknown', '999'],
  ])('%s: %s', (phase, codes) => {
    for (const code of codes.split(' ')) expect(complaint(code).status.phase, code).toBe(phase);
  });

  test.each(['201', '106', '108', '206', '311', '999'])('%s waits for the merchant', (code) =>
    expect(clocksOf(complaint(code)).waiting).toBe(true),
  );
  test.each(['202', '203', '308', '101', '207', '208', '312', '205', '209', '102'])('%s does not', (code) =>
    expect(clocksOf(complaint(code)).waiting).toBe(false),
  );
  test('no words name two states', () => {
    const words = QUEUE!.statuses.flatMap(({ labels }) => labels);
    expect(new Set(words).size).toBe(words.length);
  });
});

describe('clocks', () => {
  test('201: 48 hours from the complaint, 72 before 2024-03-25', () => {
    expect(clocksOf(complaint('201')).next).toMatchObject({
      id: 'mp-respond',
      due: AT + 48 * HOUR,
      source: 'rule',
    });
    const midnight = Date.UTC(2024, 2, 24, 16);
    const old = complaint('201', { complaintTime: read(midnight - 1000) });
    expect(clocksOf(old).next.due).toBe(midnight - 1000 + 72 * HOUR);
    const first = complaint('201', { complaintTime: read(midnight) });
    expect(clocksOf(first).next.due).toBe(midnight + 48 * HOUR);
  });

  test.each([
    ['106', 'mp-evidence', 'evidence'],
    ['108', 'mp-evidence', 'evidence'],
    ['206', 'mp-refund-proof', 'proof'],
  ])('%s counts from the entry into its state, never from the complaint', (code, id, action) => {
    expect(clocksOf(complaint(code)).next).toMatchObject({ id, action, due: null });
    const entered = complaint(code, { stateTime: read(AT + 5 * HOUR) });
    expect(clocksOf(entered).next).toMatchObject({ id, action, due: AT + 53 * HOUR, source: 'rule' });
  });

  test('the time of its state beats the time of the complaint, the field beats both, the page beats all', () => {
    const stateTime = read(AT + HOUR);
    expect(clocksOf(complaint('201', { stateTime })).next.due).toBe(AT + 49 * HOUR);
    const field = { stateTime, fieldDeadline: exactly(AT + 7 * HOUR) };
    expect(clocksOf(complaint('201', field)).next).toMatchObject({ due: AT + 7 * HOUR, source: 'field' });
    const deadline = { ...exactly(AT + 3 * HOUR), source: 'page' as const };
    expect(clocksOf(complaint('206', { ...field, deadline })).next).toMatchObject({
      due: AT + 3 * HOUR,
      source: 'page',
    });
  });

  test('a bare date starts nothing', () =>
    expect(clocksOf(complaint('201', { complaintTime: read(AT, 24 * HOUR) })).next.due).toBeNull());

  test('whose turn it is, in words', () => {
    const words = (code: string, language: 'zh-CN' | 'en' = 'zh-CN') => {
      const { status } = complaint(code);
      const { verb, lead, label } = clockWords(clocksOf(complaint(code)).next, AT, language, status.text);
      return [verb, lead, label];
    };
    expect(words('203')).toEqual(['', '等用户', '等用户，状态「已回应，待用户确认」']);
    expect(words('101')).toEqual(['', '等平台', '等平台，状态「平台客服处理中」']);
    expect(words('101', 'en').slice(0, 2)).toEqual(['', "Platform's turn"]);
    expect(words('206')).toEqual([
      '传凭证',
      '时限未知',
      '传凭证 时限未知，状态「平台已判定为商责，待上传处理凭证」',
    ]);
    expect(clockState(clocksOf(complaint('205')).next, AT)).toBe('done');
  });

  test('an end of the state that is the user’s is no deadline of ours', () =>
    expect(clocksOf(complaint('203', { fieldDeadline: exactly(AT + HOUR) })).next.due).toBeNull());
});
