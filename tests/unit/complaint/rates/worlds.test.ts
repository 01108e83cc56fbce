/** The figures against brute force, on ten thousand made-up histories. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { timelyDays } from '../../../../utils/complaint/rates/days';
import { repeatRate } from '../../../../utils/complaint/rates/repeats';
import { timelyRate } from '../../../../utils/complaint/rates/timely';
import type { Course, Instant } from '../../../../utils/complaint/rates/model';
import { at, course, DAY, HOUR } from './made';
import { slowRepeats, slowTimely } from './worlds';

const NOW = at(11, 21, 14, 32);
const RUNS = 10_000;

/** Hours from the first complaint, often near the 72nd and often the same. */
const after = fc.oneof(fc.constantFrom(0, 1, 71, 72, 73, 96, 240), fc.integer({ min: 0, max: 200 }));
/** Near the edges of the windows as often as inside them. */
const began = fc.oneof(
  fc.constantFrom(at(10, 19), at(10, 19) - 1, at(11, 18) - 1, at(11, 18), at(10, 23), at(10, 23) - 1),
  fc.integer({ min: 0, max: 40 * 24 * 4 }).map((quarters) => NOW - quarters * (HOUR / 4)),
);

/** What the looks can have told of one complaint. `vague`: how much is not known of its beginning, ms. */
const history = (vague: fc.Arbitrary<number>, order: fc.Arbitrary<string>): fc.Arbitrary<Course> =>
  fc
    .record({
      began,
      vague,
      order,
      end: fc.option(after, { freq: 3 }),
      gap: after,
      exact: fc.boolean(),
      again: fc.boolean(),
    })
    .map(({ began: start, vague: less, order: name, end, gap, exact, again }) => {
      const beginning: Instant = { from: start - less, to: start };
      const orders = name ? [name] : [];
      if (end === null) {
        const seenAt = start + gap * HOUR;
        return course(start, null, { began: beginning, orders, openAt: seenAt, seenAt });
      }
      const to = start + end * HOUR;
      const finished = { from: exact ? to : Math.max(start, to - gap * HOUR), to };
      return course(start, null, {
        began: beginning,
        orders,
        finished,
        seenAt: to,
        again: again && end % 3 === 0,
      });
    });

const SURE = fc.constant(0);
const shops = fc.oneof(
  // Either the beginnings are vague, or several complaints share an order.
  fc.array(history(fc.constantFrom(0, 0, HOUR, 20 * DAY), fc.constant('')), { maxLength: 3 }),
  fc.array(history(SURE, fc.constantFrom('', 'order:MK1', 'order:MK2')), { maxLength: 4 }),
);

const near = (share: number | null) => (share === null ? null : Number(share.toFixed(9)));
const ends = ({ worst, best }: { worst: number | null; best: number | null }) => [near(worst), near(best)];
const { from, to } = timelyDays(NOW);

it('及时处理率 is what the worst and the best of all worlds give', () => {
  fc.assert(
    fc.property(shops, (courses) => {
      expect(ends(timelyRate(courses, NOW))).toEqual(ends(slowTimely(courses, NOW, [from, to])));
    }),
    { numRuns: RUNS },
  );
});

it('重复投诉率 is what the worst and the best of all worlds give', () => {
  const known = fc.array(history(SURE, fc.constantFrom('', 'order:MK1', 'order:MK2')), { maxLength: 4 });
  fc.assert(
    fc.property(known, (courses) => {
      expect(ends(repeatRate(courses, NOW))).toEqual(ends(slowRepeats(courses, NOW)));
    }),
    { numRuns: RUNS },
  );
});

it('does not depend on the order, and nothing is lost between the verdicts', () => {
  fc.assert(
    fc.property(shops, (courses) => {
      const rate = timelyRate(courses, NOW);
      expect(timelyRate(courses.toReversed(), NOW)).toEqual(rate);
      expect(Object.values(rate.counts).reduce((a, b) => a + b, 0)).toBe(rate.total);
      if (rate.worst !== null && rate.best !== null) expect(rate.worst).toBeLessThanOrEqual(rate.best);
    }),
    { numRuns: 500 },
  );
});
