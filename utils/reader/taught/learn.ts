/** Makes a teaching of what a person pointed at, and proves it on the page before anybody relies on it. */
import type { QueueId } from '../../complaint/model';
import type { TaughtField, TaughtPlace, Teaching } from '../../complaint/teaching';
import { LIMITS, pageOf } from '../../complaint/teaching';
import type { ConsoleKnowledge } from '../../consoles/knowledge';
import { exactStatus } from '../status';
import type { Leaf } from '../text';
import { leavesOf, plainLabel } from '../text';
import type { Heads } from './heads';
import { headsIn } from './heads';
import { valueIn } from './place';
import type { TaughtPage, TaughtRow } from './read';
import { taughtRows, withStates } from './read';
import type { Picks, Sample } from './sample';
import { labelOf, sampleOf, strays, timesSeen } from './sample';
import { holds, pathTo, roleOf } from './tree';
import { numberIn, partsOf, shapeOf } from './values';

/** What is said about the page besides the picks. */
export interface Lesson {
  page: TaughtPage;
  known: ConsoleKnowledge;
  queue: QueueId;
  account: string;
  states: Teaching['states'];
  reply: Teaching['reply'];
  send: string;
  close: string;
}

/**
 * `few`: number or time are missing yet. `row`: no row around all of it. `split`: its row lies over several tables.
 * `repeats`: the number stands in several rows. `unsure`: read back, the row did not come out as it was pointed at.
 */
export type LessonFault = 'few' | 'row' | 'split' | 'repeats' | 'unsure';
export type Learned =
  { teaching: Teaching; rows: TaughtRow[]; fault: null } | { teaching: null; rows: []; fault: LessonFault };

const failed = (fault: LessonFault): Learned => ({ teaching: null, rows: [], fault });

/** Reads the lesson of these picks. Pure: looks at the page, keeps nothing. */
export function learn(picks: Picks, lesson: Lesson): Learned {
  const { page, known } = lesson;
  const { id, time } = picks;
  if (!id || !time) return failed('few');
  const stray = strays(picks, page.now);
  if (stray) return failed(stray);
  const sample = sampleOf(picks, page.now);
  const number = numberIn(id.text, page.now);
  if (!sample || !number) return failed('row');
  if (timesSeen(sample, number, page.now) > 1) return failed('repeats');
  const heads = headsIn(page.roots, known);
  const fields: Partial<Teaching['fields']> = {};
  for (const [field, value] of Object.entries(picks) as [TaughtField, Leaf][]) {
    const place = placeOf(field, value, sample, heads);
    if (place) fields[field] = place;
  }
  if (!fields.id || !fields.time) return failed('row');
  const { row } = sample;
  const draft: Teaching = {
    version: 1,
    console: known.id,
    queue: lesson.queue,
    account: lesson.account.slice(0, LIMITS.account),
    page: pageOf(page.url),
    at: page.now,
    row: { tag: row.localName, role: roleOf(row), words: wordsOf(sample) },
    id: shapeOf([number]),
    fields: { ...fields, id: fields.id, time: fields.time },
    states: lesson.states.slice(0, LIMITS.states),
    reply: lesson.reply,
    send: lesson.send.slice(0, LIMITS.words),
    close: lesson.close.slice(0, LIMITS.words),
  };
  const sight = { heads, known, now: page.now };
  const ids = [row, ...sample.peers].flatMap((each) => {
    const found = valueIn(each, 'id', draft.fields.id, sight);
    return (found && numberIn(found.text, page.now)) ?? [];
  });
  const teaching = { ...draft, id: shapeOf(ids.includes(number) ? ids : [number]) };
  const rows = taughtRows(teaching, withStates(known, teaching), page);
  return proves(rows, row, picks, number) ? { teaching, rows, fault: null } : failed('unsure');
}

/** The row that was pointed at must come out again, with every value that was pointed at. */
function proves(rows: readonly TaughtRow[], row: Element, picks: Picks, number: string): boolean {
  const own = rows.find(({ spot }) => spot.row === row);
  const same = (leaf: Leaf | undefined, found: { element: Element } | undefined) =>
    !leaf || leaf.element === found?.element;
  return (
    own?.id === number &&
    same(picks.time, own.fields.complaintTime) &&
    same(picks.status, own.fields.status) &&
    same(picks.deadline, own.fields.deadline) &&
    same(picks.order, own.fields.orderNo) &&
    same(picks.amount, own.fields.amount)
  );
}

/** Where a value stands: under words that head one column alone, else behind its label, else by the way. */
function placeOf(field: TaughtField, value: Leaf, sample: Sample, heads: Heads): TaughtPlace | null {
  const line = heads(sample.row) ?? [];
  const cell = line.find((each) => holds(each.cell, value.element));
  const once = line.filter(({ text }) => plainLabel(text) === plainLabel(cell?.text ?? '')).length === 1;
  const header = cell && once && plainLabel(cell.text) && cell.text.length <= LIMITS.words ? cell.text : '';
  const scope = cell && header ? cell.cell : sample.row;
  const path = pathTo(scope, value.element);
  if (!path) return null;
  const runs = partsOf(scope, field).filter(({ element }) => element === value.element);
  const run = Math.max(
    0,
    runs.findIndex(({ text }) => text === value.text),
  );
  return { header, label: header ? '' : labelOf(value, sample), path, run };
}

/** Words that stand in every row of at least three, with a colon behind them or as a term. */
function wordsOf({ row, peers }: Sample): string[] {
  if (peers.length < 2) return [];
  const others = peers.map((peer) => new Set(leavesOf(peer, 200).map(({ text }) => text)));
  const words = leavesOf(row, 200).filter(
    ({ text, element }) => (/.[:：]$/.test(text) || element.matches('dt')) && text.length <= LIMITS.words,
  );
  const everywhere = words.filter(({ text }) => others.every((said) => said.has(text)));
  return [...new Set(everywhere.map(({ text }) => text))].slice(0, LIMITS.rowWords);
}

/** Words of states on these rows that the queue does not know, most frequent first. */
export function unknownStates(rows: readonly TaughtRow[], known: ConsoleKnowledge, queue: QueueId): string[] {
  const own = known.queues.find(({ id }) => id === queue);
  const count = new Map<string, number>();
  for (const { fields } of rows) {
    const words = fields.status?.text.slice(0, LIMITS.words) ?? '';
    if (words && own && !exactStatus(words, own)) count.set(words, (count.get(words) ?? 0) + 1);
  }
  return [...count.keys()]
    .toSorted((a, b) => (count.get(b) ?? 0) - (count.get(a) ?? 0))
    .slice(0, LIMITS.states);
}
