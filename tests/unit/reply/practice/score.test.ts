import { describe, expect, it } from 'vitest';
import { CONSOLE_IDS } from '../../../../utils/complaint/ids';
import { drawCases, dueOf, everyCase, ROUND, startOfPractice } from '../../../../utils/reply/practice/cases';
import type { PracticeCase } from '../../../../utils/reply/practice/cases';
import { scoreOf } from '../../../../utils/reply/practice/score';
import type { Move } from '../../../../utils/reply/practice/score';
import { HOUR, NINE } from '../../ledger/made';

const START = startOfPractice(NINE);
const MINUTE = 60_000;
const ALL = everyCase(START);
const of = (id: string): PracticeCase => ALL.find(({ complaint }) => complaint.id === id) as PracticeCase;
const CLOSED = new Set(['P-1003', 'P-1006']);
const move = ({ complaint, replies }: PracticeCase, more: Partial<Move> = {}): Move => ({
  id: complaint.id,
  sent: START + MINUTE,
  text: replies[0] ?? '',
  closed: CLOSED.has(complaint.id),
  ...more,
});
const kinds = (cases: PracticeCase[], moves: Move[]) => scoreOf(cases, moves).notes.map(({ kind }) => kind);

describe('every case', () => {
  it.each(ALL.map((one) => [one.complaint.id, one] as const))(
    '%s: its good reply is good, the others are not',
    (_id, one) => {
      expect(scoreOf([one], [move(one)])).toMatchObject({ total: 100, notes: [] });
      const [, ...others] = one.replies;
      expect(others).toHaveLength(2);
      for (const text of others) {
        expect(text).not.toMatch(/[{}]/);
        expect(kinds([one], [move(one, { text })])).not.toEqual([]);
      }
      expect(dueOf(one)).toBeGreaterThan(START + HOUR);
    },
  );

  it('stands in a queue of eight over all consoles, the same for the same seed', () => {
    for (const seed of [0, 1, 2, 77, 4_294_967_295]) {
      const drawn = drawCases(seed, START);
      expect(drawn).toEqual(drawCases(seed, START));
      expect(drawn).toHaveLength(ROUND);
      expect(new Set(drawn.map(({ complaint }) => complaint.id)).size).toBe(ROUND);
      expect(new Set(drawn.map(({ complaint }) => complaint.console)).size).toBe(CONSOLE_IDS.length);
      const good = drawn.filter(({ complaint }) => CLOSED.has(complaint.id)).length;
      expect([1, 2]).toContain(good);
    }
  });
});

describe('what is missed', () => {
  it('the order: who waits for an answer at once, then the earliest deadline', () => {
    const cases = [of('P-1002'), of('P-1001'), of('P-1005')];
    const best = [of('P-1005'), of('P-1001'), of('P-1002')].map((one) => move(one));
    expect(scoreOf(cases, best)).toMatchObject({ total: 100, notes: [] });
    const worst = best.toReversed();
    const { parts, notes } = scoreOf(cases, worst);
    expect(parts.order).toEqual({ won: 0 + 0.5 + 1, of: 3 });
    expect(notes).toEqual([
      { kind: 'order', id: 'P-1002', sooner: 'P-1005' },
      { kind: 'order', id: 'P-1001', sooner: 'P-1005' },
    ]);
  });

  it.each([
    ['P-1001', { sent: START + 71 * MINUTE }, 'late'],
    ['P-1003', { closed: false }, 'keptOpen'],
    ['P-1004', { closed: true }, 'closedEarly'],
    ['P-1001', { text: '您好，尾号3344的订单已看到，我们会为您核对物流并处理好这件事情。' }, 'noPromise'],
    [
      'P-1001',
      { text: '您好，尾号3344的订单由客服小王负责，12小时内在本投诉单回复您处理结果。' },
      'latePromise',
    ],
  ] as const)('%s, %o: %s', (id, more, kind) => {
    expect(kinds([of(id)], [move(of(id), more)])).toContain(kind);
  });

  it('a red line is told with the product’s own finding, a case left alone wins nothing', () => {
    const one = of('P-1003');
    const text = one.replies.find((each) => each.includes('恶意投诉')) ?? '';
    const { parts, notes } = scoreOf([one], [move(one, { text })]);
    expect(parts.lines).toEqual({ won: 0, of: 1 });
    expect(notes).toMatchObject([{ kind: 'line', findings: [{ code: 'accuse', verdict: 'block' }] }]);
    expect(scoreOf([one], [])).toMatchObject({ total: 0, notes: [{ kind: 'left', id: 'P-1003' }] });
    expect(scoreOf([], [])).toMatchObject({ total: 0, notes: [] });
  });

  it('only the first move of a case counts', () => {
    const one = of('P-1001');
    const bad = move(one, { text: '已处理。' });
    expect(scoreOf([one], [bad, move(one)]).total).toBe(scoreOf([one], [bad]).total);
  });
});
