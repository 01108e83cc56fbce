/**
 * The database held against what was remembered of it outside. A damaged one may open as an empty one,
 * without a word, or with the end of what was written missing: nothing else tells. Pure.
 */
import { flag, number, oneOf, orNull, shape, text, whole } from '../../platform/copy';
import type { Copy } from '../../platform/copy';
import type { DataTrouble, LastBackup } from '../../platform/data-messages';
import type { Marks } from './marks';
import type { Lacking } from './recount';

/** What is remembered, and what came of the last comparison. One entry of storage.local. */
export interface Sentinel {
  version: 1;
  marks: Marks;
  /** ms UTC of the first comparison. */
  since: number;
  trouble: DataTrouble | null;
  lastBackup: LastBackup | null;
  /** ms UTC: not to be reminded of a backup before. */
  remindAt: number;
  /** Journal entries that were missing when all were counted last; absent = none. */
  lacking?: number;
}

const count = whole(0, Number.MAX_SAFE_INTEGER);
const instant = number(0, 4_102_444_800_000);
const hex = text(64);
const marks: Copy<Marks> = shape<Marks>({
  cut: count,
  id: orNull(text(40)),
  after: orNull(text(40)),
  writes: count,
  complaints: count,
  entries: count,
  seq: count,
  hash: hex,
});
const amount = shape<DataTrouble['before']>({ complaints: count, entries: count });
const trouble = shape<DataTrouble>({
  kind: oneOf('emptied', 'lost', 'journal'),
  at: instant,
  before: amount,
  after: amount,
  loss: flag,
});
const lastBackup = shape<LastBackup>({ at: instant, digest: hex, rows: count, sealed: flag });
const stored = shape<Omit<Sentinel, 'version' | 'lacking'>, Pick<Sentinel, 'lacking'>>(
  {
    marks,
    since: instant,
    trouble: orNull(trouble),
    lastBackup: orNull(lastBackup),
    remindAt: instant,
  },
  { lacking: count },
);

/** What was remembered, or null when nothing usable is. */
export function readSentinel(value: unknown): Sentinel | null {
  const copy = stored(value);
  return copy ? { version: 1, ...copy } : null;
}

type Kind = DataTrouble['kind'];

/** `hashAt`: hash of the entry whose number was remembered; undefined = it is not there. */
function lossIn(before: Marks, now: Marks, hashAt: string | undefined): Kind | null {
  if (before.id === null) return null;
  if (now.id !== before.id) {
    // Something was put in its place on purpose.
    if (now.after === before.id) return null;
    return 'emptied';
  }
  // Each entry that went for its age moved the cut on by one.
  if (now.writes < before.writes || now.entries + now.cut < before.entries + before.cut) return 'lost';
  if (before.seq > 0 && before.hash !== '' && now.seq >= before.seq && hashAt !== undefined)
    return hashAt === before.hash ? null : 'journal';
  return now.seq < before.seq && now.entries > 0 ? 'lost' : null;
}

interface Seen {
  hashAt: string | undefined;
  /** ms UTC */
  now: number;
  /** The browser itself said so. */
  loss: boolean;
  /** When every row was counted. */
  lacking?: Lacking | undefined;
}

/** The sentinel after a look at the database. */
export function compared(
  before: Sentinel | null,
  marks: Marks,
  { hashAt, now, loss, lacking }: Seen,
): Sentinel {
  if (!before) return { version: 1, marks, since: now, trouble: null, lastBackup: null, remindAt: 0 };
  const fewer = lacking && (lacking.complaints > 0 || lacking.entries > (before.lacking ?? 0));
  const kind = lossIn(before.marks, marks, hashAt) ?? (fewer ? 'lost' : null);
  // The first finding stays until somebody has seen to it.
  const trouble: DataTrouble | null =
    before.trouble ??
    (kind && {
      kind,
      at: now,
      before: { complaints: before.marks.complaints, entries: before.marks.entries },
      after: { complaints: marks.complaints, entries: marks.entries },
      loss,
    });
  return { ...before, marks, trouble, ...(lacking && { lacking: lacking.entries }) };
}
