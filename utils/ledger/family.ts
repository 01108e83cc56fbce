/** Repeat complaints: who belongs together, and what is said of it. Pure. */
import type { ConsoleId } from '../complaint/model';
import { oneCase } from '../complaint/repeat';
import type { Relative, Repeat, RepeatKind } from '../complaint/repeat';
import { isEcho } from './keep/echoes';
import type { StoredComplaint } from './record';

/** Strongest first. */
const KINDS: readonly RepeatKind[] = ['counter', 'order', 'trade', 'user', 'phone'];
const MOST_RELATIVES = 20;
/** Characters of an answer in the tree. */
const MOST_ANSWER = 120;

/** What decides who belongs together, and in which order. */
export type Kin = Pick<StoredComplaint, 'console' | 'account' | 'id' | 'shadow' | 'keys' | 'firstSeenAt'> & {
  facts: Pick<StoredComplaint['facts'], 'queue' | 'complaintTime' | 'userComplaintTimes' | 'mchid'>;
};

/** A member of a family other than the complaint itself. */
export interface Member<K extends Kin = StoredComplaint> {
  record: K;
  by: RepeatKind;
}

/**
 * Those of `candidates` that share a key with `record`, one entry a complaint, by its strongest key.
 * Order numbers link nothing between two merchants of one console: shops may number alike.
 */
export function membersOf<K extends Kin>(record: Kin, candidates: Iterable<K>): Member<K>[] {
  const members = new Map<string, Member<K>>();
  for (const other of candidates) {
    const of = `${other.console}|${other.id}`;
    const by = of === `${record.console}|${record.id}` || other.shadow ? null : strongestLink(record, other);
    const known = members.get(of);
    if (by && (!known || KINDS.indexOf(by) < KINDS.indexOf(known.by))) members.set(of, { record: other, by });
  }
  return [...members.values()].toSorted((a, b) => order(a.record, b.record));
}

function strongestLink(a: Kin, b: Kin): RepeatKind | null {
  const [one, other] =
    a.facts.mchid && b.facts.mchid ? [a.facts.mchid, b.facts.mchid] : [a.account, b.account];
  const strangers = a.console === b.console && one !== '' && other !== '' && one !== other;
  const shared = a.keys.filter((key) => b.keys.includes(key));
  const kinds = new Set(shared.map((key) => key.slice(0, key.indexOf(':'))));
  if (strangers) kinds.delete('order');
  if ((kinds.has('order') || kinds.has('trade')) && oneCase(a.facts.queue, b.facts.queue)) return null;
  return KINDS.find((kind) => kinds.has(kind)) ?? null;
}

/** By complaint time, or by the first look where that was never readable; then by id as a number. */
function order(a: Kin, b: Kin): number {
  const time = (record: Kin) => record.facts.complaintTime?.at ?? record.firstSeenAt;
  return time(a) - time(b) || a.id.length - b.id.length || (a.id < b.id ? -1 : Number(a.id > b.id));
}

/** How often, and by what, a complaint repeats others; null for a first one. */
export function repeatCount(
  record: Kin,
  members: readonly Member<Kin>[],
): Pick<Repeat, 'times' | 'by'> | null {
  const counter = record.facts.userComplaintTimes ?? 1;
  const earlier = members.filter((member) => order(member.record, record) < 0);
  const times = Math.max(earlier.length + 1, counter);
  if (times < 2) return null;
  const by = counter >= 2 ? 'counter' : KINDS.find((kind) => earlier.some((member) => member.by === kind));
  return { times, by: by ?? 'counter' };
}

/** What the merchant said last in the history that was read, or null. */
export function answerIn({ facts }: StoredComplaint): string | null {
  const said = facts.history?.filter(({ by, text }) => by === 'merchant' && text.trim() !== '') ?? [];
  return said.toSorted((a, b) => a.at - b.at).at(-1)?.text ?? null;
}

/** Texts that we filled in, by `${console}|${id}`. */
export type FilledTexts = ReadonlyMap<string, string>;

/** Everything that the tree of a repeat shows, or null for a first complaint. */
export function repeatOf(
  record: StoredComplaint,
  members: readonly Member[],
  filled: FilledTexts,
): Repeat | null {
  const count = repeatCount(record, members);
  if (!count) return null;
  return { id: record.id, ...count, ...treeOf(record, members, filled) };
}

/** The family as a tree shows it, also of a first complaint that others followed. */
export function treeOf(
  record: StoredComplaint,
  members: readonly Member[],
  filled: FilledTexts,
): Pick<Repeat, 'relatives' | 'who'> {
  const shown = members.filter((member) => !isEcho(member.record)).slice(-MOST_RELATIVES);
  const masks = [record, ...shown.map((member) => member.record)].map(({ facts }) => facts.phoneMask);
  return {
    relatives: shown.map((member) => relative(member, filled)),
    who: masks.find((mask) => mask !== undefined) ?? null,
  };
}

function relative({ record, by }: Member, filled: FilledTexts): Relative {
  const { id, console, account, facts } = record;
  const answer = answerIn(record) ?? filled.get(`${console}|${id}`) ?? null;
  return {
    id,
    console,
    account,
    complaintTime: facts.complaintTime?.at ?? null,
    statusText: facts.status.text,
    amountFen: facts.amountFen ?? null,
    by,
    answer: answer && shortened(answer),
  };
}

function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length <= MOST_ANSWER ? text : `${characters.slice(0, MOST_ANSWER - 1).join('')}…`;
}

/** The record of a complaint as seen under `account`: its own, else the one it was filed under. */
export function ownRecord(
  records: readonly StoredComplaint[],
  console: ConsoleId,
  account: string,
  id: string,
): StoredComplaint | null {
  const same = records.filter((record) => record.console === console && record.id === id && !record.shadow);
  return same.find((record) => record.account === account) ?? same[0] ?? null;
}
