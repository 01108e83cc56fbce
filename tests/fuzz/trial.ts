/**
 * One row of the table of faults, tried with made inputs: a short slice in `npm test`, all of it with
 * `npm run torture`, which also writes what came of it. The seed is printed with a failure; a failure
 * becomes a fixed case.
 */
import fc from 'fast-check';
import { test } from 'vitest';
import { keep, LONG, SEED } from './outcome';
import type { Row } from './outcome';

/** ms a single row may take in the long form. */
const LONGEST = 30 * 60_000;

type Tried<T> = fc.IRawProperty<T>;

/** `counts`: how many inputs in `npm test`, how many in the long form. */
export function trial<T>(row: Row, counts: { short: number; long: number }, property: Tried<T>): void {
  const numRuns = LONG ? counts.long : counts.short;
  test(
    `${row.row} · ${row.fault}: ${row.required}`,
    async () => {
      const start = performance.now();
      const details = await fc.check(property, { numRuns, seed: SEED, includeErrorInReport: true });
      const survived = details.failed ? details.numRuns - 1 : details.numRuns;
      const zone = process.env['KESU_ZONE'];
      const fault = zone ? `${row.fault} (${zone})` : row.fault;
      keep({
        ...row,
        fault,
        tried: numRuns,
        survived,
        seed: SEED,
        took: Math.round(performance.now() - start),
      });
      if (details.failed) throw new Error(fc.defaultReportMessage(details) ?? 'failed');
    },
    LONGEST,
  );
}
