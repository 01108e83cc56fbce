/** Every case with something to hand in, over all consoles: running windows, and packs that people began. */
import { appealState, isWindow, toldResult } from '../complaint/appeal';
import { clocksOf } from '../complaint/clocks';
import type { ConsoleId } from '../complaint/model';
import type { ClockOptions } from '../complaint/rules';
import { APPEAL_OPEN } from '../complaint/stages';
import type { AppealLine, Appeals } from '../platform/pack-messages';
import type { Database } from './database';
import { withoutPhones } from './hash';
import type { PackRow } from './pack-rows';
import { complaintOf, keyOf } from './record';
import type { StoredComplaint } from './record';

const MOST_LINES = 300;
/** Packs that are looked at, the latest. */
const MOST_PACKS = 500;
const MOST_TEXT = 80;
/** Closed cases of this console alone may still be appealed against. */
const JUDGED = 'mini-program';
const APPEALED = new Set([APPEAL_OPEN, '403']);

/** What stands below: nothing can be done any more. */
const OVER: ReadonlySet<AppealLine['state']> = new Set(['result', 'closed']);

function lineOf(
  record: StoredComplaint,
  pack: PackRow | undefined,
  files: number,
  options: ClockOptions,
  now: number,
): AppealLine {
  const { key, console, account, id, facts, seenAt } = record;
  const complaint = complaintOf(record);
  const { next } = clocksOf(complaint, { ...options, account });
  const words = withoutPhones(facts.problem || facts.detail || '');
  return {
    key,
    console,
    account,
    id,
    queue: facts.queue,
    statusText: facts.status.text,
    text: Array.from(words).slice(0, MOST_TEXT).join(''),
    clock: next,
    state: appealState(pack ?? null, complaint, next, now),
    files,
    submittedAt: pack?.submittedAt ?? null,
    followUpAt: pack?.followUpAt ?? null,
    result: pack?.result ?? toldResult(complaint),
    seenAt,
  };
}

/** Records of the cases that have a pack, one of each: the one with a name where there are two. */
async function withPacks(db: Database, packs: readonly PackRow[]): Promise<StoredComplaint[]> {
  const accounts = await db.accounts.toArray();
  const keys = packs.flatMap(({ of }) => {
    const [console = '', ...rest] = of.split('|');
    const known = accounts.filter((row) => row.console === console);
    const names = new Set(['', ...known.map(({ account }) => account)]);
    return [...names].map((account) => keyOf(console as ConsoleId, account, rest.join('|')));
  });
  const records = await db.complaints.bulkGet([...new Set(keys)]);
  return records.filter((record) => record !== undefined && !record.shadow) as StoredComplaint[];
}

/** What is due first on top; without a deadline after those; what is over at the end. `now` in ms UTC. */
export function appealsOf(db: Database, now: number, options: ClockOptions): Promise<Appeals> {
  const { complaints, packs, packFiles, accounts } = db;
  return db.transaction('r', [complaints, packs, packFiles, accounts], async () => {
    const open = await complaints
      .where('phase')
      .anyOf('reply', 'finish', 'platform', 'unknown')
      .filter((record) => {
        const mine = { ...options, account: record.account };
        return !record.shadow && isWindow(clocksOf(complaintOf(record), mine));
      })
      .limit(MOST_LINES + 1)
      .toArray();
    const judged = await complaints
      .where('key')
      .startsWith(`${JUDGED}|`)
      .filter(({ shadow, phase, facts }) => !shadow && phase === 'done' && APPEALED.has(facts.appeal ?? ''))
      .limit(MOST_LINES + 1)
      .toArray();
    const begun = await packs.orderBy('changedAt').reverse().limit(MOST_PACKS).toArray();
    const byOf = new Map(begun.map((pack) => [pack.of, pack]));
    const records = new Map(
      [...(await withPacks(db, begun)), ...open, ...judged].map((record) => [record.key, record]),
    );
    const counts = new Map<string, number>();
    for (const of of byOf.keys()) counts.set(of, await packFiles.where('of').equals(of).count());
    const lines = [...records.values()].map((record) => {
      const of = `${record.console}|${record.id}`;
      return lineOf(record, byOf.get(of), counts.get(of) ?? 0, options, now);
    });
    lines.sort(byDue);
    return { lines: lines.slice(0, MOST_LINES), cut: lines.length > MOST_LINES };
  });
}

/** What waits for us, by its end; what was handed in, by the day to look; what is over. */
const dueOf = ({ state, clock, followUpAt }: AppealLine): number => {
  const handedIn = state === 'submitted' || state === 'followUp';
  return (handedIn ? followUpAt : null) ?? clock.due ?? Infinity;
};

function byDue(a: AppealLine, b: AppealLine): number {
  const over = Number(OVER.has(a.state)) - Number(OVER.has(b.state));
  if (over !== 0) return over;
  const [due, other] = [dueOf(a), dueOf(b)];
  return due === other ? b.seenAt - a.seenAt || (a.key < b.key ? -1 : 1) : due - other;
}
