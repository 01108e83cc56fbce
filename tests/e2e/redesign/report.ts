/** Figures of a run: by set, by page, by change. One text for people. */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Case, Outcome, SetName } from './kinds.ts';

const REPORTS = fileURLToPath(new URL('../../bench/reports/', import.meta.url));

export interface Result extends Case {
  outcome: Outcome;
}

export interface Figures {
  cases: number;
  expected: number;
  /** Shares of 1: found of expected, right of reported, exact of running. */
  recall: number;
  precision: number;
  exact: number;
  /** Complaints that were missed where nothing said so. */
  silent: number;
}

export function figuresOf(results: readonly Result[]): Figures {
  const sum = (value: (outcome: Outcome) => number): number =>
    results.reduce((total, { outcome }) => total + value(outcome), 0);
  const [expected, reported, running] = [
    sum((each) => each.expected),
    sum((each) => each.reported),
    sum((each) => each.running),
  ];
  return {
    cases: results.length,
    expected,
    recall: expected ? sum((each) => each.found) / expected : 1,
    precision: reported ? 1 - sum((each) => each.wrong.length) / reported : 1,
    exact: running ? sum((each) => each.exact) / running : 1,
    silent: sum((each) => each.silent),
  };
}

const percent = (share: number): string => (Math.floor(share * 1000) / 10).toFixed(1);
const lineOf = ({ cases, expected, recall, precision, exact, silent }: Figures): string =>
  `${cases} | ${expected} | ${percent(recall)} | ${percent(precision)} | ${percent(exact)} | ${silent}`;

const group = <T>(all: readonly T[], key: (one: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
};

const HEAD = 'cases | complaints | recall % | precision % | exact deadlines % | missed in silence';
const table = (first: string, rows: Map<string, Result[]>): string =>
  [
    `| ${first} | ${HEAD} |`,
    `|${' --- |'.repeat(7)}`,
    ...[...rows].map(([name, results]) => `| ${name} | ${lineOf(figuresOf(results))} |`),
  ].join('\n');

/** Recall of each change on each page; with a mark where something was wrong. */
function matrix(results: readonly Result[], pages: readonly string[]): string {
  const cell = (some: readonly Result[]): string => {
    if (!some.length) return '';
    const { recall, precision } = figuresOf(some);
    return `${Math.floor(recall * 100)}${precision < 1 ? ' !' : ''}`;
  };
  const changes = group(results, ({ mutations }) => mutations.join(' + ') || 'as it is');
  return [
    `| change | ${pages.join(' | ')} |`,
    `|${' --- |'.repeat(pages.length + 1)}`,
    ...[...changes].map(
      ([name, some]) =>
        `| ${name} | ${pages.map((page) => cell(some.filter((one) => one.page === page))).join(' | ')} |`,
    ),
  ].join('\n');
}

/** What was wrong, most often first. */
function faults(results: readonly Result[]): string {
  const all = results.flatMap(({ page, mutations, outcome }) =>
    outcome.wrong.map((wrong) => `${mutations.join(' + ')} · ${page}: ${wrong.replace(/^\S*\d\S*/, '…')}`),
  );
  const counted = [...group(all, (one) => one)].toSorted(([, a], [, b]) => b.length - a.length);
  return counted
    .slice(0, 25)
    .map(([name, { length }]) => `- ${length} × ${name}`)
    .join('\n');
}

/** The latest of their sets. */
function setOfAll(mutations: readonly string[], sets: ReadonlyMap<string, SetName>): SetName {
  const all = new Set(mutations.map((name) => sets.get(name)));
  if (all.has('last unseen')) return 'last unseen';
  return all.has('first unseen') ? 'first unseen' : 'mended for';
}

export function reportOf(
  results: readonly Result[],
  sets: ReadonlyMap<string, SetName>,
  title: string,
): string {
  const pages = [...new Set(results.map(({ page }) => page))];
  const setOf = ({ mutations, data }: Result): string =>
    `${setOfAll(mutations, sets)}, ${mutations.length > 1 ? 'in pairs' : 'alone'}, ${data ? 'answers heard' : 'page alone'}`;
  const single = results.filter(({ mutations }) => mutations.length <= 1);
  return `# ${title}

Practice pages, changed in Chromium and read there. A complaint is found when it is told by its number, in its own place, with the right state, clock and deadline (to what the page shows of it); anything else that is told is wrong. \`!\` marks a cell in which something was wrong.

${table('set', group(results, setOf))}

${table(
  'page',
  group(results, ({ page, data }) => `${page}, ${data ? 'answers heard' : 'page alone'}`),
)}

## Recall by change, answers heard

${matrix(
  single.filter(({ data }) => data),
  pages,
)}

## Recall by change, page alone

${matrix(
  single.filter(({ data }) => !data),
  pages,
)}

## Wrong, most often first

${faults(results) || 'Nothing.'}
`;
}

/** Kept in the repository: the last long run. */
export async function keepReport(name: string, text: string): Promise<void> {
  await mkdir(REPORTS, { recursive: true });
  await writeFile(`${REPORTS}${name}.md`, text);
}
