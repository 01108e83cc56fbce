/** Reads what the figures are made of, bounded. For an extension page: nothing is written. */
import { holdsComplaints } from '../../complaint/ids';
import { millisecondsInDay } from 'date-fns/constants';
import { clocksOf } from '../../complaint/clocks';
import type { Complaint } from '../../complaint/model';
import type { Course, Material, OpenCase } from '../../complaint/rates/model';
import type { ClockOptions } from '../../complaint/rules';
import type { Database } from '../database';
import { withoutPhones } from '../hash';
import { complaintOf } from '../record';
import type { StoredComplaint } from '../record';
import { courseOf } from './course';

/** The window reaches 33 days back; a week more for what is seen late. */
const BACK = 41 * millisecondsInDay;
const MOST_COURSES = 20_000;
const MOST_OPEN = 2000;
const MOST_OWED = 500;
const MOST_TEXT = 80;

const TURNS: Record<StoredComplaint['phase'], OpenCase['turn']> = {
  reply: 'merchant',
  finish: 'merchant',
  user: 'user',
  platform: 'platform',
  unknown: 'unknown',
  done: 'unknown',
};

export interface MaterialOptions extends ClockOptions {
  /** Code of the category that a complaint belongs to. */
  categoryOf(complaint: Complaint): string;
}

/** Everything of the last weeks. `now` in ms UTC. Throws what the database throws. */
export function materialOf(db: Database, now: number, options: MaterialOptions): Promise<Material> {
  const { complaints, sightings, answers, promises, accounts } = db;
  return db.transaction('r', [complaints, sightings, answers, promises, accounts], async () => {
    const since = now - BACK;
    // Nothing that began in these weeks was seen last before them.
    const recent = await complaints
      .where('seenAt')
      .aboveOrEqual(since)
      .filter(({ shadow, facts }) => !shadow && (facts.complaintTime?.at ?? now) >= since)
      .limit(MOST_COURSES + 1)
      .toArray();
    const waiting = await complaints
      .where('phase')
      .anyOf('reply', 'finish', 'user', 'platform', 'unknown')
      .filter(({ shadow }) => !shadow)
      .limit(MOST_OPEN + 1)
      .toArray();
    const records = recent.slice(0, MOST_COURSES);
    const courses = await coursesOf(db, records, options);
    const owed = await promises.orderBy('waits').limit(MOST_OWED).toArray();
    const looked = await accounts.toArray();
    return {
      courses,
      open: waiting.slice(0, MOST_OPEN).map((record) => openCase(record, options)),
      owed: owed.map(({ console, complaintId, what, words, due }) => ({
        console,
        id: complaintId,
        what,
        words,
        due,
      })),
      since: Object.fromEntries(looked.map((row) => [row.key, row.firstAt ?? row.lookedAt])),
      cut: recent.length > MOST_COURSES || waiting.length > MOST_OPEN,
    };
  });
}

const ofOf = ({ console, id }: Pick<StoredComplaint, 'console' | 'id'>): string => `${console}|${id}`;

/** Rows by the complaint that they belong to, oldest first where they have a time. */
function byComplaint<T extends { of: string }>(rows: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const own = found.get(row.of);
    if (own) own.push(row);
    else found.set(row.of, [row]);
  }
  return found;
}

async function coursesOf(
  { sightings, answers, promises }: Database,
  all: readonly StoredComplaint[],
  { categoryOf }: MaterialOptions,
): Promise<Course[]> {
  // Penalties, questions and claims have clocks, but the platforms' rates count complaints.
  const records = all.filter(({ facts }) => holdsComplaints(facts.queue));
  const ofs = [...new Set(records.map(ofOf))];
  const [seen, filled, promised] = await Promise.all([
    sightings.where('of').anyOf(ofs).toArray().then(byComplaint),
    answers.where('of').anyOf(ofs).toArray().then(byComplaint),
    promises.where('of').anyOf(ofs).toArray().then(byComplaint),
  ]);
  return records.map((record) => {
    const of = ofOf(record);
    const [first] = (filled.get(of) ?? []).toSorted((a, b) => a.at - b.at);
    return courseOf(record, {
      seen: seen.get(of) ?? [],
      template: first?.templateId ?? '',
      brokenPromise: promised.get(of)?.some(({ state }) => state === 'broken') ?? false,
      category: categoryOf(complaintOf(record)),
    });
  });
}

function openCase(record: StoredComplaint, options: ClockOptions): OpenCase {
  const { key, console, account, id, facts, phase, seenAt } = record;
  const { next, then } = clocksOf(complaintOf(record), { ...options, account });
  const words = withoutPhones(facts.detail || facts.problem || '');
  return {
    key,
    console,
    account,
    id,
    queue: facts.queue,
    clock: next,
    then,
    turn: TURNS[phase],
    statusText: facts.status.text,
    text: Array.from(words).slice(0, MOST_TEXT).join(''),
    amountFen: facts.amountFen ?? null,
    times: facts.userComplaintTimes ?? 1,
    seenAt,
  };
}
