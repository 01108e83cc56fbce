/** All complaints in hand: found, ordered and counted without asking the database. No clock of its own. */
import { millisecondsInSecond } from 'date-fns/constants';
import type { QueueFacets, QueueQuery, QueueSort } from '../../platform/workbench-messages';
import type { CaseRow } from '../case-rows';
import { membersOf, repeatCount } from '../family';
import type { Kin } from '../family';
import { ofPeople } from './line';
import type { Line } from './line';
import { orderOf } from './order';
import { holds, termsIn } from './terms';
import { wishesOf } from './wanted';

/** Looked at for one joining key: one person or order hardly has more. */
const MOST_KIN = 200;
/** Lists that are kept for the next question. */
const MOST_LISTS = 8;
/** How long a list that depends on the time of day is kept. */
const FRESH = 5 * millisecondsInSecond;

export class Shelf {
  readonly #lines = new Map<string, Line>();
  readonly #byOf = new Map<string, string[]>();
  readonly #kin = new Map<string, Line[]>();
  readonly #orders = new Map<QueueSort, Line[]>();
  /** The same as they were before the last change. */
  readonly #before = new Map<QueueSort, Line[]>();
  readonly #lists = new Map<string, Line[]>();

  get size(): number {
    return this.#lines.size;
  }

  get(key: string): Line | undefined {
    return this.#lines.get(key);
  }

  /** Complaints were removed: everything is read anew. */
  clear(): void {
    for (const each of [this.#lines, this.#byOf, this.#kin, this.#before]) each.clear();
    this.#forget();
  }

  /** Takes a line in, in the place of what was known of its complaint. */
  put(line: Line): void {
    const before = this.#lines.get(line.key);
    this.#lines.set(line.key, line);
    if (before) this.#part(before);
    else this.#byOf.set(line.of, [...(this.#byOf.get(line.of) ?? []), line.key]);
    for (const key of line.kin.keys) {
      const others = this.#kin.get(key);
      if (!others) this.#kin.set(key, [line]);
      else if (others.length < MOST_KIN) this.#changed(others).push(line);
    }
    this.#forget();
  }

  /** Takes a line out of its families. */
  #part(line: Line): void {
    for (const key of line.kin.keys) {
      const others = (this.#kin.get(key) ?? []).filter((other) => other.key !== line.key);
      this.#kin.set(key, this.#changed(others));
    }
  }

  /** Members of a family that became another one. */
  #changed(family: Line[]): Line[] {
    for (const member of family) member.times = 0;
    return family;
  }

  /** Takes in what people keep about a complaint. Returns whether it was known otherwise. */
  mark(own: CaseRow): boolean {
    let changed = false;
    for (const key of this.#byOf.get(own.of) ?? []) {
      const line = this.#lines.get(key);
      if (!line || (line.assigned === own.assigned && line.tags.join('\n') === own.tags.join('\n'))) continue;
      this.put(ofPeople(line, own));
      changed = true;
    }
    return changed;
  }

  /** Which complaint of its family this is; 1 = the first. */
  times = (line: Line): number => {
    if (line.times > 0) return line.times;
    const candidates: Kin[] = [];
    for (const key of line.kin.keys) {
      const kin = this.#kin.get(key);
      if (kin && kin.length > 1) candidates.push(...kin.map((other) => other.kin));
    }
    line.times = repeatCount(line.kin, membersOf(line.kin, candidates))?.times ?? 1;
    return line.times;
  };

  /** Everything that fits, in order. `now` in ms UTC. */
  list(query: QueueQuery, now: number): readonly Line[] {
    const moves = query.due !== null || query.turn === 'waiting';
    const name = JSON.stringify([query, moves ? Math.floor(now / FRESH) : 0]);
    const known = this.#lists.get(name);
    if (known) return known;
    const wishes = wishesOf(query, now, this.times);
    const terms = termsIn(query.text);
    const found = this.#ordered(query.sort).filter(
      (line) => wishes.every((wish) => wish(line)) && holds(line, terms),
    );
    const oldest = this.#lists.keys().next().value;
    if (this.#lists.size >= MOST_LISTS && oldest !== undefined) this.#lists.delete(oldest);
    this.#lists.set(name, found);
    return found;
  }

  /** What can be chosen, the most frequent first. */
  facets(): Omit<QueueFacets, 'counts'> {
    const accounts = new Map<string, QueueFacets['accounts'][number]>();
    const tags = new Map<string, number>();
    const names = new Map<string, number>();
    const add = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
    for (const { console, account, tags: own, assigned } of this.#lines.values()) {
      const key = `${console}|${account}`;
      const row = accounts.get(key);
      if (row) row.n += 1;
      else accounts.set(key, { console, account, n: 1 });
      for (const tag of own) add(tags, tag);
      if (assigned) add(names, assigned);
    }
    const most = ([, a]: [string, number], [, b]: [string, number]) => b - a;
    return {
      accounts: [...accounts.values()].toSorted((a, b) => b.n - a.n),
      tags: [...tags].toSorted(most).map(([tag, n]) => ({ tag, n })),
      assigned: [...names].toSorted(most).map(([name, n]) => ({ name, n })),
    };
  }

  #ordered(sort: QueueSort): Line[] {
    const known = this.#orders.get(sort);
    if (known) return known;
    // What was in order is nearly so still, and cheap to sort; what is new stands at the end of the map.
    const before = this.#before.get(sort) ?? [];
    const news = [...this.#lines.values()].slice(before.length);
    const order = [...before.map((line) => this.#lines.get(line.key) ?? line), ...news];
    order.sort(orderOf(sort, this.times));
    this.#orders.set(sort, order);
    this.#before.set(sort, order);
    return order;
  }

  #forget(): void {
    this.#orders.clear();
    this.#lists.clear();
  }
}
