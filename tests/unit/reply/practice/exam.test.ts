import { describe, expect, it } from 'vitest';
import { checkItem, drawExam, examScore, QUESTIONS, worthOf } from '../../../../utils/reply/practice/exam';
import { EXAM_BANK } from '../../../../utils/reply/practice/exam-bank';

describe('the bank', () => {
  it.each(EXAM_BANK.map((item) => [item.id, item] as const))(
    '%s is judged as the product judges it',
    (_id, item) => {
      const { verdict, findings } = checkItem(item);
      expect(findings[0]?.code ?? 'pass').toBe(item.code);
      expect(verdict === 'pass').toBe(item.code === 'pass');
      // An explanation for each.
      for (const { reason } of findings) expect(reason.zh && reason.en).toBeTruthy();
    },
  );

  it('has every item once', () => {
    expect(new Set(EXAM_BANK.map(({ id }) => id)).size).toBe(EXAM_BANK.length);
    expect(new Set(EXAM_BANK.map(({ text }) => text)).size).toBe(EXAM_BANK.length);
  });
});

describe('an exam', () => {
  it('is the same for the same seed, another for another', () => {
    expect(drawExam(7)).toEqual(drawExam(7));
    expect(drawExam(7).map(({ item }) => item.id)).not.toEqual(drawExam(8).map(({ item }) => item.id));
  });

  it.each([0, 1, 2026, 4_294_967_295])('of seed %i asks for the right name among four', (seed) => {
    const exam = drawExam(seed);
    expect(exam).toHaveLength(QUESTIONS);
    expect(new Set(exam.map(({ item }) => item.id)).size).toBe(QUESTIONS);
    for (const { item, names } of exam) {
      expect(new Set(names).size).toBe(4);
      if (item.code !== 'pass') expect(names).toContain(item.code);
    }
  });

  it('is worth 100 when all is right, half where red lines were held but not named', () => {
    const exam = drawExam(3);
    const right = exam.map(({ item }) => ({ name: item.code === 'pass' ? null : item.code }));
    expect(examScore(exam, right)).toBe(100);
    expect(examScore(exam, [])).toBe(0);
    const held = exam.find(({ item }) => item.code !== 'pass');
    const other = held?.names.find((name) => name !== held.item.code) ?? null;
    if (held) expect([worthOf(held, { name: other }), worthOf(held, { name: null })]).toEqual([1, 0]);
    // Sending everything must not pay.
    expect(
      examScore(
        exam,
        exam.map(() => ({ name: null })),
      ),
    ).toBe(35);
  });
});
