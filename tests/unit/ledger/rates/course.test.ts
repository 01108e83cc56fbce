/** What looks tell of a complaint's course: always true, and as narrow as they allow. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Complaint, Status } from '../../../../utils/complaint/model';
import { timelyRate } from '../../../../utils/complaint/rates/timely';
import { diskLedger } from '../../../../utils/ledger';
import { materialOf } from '../../../../utils/ledger/rates/material';
import { complaint, HOUR, look, NINE, PENDING, PROCESSED, PROCESSING } from '../made';
import { freshDatabase } from '../tables';

const ID = '200000002026112100000001';
const NOW = NINE + 30 * 24 * HOUR;
/** Looks at one complaint, in hours after it came; and what is made of it. */
async function courseAfter(looks: [hour: number, status: Status, more?: Partial<Complaint>][]) {
  const db = freshDatabase();
  const ledger = diskLedger(db, () => NOW);
  for (const [hour, status, more] of looks)
    await ledger.ingest(look([complaint(ID, { status, ...more })], { at: NINE + hour * HOUR }));
  const { courses, open } = await materialOf(db, NOW, { categoryOf: ({ problem }) => problem ?? '' });
  db.close();
  const [course] = courses;
  if (!course) throw new Error('It was not read.');
  return { course, open };
}
const hours = (span: { from: number; to: number } | null) =>
  span && [(span.from - NINE) / HOUR, (span.to - NINE) / HOUR];

describe('a course', () => {
  it('finished between the last open and the first done look', async () => {
    const { course, open } = await courseAfter([
      [1, PENDING],
      [5, PENDING],
      [20, PROCESSING],
      [60, PROCESSING],
      [80, PROCESSED],
      [90, PROCESSED],
    ]);
    expect(hours(course.answered)).toEqual([5, 20]);
    expect(hours(course.finished)).toEqual([60, 80]);
    expect(course).toMatchObject({ openAt: NINE + 60 * HOUR, seenAt: NINE + 90 * HOUR, again: false });
    expect(open).toEqual([]);
  });

  it('the same looks in another order tell the same', async () => {
    const looks: Parameters<typeof courseAfter>[0] = [
      [1, PENDING],
      [60, PROCESSING],
      [80, PROCESSED],
    ];
    const { course } = await courseAfter(looks.toReversed());
    expect(course).toEqual((await courseAfter(looks)).course);
  });

  it('never seen open: finished at some time before the first look', async () => {
    const { course } = await courseAfter([[50, PROCESSED]]);
    expect(hours(course.finished)).toEqual([0, 50]);
    expect(course.openAt).toBeNull();
  });

  it('not seen finished: nothing is known but until when it was open', async () => {
    const { course, open } = await courseAfter([[50, PROCESSING]]);
    expect(course).toMatchObject({ finished: null, openAt: NINE + 50 * HOUR });
    expect(open).toMatchObject([{ id: ID, turn: 'merchant', clock: { id: 'wx-complete' } }]);
  });

  const event = (hour: number, type: string, by: 'user' | 'merchant' = 'merchant', text = '') => ({
    at: NINE + hour * HOUR,
    by,
    type,
    text,
  });
  it('a whole history tells to the second; a part of one, at the latest', async () => {
    const told = [event(3, 'MERCHANT_RESPONSE'), event(40, 'MERCHANT_CONFIRM_COMPLETE')];
    const whole = [event(0, 'USER_CREATE_COMPLAINT', 'user'), ...told];
    const exact = await courseAfter([[50, PROCESSED, { history: whole }]]);
    expect([hours(exact.course.answered), hours(exact.course.finished)]).toEqual([
      [3, 3],
      [40, 40],
    ]);
    const part = await courseAfter([[50, PROCESSED, { history: told }]]);
    expect([hours(part.course.answered), hours(part.course.finished)]).toEqual([
      [0, 3],
      [0, 40],
    ]);
  });

  it('came again: by its counter, by its history, or because it waits again after it was done', async () => {
    const counter = await courseAfter([[50, PENDING, { userComplaintTimes: 2 }]]);
    const history = await courseAfter([
      [50, PENDING, { history: [event(45, 'USER_CONTINUE_COMPLAINT', 'user')] }],
    ]);
    const back = await courseAfter([
      [10, PROCESSING],
      [20, PROCESSED],
      [50, PENDING],
    ]);
    for (const { course } of [counter, history, back]) expect(course.again).toBe(true);
    expect(hours(back.course.finished)).toEqual([10, 20]);
  });

  it('what was seen of a second round says nothing of the first', async () => {
    const { course } = await courseAfter([
      [10, PROCESSING],
      [50, PENDING, { userComplaintTimes: 2 }],
      [60, PROCESSED, { userComplaintTimes: 2 }],
    ]);
    expect(course).toMatchObject({ finished: null, openAt: NINE + 10 * HOUR, again: true });
  });

  it.each([
    ['不满意', 'bad'],
    ['非常满意', 'good'],
    ['3', 'unreadable'],
  ])('a rating of %s is %s', async (text, rating) => {
    const history = [event(60, 'USER_SUBMIT_SATISFACTION', 'user', text)];
    expect((await courseAfter([[61, PROCESSED, { history }]])).course.rating).toBe(rating);
  });

  it('a complaint without a readable time began at some time before the first look', async () => {
    const { course } = await courseAfter([[50, PENDING, { complaintTime: undefined }]]);
    expect(course.began).toEqual({ from: 0, to: NINE + 50 * HOUR });
  });
});

it('what really happened is never outside of what is shown, whenever anybody looked', async () => {
  const truth = fc.record({
    answered: fc.integer({ min: 1, max: 40 }),
    closes: fc.integer({ min: 0, max: 100 }),
    looks: fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 6 }),
  });
  await fc.assert(
    fc.asyncProperty(truth, async ({ answered, closes, looks }) => {
      const finished = answered + closes;
      const status = (hour: number) =>
        hour >= finished ? PROCESSED : hour >= answered ? PROCESSING : PENDING;
      const { course } = await courseAfter(looks.map((hour) => [hour, status(hour)]));
      const holds = (span: { from: number; to: number } | null, hour: number, undone: number | null) => {
        const at = NINE + hour * HOUR;
        if (span) expect(at >= span.from && at <= span.to, `${hour}`).toBe(true);
        else expect(undone !== null && undone < at, `${hour}`).toBe(true);
      };
      holds(course.finished, finished, course.openAt);
      holds(course.answered, answered, course.silentAt);
      const { worst, best } = timelyRate([course], NOW - 15 * 24 * HOUR);
      expect(worst).toBeLessThanOrEqual(finished <= 72 ? 1 : 0);
      expect(best).toBeGreaterThanOrEqual(finished <= 72 ? 1 : 0);
    }),
    { numRuns: 150 },
  );
});
