/**
 * What waits, told without reading all of it: a ledger may hold a hundred thousand rows that wait, and a
 * popup shows two hundred. Few are read as they are; of many, indexes and counters tell how many, and
 * only the first ones are read.
 */
import { Dexie } from 'dexie';
import type { Collection } from 'dexie';
import { millisecondsInHour } from 'date-fns/constants';
import { mostUrgent } from '../complaint/clocks';
import type { ClockId, ConsoleId } from '../complaint/model';
import { RULES } from '../complaint/rules';
import type { Database } from './database';
import { repeatCount } from './family';
import { candidatesFor, family } from './queries';
import { keyOf, NO_DUE } from './record';
import type { StoredComplaint } from './record';
import { byUrgency, waitingItem, wholeStanding } from './store';
import type { Ahead, Span, Standing, StandingOptions, WatchedItem } from './store';

/** Rows of an account that are read without asking how many there are. */
const NEAR = 500;
/** Rows that are read besides those that are wanted: some of them may not count. */
const SPARE = 20;
/** How much further is read when that did not hold what was looked for. */
const FURTHER = 4;

const BY_DUE = '[console+account+due+seenAt]';
const BY_LOOK = '[console+account+seenAt+due]';
const AT_ONCE = '[console+account+atOnce+seenAt]';
const BY_END = '[console+account+ends]';

type Lane = Pick<Span, 'console' | 'account'>;
type Rows = Collection<StoredComplaint, string>;
interface Found {
  record: StoredComplaint;
  item: WatchedItem;
}

/** Waiting rows of an account in the order of an index, its third part from `from` (included) to `to` (left out). */
const rowsOf = (
  db: Database,
  index: string,
  { console, account }: Lane,
  from = -Infinity,
  to?: number,
): Rows =>
  db.complaints
    .where(index)
    .between([console, account, from], [console, account, to ?? Dexie.maxKey]) as unknown as Rows;

/** The first rows, ever more of them until there are `enough` or no more. */
async function reading(
  rows: () => Rows,
  first: number,
  enough: (read: StoredComplaint[]) => boolean,
): Promise<StoredComplaint[]> {
  for (let most = Math.max(1, first); ; most *= FURTHER) {
    const read = await rows().limit(most).toArray();
    if (read.length < most || enough(read)) return read;
  }
}

/** How many there are; few are counted without asking the index for a number. */
async function countOf(rows: () => Rows): Promise<number> {
  const few = await rows().limit(NEAR).primaryKeys();
  return few.length < NEAR ? few.length : rows().count();
}

const totalOf = async (db: Database, { console, account }: Lane): Promise<number> =>
  (await db.counters.get(`waiting|${console}|${account}`))?.n ?? 0;

/** Hours of the pack for this clock, whenever they were in force. */
const packHours = (clock: ClockId): number[] =>
  RULES.flatMap((rule) => (rule.clock === clock && rule.hours !== null ? [rule.hours] : []));

/** ms by which spans of the shop's own may move a deadline against the one that is kept; Infinity: from none. */
function shiftOf({ alipayTradeHours, own = [] }: StandingOptions): number {
  const trade = { clock: 'alipay-trade' as const, hours: alipayTradeHours };
  const shifts = [...own, trade].flatMap(({ clock, hours }) => {
    if (hours === undefined) return [];
    const pack = packHours(clock);
    return pack.length === 0 ? [Infinity] : pack.map((each) => Math.abs(hours - each));
  });
  return Math.max(0, ...shifts) * millisecondsInHour;
}

const dueOf = ({ item }: Found): number => item.clock.due ?? NO_DUE;

