/** What came of one row of the table of faults; gathered by `npm run torture`. */
import { appendFileSync } from 'node:fs';

/** Where the lines of this run are gathered; unset in `npm test`, which tries a short slice. */
const GATHERED = process.env['KESU_TORTURE'];
export const LONG = GATHERED !== undefined;
export const SEED = Number(process.env['KESU_SEED'] ?? 20_261_122);

export interface Row {
  /** Number in the table of faults; rows that are tried in several ways share one. */
  row: number;
  fault: string;
  /** What must be true of every input. */
  required: string;
}

/** One line of the report. */
export interface Outcome extends Row {
  tried: number;
  survived: number;
  seed: number;
  /** ms */
  took: number;
}

export function keep(outcome: Outcome): void {
  if (GATHERED) appendFileSync(GATHERED, `${JSON.stringify(outcome)}\n`);
}
