/** A structure as it came from a page: copied field by field, and cleaned once more. */
import { CONSOLE_IDS } from '../../complaint/ids';
import { CONSOLE_HOSTS } from '../../consoles/hosts';
import { LABELS } from '../../consoles/labels';
import type { Label } from '../../consoles/labels';
import { clean, cleanLine } from './clean';
import type { Structure } from './index';
import type { GridVerdict, Verdict } from './verdict';

const MOST = {
  frames: 12,
  lines: 1600,
  names: 40,
  answers: 12,
  answerLines: 220,
  grids: 12,
  columns: 40,
  labels: 4,
};
const SESSIONS = ['known', 'signedOut', 'forbidden', 'riskControl'] as const;
const KNOWN: ReadonlySet<string> = new Set<Label>([
  ...LABELS.map(({ label }) => label),
  'claim',
  'failure',
  'afterSaleId',
]);

type Fields = Record<string, unknown>;
const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};
const listOf = <T>(value: unknown, most: number, copy: (entry: unknown) => T): T[] =>
  Array.isArray(value) ? value.slice(0, most).map(copy) : [];
const line = (value: unknown): string => (typeof value === 'string' ? cleanLine(value) : '*');
const name = (value: unknown): string => (typeof value === 'string' ? clean(value) : '*');
const count = (value: unknown): number =>
  Number.isSafeInteger(value) ? Math.min(99_999, Math.max(-999, value as number)) : 0;

const gridOf = (value: unknown): GridVerdict => {
  const { header, columns, rows, score } = fieldsOf(value);
  const labels = (of: unknown) =>
    listOf(of, MOST.labels, String).filter((each) => KNOWN.has(each)) as Label[];
  return {
    header: name(header),
    columns: listOf(columns, MOST.columns, labels),
    rows: count(rows),
    score: count(score),
  };
};

function verdictFrom(value: unknown): Verdict | null {
  if (typeof value !== 'object' || value === null) return null;
  const { session, expected, empty, loading, rows, details, records, counter, grids } = fieldsOf(value);
  return {
    session: SESSIONS.find((each) => each === session) ?? 'known',
    expected: expected === true,
    empty: empty === true,
    loading: loading === true,
    rows: count(rows),
    details: count(details),
    records: count(records),
    counter: counter === true,
    grids: listOf(grids, MOST.grids, gridOf),
  };
}

/** A whole snapshot, of which only frames that are structures are kept. `version` is our own. */
export function checkedSnapshot(value: object): object {
  const { version, console, frames } = fieldsOf(value);
  return {
    kind: 'structure',
    version: /^\d{1,4}(\.\d{1,4}){0,3}$/.test(String(version)) ? version : '',
    console: CONSOLE_IDS.find((each) => each === console) ?? '',
    frames: listOf(frames, MOST.frames, checkedStructure).filter((frame) => frame !== null),
  };
}

/** A safe copy, or null when it is no structure. Never throws. */
export function checkedStructure(value: unknown): Structure | null {
  const { host, place, query, verdict, tree, answers } = fieldsOf(value);
  if (typeof place !== 'string' || !Array.isArray(tree)) return null;
  return {
    host: CONSOLE_HOSTS.find((each) => each === host) ?? '',
    place: name(place),
    query: listOf(query, MOST.names, name),
    verdict: verdictFrom(verdict),
    tree: listOf(tree, MOST.lines, line),
    answers: listOf(answers, MOST.answers, (each) => listOf(each, MOST.answerLines, line)),
  };
}
