/** Runs in one blank page: writes a practice page into it, changes it, reads it, and says what came of it. */
import { CONSOLES } from '../../../utils/consoles/index.ts';
import { noticeFor } from '../../../utils/overlay/notices.ts';
import { allRoots } from '../../../utils/overlay/roots.ts';
import { readPage } from '../../../utils/reader/page.ts';
import { pick } from '../../../utils/reader/pick.ts';
import { makeReader, type Reader } from '../../../utils/reader/reader.ts';
import { reportFrom, sessionOf } from '../../../utils/reader/report.ts';
import type { PageReading, Session } from '../../../utils/reader/seen.ts';
import { random } from '../../consoles/data/random.ts';
import { AROUND } from './around.ts';
import { BLIND } from './blind.ts';
import type { Capture, Case, Outcome, SetName } from './kinds.ts';
import { LAST } from './last.ts';
import type { Mutation, Scene } from './mutation.ts';
import { score } from './score.ts';
import { SHAPES } from './shapes.ts';
import { sheetOf } from './sheet.ts';
import { VALUES } from './values.ts';

const SETS = {
  'mended for': [...VALUES, ...SHAPES, ...AROUND],
  'first unseen': BLIND,
  'last unseen': LAST,
} satisfies Record<SetName, readonly Mutation[]>;
const MUTATIONS: readonly Mutation[] = Object.values(SETS).flat();
const ORDER: readonly Mutation['stage'][] = [
  'states',
  'values',
  'labels',
  'columns',
  'shape',
  'beside',
  'around',
];
const RULES =
  '[data-gone]{display:none!important}[data-unseen]{visibility:hidden}[data-unseen]>:not([data-unseen]){visibility:visible}';

/** The page as it was taken. Answers what holds the complaints. */
function write(capture: Capture): Element | null {
  document.title = capture.title;
  document.head.replaceChildren();
  (document.body as unknown as { setHTMLUnsafe(html: string): void }).setHTMLUnsafe(capture.html);
  const style = document.createElement('style');
  style.setAttribute('data-rules', '');
  style.textContent = RULES;
  document.head.append(style);
  const roots = allRoots(document);
  for (const root of roots) if ('host' in root) root.prepend(style.cloneNode(true));
  return roots.map((root) => root.querySelector('[data-box]')).find((each) => each) ?? null;
}

function change(capture: Capture, box: Element, { mutations, seed }: Case): boolean {
  const sheet = sheetOf(box, capture.facts);
  const next = random(seed * 7919 + mutations.join().length);
  const scene: Scene = {
    capture,
    next,
    sheet,
    column: (...was) =>
      was.map((words) => sheet.columns.findIndex((column) => column.was === words)).find((at) => at >= 0) ??
      -1,
  };
  const wanted = mutations
    .map((name) => MUTATIONS.find((each) => each.name === name) as Mutation)
    .toSorted((a, b) => ORDER.indexOf(a.stage) - ORDER.indexOf(b.stage));
  const inWords = (stage: Mutation['stage']): boolean => ORDER.indexOf(stage) < ORDER.indexOf('shape');
  let touched = false;
  for (const mutation of wanted) {
    if (!inWords(mutation.stage) && touched) {
      if (mutation.stage !== 'shape') sheet.put();
      touched = false;
    }
    if (mutation.change(scene) === false) return false;
    touched ||= inWords(mutation.stage);
  }
  if (touched) sheet.put();
  return true;
}

/** As the tap hears answers: parsed by the page, digits lost and all. */
function hear(reader: Reader, { answers, now }: Capture): { session: Session | null; count: number } {
  let session: Session | null = null;
  let count = 0;
  for (const { url, status, text } of answers) {
    const picked = pick(JSON.parse(text));
    const report = picked && reportFrom(JSON.stringify({ url, status, ...picked }));
    if (!report) continue;
    count += reader.store.add(report, now);
    session = sessionOf(report, reader.known) ?? session;
  }
  return { session, count };
}

const noticeOf = (reading: PageReading, heard: ReturnType<typeof hear>): string | null =>
  noticeFor({
    reading: { ...reading, count: reading.seen.length },
    data: heard.session,
    dataCount: heard.count,
    age: 60_000,
  }).kind;

/** The page that stands there now: reading changes nothing, so with and without answers it is read as it is. */
let standing: { key: string; roots: ReturnType<typeof allRoots> | null } | null = null;

/** Null where the page cannot be changed so. */
function rootsOf(capture: Capture, one: Case): ReturnType<typeof allRoots> | null {
  const key = JSON.stringify([capture.name, one.mutations, one.seed]);
  if (standing?.key === key) return standing.roots;
  const box = write(capture);
  if (!box) throw new Error(`${capture.name} has no box`);
  standing = { key, roots: change(capture, box, one) ? allRoots(document) : null };
  return standing.roots;
}

/** Null where the page cannot be changed so. */
function run(capture: Capture, one: Case): Outcome | null {
  const roots = rootsOf(capture, one);
  if (!roots) return null;
  const reader = makeReader(CONSOLES[capture.console]);
  const heard = one.data ? hear(reader, capture) : { session: null, count: 0 };
  const reading = readPage(reader, {
    roots,
    url: new URL(capture.url),
    title: capture.title,
    now: capture.now,
  });
  return score(capture, reading, roots, noticeOf(reading, heard));
}

const world = globalThis as unknown as { redesign: unknown };
world.redesign = {
  names: (Object.keys(SETS) as SetName[]).flatMap((set) =>
    SETS[set].map(({ name, stage }) => ({ name, stage, set })),
  ),
  run: (captures: Capture[], cases: Case[]): (Outcome | null)[] =>
    cases.map((one) => run(captures.find(({ name }) => name === one.page) as Capture, one)),
};