async function standingOf(db: Database, span: Span, now: number, options: StandingOptions, few: number) {
  const { console, account, since } = span;
  const found = (records: readonly StoredComplaint[]): Found[] =>
    records.flatMap((record) => {
      const item = record.seenAt >= since ? waitingItem(record, now, options) : null;
      return item ? [{ record, item }] : [];
    });
  const recent = () => rowsOf(db, BY_LOOK, span, since);
  const near = await recent()
    .limit(few + 1)
    .primaryKeys();
  if (near.length <= few) {
    const all = found(await recent().toArray());
    return { standing: wholeStanding(all.map(({ item }) => item)), found: all };
  }

  const older = await countOf(() => rowsOf(db, BY_LOOK, span, -Infinity, since));
  const closed = await rowsOf(db, BY_END, span, -Infinity, now + 1).toArray();
  const over = closed.filter(({ seenAt }) => seenAt >= since).length;

  const { most, also = [] } = options;
  const shift = shiftOf(options);
  // What was not read is due then or later.
  const reached = (read: StoredComplaint[]) => {
    const due = read.at(-1)?.due ?? NO_DUE;
    const last = found(read)
      .map(dueOf)
      .toSorted((a, b) => a - b)[most - 1];
    return last !== undefined && last <= (due === NO_DUE && shift < Infinity ? due : due - shift);
  };
  const listed = found(await reading(() => rowsOf(db, BY_DUE, span), most + SPARE, reached));
  const first = await reading(() => rowsOf(db, AT_ONCE, span), most, reached);
  const own = also.filter((each) => each.console === console);
  const kept = await db.complaints.bulkGet(own.map(({ id }) => keyOf(console, account, id)));
  const named = kept.filter((record) => record?.due !== undefined) as StoredComplaint[];

  const { nextDue, state } = wholeStanding(listed.map(({ item }) => item));
  const byKey = new Map([...listed, ...found(first)].map((each) => [each.record.key, each]));
  const top = [...byKey.values()].toSorted((a, b) => byUrgency(a.item, b.item)).slice(0, most);
  const more = found(named).filter(({ record }) => top.every((each) => each.record.key !== record.key));
  const shown = [...top, ...more];
  const standing: Standing = {
    count: (await totalOf(db, span)) - older - over,
    items: shown.map(({ item }) => item),
    whole: false,
    nextDue,
    state: state === 'calm' || state === null ? await timeless() : state,
  };
  return { standing, found: shown };

  /** Behind all that has time may stand something of which nobody knows how much it has. */
  async function timeless() {
    const states = (read: StoredComplaint[]) => found(read).map(({ item }) => item.state);
    const rows = await reading(
      () => rowsOf(db, BY_DUE, span, NO_DUE),
      SPARE,
      (read) => states(read).includes('unknown'),
    );
    return mostUrgent([...states(rows), ...(state ? [state] : [])]);
  }
}

/** What waits within each of `spans`. `now` in ms UTC; so `few` are read uncounted. One read transaction. */
export function standing(
  db: Database,
  spans: readonly Span[],
  now: number,
  options: StandingOptions,
  few = NEAR,
): Promise<Standing[]> {
  return db.transaction('r', db.complaints, db.counters, db.echoes, async () => {
    const all = await Promise.all(spans.map((span) => standingOf(db, span, now, options, few)));
    const top = all
      .flatMap(({ found }) => found)
      .toSorted((a, b) => byUrgency(a.item, b.item))
      .slice(0, options.repeatsFor ?? 0);
    const candidates = await candidatesFor(
      db,
      top.map(({ record }) => record),
    );
    for (const { record, item } of top) item.repeat = repeatCount(record, family(record, candidates));
    return all.map((each) => each.standing);
  });
}

/** Does anything wait at a console, and what falls due next? `now` in ms UTC. */
export function ahead(db: Database, console: ConsoleId, now: number): Promise<Ahead> {
  return db.transaction('r', db.complaints, db.counters, db.accounts, async () => {
    const accounts = await db.accounts.where('console').equals(console).toArray();
    const names = [...new Set(['', ...accounts.map(({ account }) => account)])];
    const found = await Promise.all(
      names.map(async (account) => {
        const lane = { console, account };
        const total = await totalOf(db, lane);
        const over = total > 0 ? await rowsOf(db, BY_END, lane, -Infinity, now + 1).count() : 0;
        const next = await rowsOf(db, BY_DUE, lane, now + 1, NO_DUE).first();
        return { any: total > over, due: next?.due ?? null };
      }),
    );
    const dues = found.map(({ due }) => due).filter((due) => due !== null);
    return { any: found.some(({ any }) => any), nextDue: dues.length > 0 ? Math.min(...dues) : null };
  });
}
