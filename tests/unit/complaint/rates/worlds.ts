/**
 * The same rates by brute force: every way in which the things that are not known may have been, each
 * counted complaint by complaint with calendar days as text. Slow, and written without the product's rules.
 */
import type { Course } from '../../../../utils/complaint/rates/model';

const H72 = 72 * 60 * 60 * 1000;
const NEVER = Number.POSITIVE_INFINITY;

/** One complaint in one world. */
interface Real {
  name: string;
  began: number;
  finished: number;
  order: string;
  again: boolean;
}

/** `2026-11-21` of Beijing. */
const dayName = (ms: number): string => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10);
function dayNames(now: number, first: number, last: number): string[] {
  const names: string[] = [];
  for (let day = first; day <= last; day += 1) names.push(dayName(now + day * 86_400_000));
  return names;
}

/** Instants that can matter for a complaint: the ends of what is known, and the limits between them. */
function beginnings({ began }: Course, borders: number[]): number[] {
  return [...new Set([began.from, began.to, ...borders.flatMap((border) => [border - 1, border])])].filter(
    (ms) => ms >= began.from && ms <= began.to,
  );
}

function* product<T>(choices: T[][]): Generator<T[]> {
  const [first, ...rest] = choices;
  if (!first) {
    yield [];
    return;
  }
  for (const tail of product(rest)) for (const head of first) yield [head, ...tail];
}

interface Ends {
  worst: number | null;
  best: number | null;
}

/** Lowest and highest of what `count` makes of every world; worlds in which there is nothing are left out. */
function over(
  choices: Real[][],
  count: (world: Real[]) => number[],
): { low: number | null; high: number | null } {
  const all: number[] = [];
  for (const world of product(choices)) all.push(...count(world).filter((share) => !Number.isNaN(share)));
  return all.length === 0 ? { low: null, high: null } : { low: Math.min(...all), high: Math.max(...all) };
}

const firsts = (world: Real[]): Real[] =>
  world.filter((one) => {
    const same = world.filter(({ order }) => order !== '' && order === one.order);
    same.sort((a, b) => a.began - b.began || (a.name < b.name ? -1 : 1));
    return same.length === 0 || same[0] === one;
  });
const cameAgain = (one: Real, world: Real[]): boolean =>
  one.again ||
  world.some(
    (other) => other !== one && other.order === one.order && one.order !== '' && other.began > one.finished,
  );

export function slowTimely(courses: Course[], now: number, borders: number[]): Ends {
  const names = dayNames(now, -33, -4);
  const choices = courses.map((course) =>
    beginnings(course, borders).flatMap((began): Real[] => {
      const { finished, openAt, orders, again } = course;
      const real = { name: course.key, began, order: orders[0] ?? '', again };
      const limit = began + H72;
      const ends = finished
        ? [finished.from, finished.to, limit].filter((ms) => ms >= finished.from && ms <= finished.to)
        : [limit, NEVER].filter((ms) => ms > (openAt ?? -1));
      return ends.map((end) => ({ ...real, finished: end }));
    }),
  );
  const { low, high } = over(choices, (world) => {
    const own = firsts(world).filter(({ began }) => names.includes(dayName(began)));
    const share = (isIn: (one: Real) => boolean) => own.filter(isIn).length / own.length;
    const inTime = ({ began, finished }: Real) => finished - began <= H72;
    return [share(inTime), share((one) => inTime(one) && !cameAgain(one, world))];
  });
  return { worst: low, best: high };
}

export function slowRepeats(courses: Course[], now: number): Ends {
  const names = dayNames(now, -29, 0);
  const choices = courses.map((course): Real[] => {
    const { began, finished, orders, again, seenAt } = course;
    const real = { name: course.key, began: began.from, order: orders[0] ?? '', again };
    if (finished) return [finished.from, finished.to].map((end) => ({ ...real, finished: end }));
    // Since it was seen last it may have been finished, if something came of it that we know of.
    const followed = courses.some(
      (other) =>
        other !== course && real.order !== '' && other.orders[0] === real.order && other.began.from > seenAt,
    );
    return [NEVER, ...(followed ? [seenAt, Number.MAX_VALUE] : [])].map((end) => ({
      ...real,
      finished: end,
    }));
  });
  const { low, high } = over(choices, (world) => {
    const own = firsts(world).filter(({ began }) => names.includes(dayName(began)));
    const done = own.filter((one) => one.again || one.finished !== NEVER);
    return [done.filter((one) => cameAgain(one, world)).length / done.length];
  });
  return { worst: high, best: low };
}
