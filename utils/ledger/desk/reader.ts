/** Brings every complaint to the shelf in slices, then what changes. */
import { millisecondsInMinute } from 'date-fns/constants';
import type { ClockOptions } from '../../complaint/rules';
import type { Reading } from '../../platform/workbench-messages';
import type { CaseRow } from '../case-rows';
import type { Database } from '../database';
import type { StoredComplaint } from '../record';
import { GONE } from '../keep/remove';
import { lineOf, ofPeople } from './line';
import { casesOf } from './rows';
import type { Shelf } from './shelf';

/** Read at a time: between two slices questions are answered. */
const SLICE = 2000;
/** Looks of other tabs may be filed a little later than newer ones. */
const SLACK = 2 * millisecondsInMinute;

export class LedgerReader {
  readonly #db: Database;
  readonly #shelf: Shelf;
  #options: ClockOptions;
  #of: number | null = null;
  #done = false;
  #seenAt = 0;
  #markedAt = 0;
  /** How often complaints were removed before this reading. */
  #gone = 0;
  /** A newer reading makes an older one stop. */
  #round = 0;

  constructor(db: Database, shelf: Shelf, options: ClockOptions) {
    this.#db = db;
    this.#shelf = shelf;
    this.#options = options;
  }

  get reading(): Reading {
    const read = this.#shelf.size;
    return { read, of: this.#of === null ? null : Math.max(this.#of, read), done: this.#done };
  }

  /** Reads everything, by other rules than before when they changed. `tell` after each slice. */
  async all(tell: () => void, options: ClockOptions = this.#options): Promise<void> {
    const mine = ++this.#round;
    this.#options = options;
    this.#gone = await this.#removals();
    this.#of = (await this.#db.counters.get('complaints'))?.n ?? null;
    // Few beside the complaints: read at once they cost less than looked up one by one.
    const cases = new Map((await this.#db.cases.toArray()).map((row) => [row.of, row]));
    let last = '';
    for (;;) {
      const records = await this.#db.complaints.where('key').above(last).limit(SLICE).toArray();
      if (mine !== this.#round) return;
      this.#take(records, cases);
      const end = records.at(-1);
      if (!end || records.length < SLICE) break;
      last = end.key;
      tell();
    }
    this.#done = true;
  }

  /** What was seen or changed since. Returns whether there was anything. */
  async news(): Promise<boolean> {
    if (!this.#done) return false;
    if ((await this.#removals()) !== this.#gone) {
      this.#shelf.clear();
      await this.all(() => {});
      return true;
    }
    let from = this.#seenAt - SLACK;
    let changed = false;
    for (;;) {
      const records = await this.#db.complaints.where('seenAt').above(from).limit(SLICE).toArray();
      const cases = await casesOf(this.#db, records);
      changed = this.#take(records, cases) || changed;
      const end = records.at(-1);
      if (!end || records.length < SLICE) break;
      // The rest of that moment too; a moment that fills a slice would never end.
      from = Math.max(end.seenAt - 1, from + 1);
    }
    for (const row of await this.#db.cases.where('at').above(this.#markedAt).toArray()) {
      this.#markedAt = Math.max(this.#markedAt, row.at);
      changed = this.#shelf.mark(row) || changed;
    }
    return changed;
  }

  async #removals(): Promise<number> {
    return (await this.#db.counters.get(GONE))?.n ?? 0;
  }

  /** `cases`: what people keep, by `${console}|${id}`. */
  #take(records: readonly StoredComplaint[], cases: ReadonlyMap<string, CaseRow>): boolean {
    let changed = false;
    for (const record of records.filter(({ shadow }) => !shadow)) {
      this.#seenAt = Math.max(this.#seenAt, record.seenAt);
      const before = this.#shelf.get(record.key);
      const own = cases.get(`${record.console}|${record.id}`);
      if (own) this.#markedAt = Math.max(this.#markedAt, own.at);
      const next = lineOf(record, own, this.#options);
      if (before && same(before, ofPeople(next, own))) continue;
      this.#shelf.put(next);
      changed = true;
    }
    return changed;
  }
}
const same = (a: object, b: object): boolean =>
  JSON.stringify({ ...a, times: 0 }) === JSON.stringify({ ...b, times: 0 });
