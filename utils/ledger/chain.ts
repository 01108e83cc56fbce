/**
 * The chain of the journal. Each entry holds the hash of the one before it, so that nothing can be
 * changed, left out or moved without being seen. Anybody can check it:
 *
 *   hash = SHA-256, in lower-case hexadecimal, of the UTF-8 bytes of JSON.stringify(pairs)
 *   pairs = every field of the entry but `seq` and `hash`, as [name, value], sorted by name
 *   prev  = `hash` of the entry before, '' for the first
 *
 * Numbers (`seq`) rise from entry to entry. An entry that was emptied for a person's sake (`erased`) keeps
 * its hash, and a later entry `erase` names its number in `rules` (`seq:3-5,9`): else it does not fit.
 * Where the first entries were removed for their age, an entry `purge` names the last hash of them. There is no secret in it: who writes everything anew from a
 * change to the end leaves no trace here, but shows up against a last hash that was noted elsewhere. Pure, but for the browser's SHA-256.
 */
import type { JournalLine } from '../platform/record-messages';

/** An entry before it has its number and its hash. */
export type Content = Omit<JournalLine, 'seq' | 'hash'>;

/** SHA-256 of an entry, in hexadecimal. `seq` and `hash` themselves are left out. */
export async function hashOf(entry: Content): Promise<string> {
  const content: Record<string, unknown> = { ...entry };
  delete content['seq'];
  delete content['hash'];
  const names = Object.keys(content)
    .filter((name) => content[name] !== undefined)
    .toSorted();
  const bytes = new TextEncoder().encode(JSON.stringify(names.map((name) => [name, content[name]])));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** How far a chain was followed. */
export interface Followed {
  entries: number;
  /** Number of the first entry that does not fit; null while all do. */
  brokenAt: number | null;
  /** Hash and number of the last entry. */
  last: string;
  seq: number;
  /** Numbers of emptied entries that nothing has accounted for yet. */
  holes: readonly number[];
}

export const START: Followed = { entries: 0, brokenAt: null, last: '', seq: 0, holes: [] };

/** Numbers as `rules` of an `erase` entry names them: rising ones, `seq:3-5,9`. */
export function seqsText(seqs: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const seq of seqs.toSorted((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && seq <= last[1] + 1) last[1] = seq;
    else spans.push([seq, seq]);
  }
  return `seq:${spans.map(([from, to]) => (from === to ? from : `${from}-${to}`)).join(',')}`;
}

/** Is this number among those? */
function named(seqs: string): (seq: number) => boolean {
  const spans = (/seq:([\d,-]+)/.exec(seqs)?.[1] ?? '').split(',').map((span) => span.split('-').map(Number));
  return (seq) => spans.some(([from = NaN, to = from]) => seq >= from && seq <= to);
}

/** Follows the chain through more entries, in their order. After the first break it only counts. */
export async function follow(before: Followed, entries: readonly JournalLine[]): Promise<Followed> {
  let { last, seq, brokenAt } = before;
  let holes = before.holes.slice();
  for (const entry of entries) {
    const whole = entry.erased === true || (await hashOf(entry)) === entry.hash;
    const fits = entry.prev === last && entry.seq > seq && whole;
    if (!fits) brokenAt ??= entry.seq;
    if (entry.erased) holes.push(entry.seq);
    else if (entry.kind === 'erase' && holes.length > 0) {
      const gone = named(entry.rules);
      holes = holes.filter((hole) => !gone(hole));
    }
    last = entry.hash;
    seq = entry.seq;
  }
  return { entries: before.entries + entries.length, brokenAt, last, seq, holes };
}
