/**
 * The platforms redesign their pages overnight: every practice page is changed in many ways, alone and
 * in pairs, and read. What is told must be right; what is not understood must not be told.
 */
import type { BrowserContext } from '@playwright/test';
import { pick, random } from '../consoles/data/random.ts';
import { startConsoles, type Consoles } from '../consoles/server.ts';
import { openPlain } from './harness/browser.ts';
import { expect, test } from './harness/test.ts';
import { capturesOf } from './redesign/captures.ts';
import type { Case, SetName } from './redesign/kinds.ts';
import { figuresOf, keepReport, reportOf, type Result } from './redesign/report.ts';
import { openRunner, type Runner } from './redesign/runner.ts';

/** How often each change is made, each time otherwise; `KESU_REDESIGNS=30` for the long form, which also writes the report. */
const SEEDS = Number(process.env['KESU_REDESIGNS'] ?? 2);
const LONG = SEEDS > 3;
/** A change that a page cannot take says nothing; so many of all must. */
const TAKEN = 0.7;

let consoles: Consoles;
let context: BrowserContext;
let runner: Runner;
let pages: string[];

test.beforeAll(async () => {
  test.setTimeout(120_000);
  consoles = await startConsoles({ count: 30 });
  context = await openPlain({ port: consoles.port });
  const captures = await capturesOf(context, consoles);
  expect(captures.map(({ facts }) => facts.length >= 10)).not.toContain(false);
  pages = captures.map(({ name }) => name);
  runner = await openRunner(context, captures);
});
test.afterAll(async () => {
  await context?.close();
  await consoles?.close();
});

async function results(cases: Case[]): Promise<Result[]> {
  const outcomes = await runner.run(cases);
  const all = cases.flatMap((one, i) => {
    const outcome = outcomes[i];
    return outcome ? [{ ...one, outcome }] : [];
  });
  expect(all.length).toBeGreaterThan(cases.length * TAKEN);
  return all;
}

const sets = (): Map<string, SetName> => new Map(runner.names.map(({ name, set }) => [name, set]));
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
const nameOf = ({ page, mutations, seed, data }: Case): string =>
  `${page}, ${mutations.join(' + ')} #${seed}, data ${data}`;
const wrongs = (all: readonly Result[]): string[] =>
  all.flatMap((one) => one.outcome.wrong.map((wrong) => `${nameOf(one)}: ${wrong}`));
const silences = (all: readonly Result[]): string[] =>
  all.filter(({ outcome }) => outcome.silent > 0).map(nameOf);

/** Below what was measured by as much as few seeds may differ. */
const FLOORS = {
  heard: { recall: 0.95, exact: 0.97 },
  alone: { recall: 0.85, exact: 0.8 },
};

/** Of what is told, what must be right, after one change and after two. */
const RIGHT = 0.995;

/** Of everything that is told; of what is there; of what runs. */
function judge(what: string, all: readonly Result[]): void {
  for (const data of [true, false]) {
    const name = `${what}, ${data ? 'answers heard' : 'page alone'}`;
    const some = all.filter((one) => one.data === data);
    const { recall, precision, exact, silent } = figuresOf(some);
    const floor = data ? FLOORS.heard : FLOORS.alone;
    expect.soft(precision, `${name}\n${wrongs(some).slice(0, 12).join('\n')}`).toBeGreaterThanOrEqual(RIGHT);
    expect.soft(recall, `${name}: recall`).toBeGreaterThanOrEqual(floor.recall);
    expect.soft(exact, `${name}: exact`).toBeGreaterThanOrEqual(floor.exact);
    expect.soft(silent, `${name}: missed in silence\n${silences(some).slice(0, 12).join('\n')}`).toBe(0);
  }
}

/** Every page as it is, and with each change, as often as there are seeds; with and without answers in turn. */
const single = (): Case[] =>
  pages.flatMap((page) => [
    ...[true, false].map((data) => ({ page, mutations: [], seed: 0, data })),
    ...runner.names.flatMap(({ name }) =>
      range(1, SEEDS).flatMap((seed) =>
        [true, false]
          .filter((data) => LONG || (seed % 2 === 1) === data)
          .map((data) => ({ page, mutations: [name], seed, data })),
      ),
    ),
  ]);

/** Each change with another of another kind. */
const paired = (): Case[] =>
  pages.flatMap((page) =>
    runner.names.flatMap(({ name, stage }, index) =>
      range(1, Math.max(1, Math.floor(SEEDS / 3))).map((seed) => {
        const others = runner.names.filter((each) => each.stage !== stage);
        const other = pick(random(seed * 1009 + index * 31 + page.length), others);
        return { page, mutations: [name, other.name], seed, data: (index + seed) % 2 === 0 };
      }),
    ),
  );

test('pages that were redesigned are read right, or not at all', async () => {
  test.setTimeout(120_000 + SEEDS * 90_000);
  const [alone, pairs] = [await results(single()), await results(paired())];
  if (LONG)
    await keepReport('redesign', reportOf([...alone, ...pairs], sets(), `Redesigned pages, ${SEEDS} seeds`));
  const plain = figuresOf(alone.filter(({ mutations }) => mutations.length === 0));
  expect(plain).toMatchObject({ recall: 1, precision: 1, silent: 0 });
  // Written when the reader was done with those before; since then it was mended for what they showed.
  for (const set of ['first unseen', 'last unseen'] as const)
    judge(
      set,
      alone.filter(({ mutations }) => mutations.some((name) => sets().get(name) === set)),
    );
  judge('one change', alone);
  judge('two changes', pairs);
});
