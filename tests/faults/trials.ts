/** One row of the table of faults in a real browser: tried so often, survived so often. */
import { keep, LONG, SEED, type Row } from '../fuzz/outcome.ts';
import { expect, test } from '../e2e/harness/test.ts';

export { SEED };

interface Counts {
  short: number;
  long: number;
  /** ms one try may take. */
  each: number;
}

/** Runs `attempt` again and again; it throws, or names what it lost. */
export function trials(
  row: Row,
  { short, long, each }: Counts,
  attempt: (index: number) => Promise<string[] | void>,
): void {
  const count = LONG ? long : short;
  test(`${row.row} · ${row.fault}: ${row.required}`, async () => {
    test.setTimeout(60_000 + count * each);
    const start = performance.now();
    const broken: string[] = [];
    for (let index = 0; index < count; index += 1) {
      const lost = await attempt(index).catch((error: unknown) => [String(error)]);
      if (lost?.length) broken.push(`#${index}: ${lost.slice(0, 3).join(' · ')}`);
    }
    const took = Math.round(performance.now() - start);
    keep({ ...row, tried: count, survived: count - broken.length, seed: SEED, took });
    expect(broken).toEqual([]);
  });
}
