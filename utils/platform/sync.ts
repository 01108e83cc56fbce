/**
 * Settings in the browser's own account: each part one entry, or a few where it is longer, with when it
 * was changed. The newer change wins, part by part. Clocks differ from computer to computer: a change
 * made after another one was seen is always later than that one, whatever the clock says, and a time
 * far ahead counts as now. What arrives is checked by whoever takes it in.
 */
import { millisecondsInDay } from 'date-fns/constants';
import { own, text, whole } from './copy';
import type { SyncPart } from './sync-messages';
import { SYNC_PARTS } from './sync-messages';

/** The part of `storage.sync` that is used. Each may fail. */
export interface SyncArea {
  get(names: string[] | null): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
  remove(names: string[]): Promise<void>;
}

/** Of one entry: the browsers take 8192 with its name. UTF-8 bytes. */
const ENTRY = 7800;
/** Entries of one part; of all parts together the browsers take 102 400 bytes. */
const MOST_ENTRIES: Record<SyncPart, number> = { look: 1, rules: 1, alerts: 1, keeping: 1, templates: 8 };
const FAR = millisecondsInDay;
const VERSION = 1;

/** One part as it was written somewhere. */
export interface Written {
  /** ms UTC of the change, by the clock of whoever made it. */
  at: number;
  /** Whose change it was: settles two at the same time. */
  by: string;
  /** The values, as JSON. */
  json: string;
}

const nameOf = (part: SyncPart, n: number) => `kesu|${part}|${n}`;
const namesOf = (part: SyncPart) => Array.from({ length: MOST_ENTRIES[part] }, (_, n) => nameOf(part, n));
const bytes = (json: string) => new TextEncoder().encode(JSON.stringify(json)).length;

/** JSON in pieces that fit an entry each; null when it is too long for its part. */
export function pieces(part: SyncPart, json: string): string[] | null {
  const found: string[] = [];
  let piece = '';
  let size = 0;
  for (const sign of json) {
    const more = bytes(sign) - 2;
    if (size + more > ENTRY) {
      found.push(piece);
      [piece, size] = ['', 0];
    }
    piece += sign;
    size += more;
  }
  found.push(piece);
  return found.length <= MOST_ENTRIES[part] ? found : null;
}

/** What stands in the area of one part, or null. Half of a part is none. Pure. */
export function partIn(stored: Record<string, unknown>, part: SyncPart, now: number): Written | null {
  const read = namesOf(part).map((name) => own(stored, name));
  const [head] = read;
  const at = whole(0, Number.MAX_SAFE_INTEGER)(own(head, 'at'));
  const by = text(40)(own(head, 'by'));
  const n = whole(1, MOST_ENTRIES[part])(own(head, 'n'));
  if (own(head, 'v') !== VERSION || at === undefined || by === undefined || n === undefined) return null;
  const parts = read.slice(0, n).map((entry) => (own(entry, 'at') === at ? own(entry, 'json') : undefined));
  if (!parts.every((piece) => typeof piece === 'string')) return null;
  return { at: at > now + FAR ? now : at, by, json: parts.join('') };
}

/** Which of two changes stays. Pure. */
export const isNewer = (a: Pick<Written, 'at' | 'by'>, b: Pick<Written, 'at' | 'by'>): boolean =>
  a.at > b.at || (a.at === b.at && a.by > b.by);

/** Later than what was seen before, whatever the clock says. ms UTC. */
export const laterThan = (seen: number, now: number): number => Math.max(now, seen + 1);

/** Every part in the area. Throws as the area does. */
export async function readArea(area: SyncArea, now: number): Promise<Map<SyncPart, Written>> {
  const stored = await area.get(SYNC_PARTS.flatMap(namesOf));
  const found = new Map<SyncPart, Written>();
  for (const part of SYNC_PARTS) {
    const written = partIn(stored, part, now);
    if (written) found.set(part, written);
  }
  return found;
}

/** Writes one part; false when it is too long. Throws as the area does. */
export async function writePart(area: SyncArea, part: SyncPart, written: Written): Promise<boolean> {
  const { at, by, json } = written;
  const found = pieces(part, json);
  if (!found) return false;
  const entries = found.map((piece, n) => [
    nameOf(part, n),
    { v: VERSION, at, by, n: found.length, json: piece },
  ]);
  await area.set(Object.fromEntries(entries));
  const spare = namesOf(part).slice(found.length);
  if (spare.length > 0) await area.remove(spare);
  return true;
}

/** Takes everything of ours out of the area. */
export const clearArea = (area: SyncArea): Promise<void> => area.remove(SYNC_PARTS.flatMap(namesOf));
