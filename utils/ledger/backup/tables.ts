/**
 * What a backup holds of the database: one entry a table, in the order of the file. A table that is not
 * here is not kept; a test asks that each is here or in `LEFT_OUT`.
 */
import { CONSOLE_IDS } from '../../complaint/ids';
import { flag, id, key, list, oneOf, orNull, own, shape, text, whole } from '../../platform/copy';
import type { Copy } from '../../platform/copy';
import { jsonRecord } from '../../platform/json';
import { JOURNAL_KINDS } from '../../platform/record-messages';
import { consoleId, instant, long, short } from '../../platform/validate-complaint';
import { burstCopy } from '../bursts/copy';
import type { CaseRow, NoteRow, ViewRow } from '../case-rows';
import type { AnswerRow, CounterRow, Database } from '../database';
import { readQuery } from '../desk/read-query';
import type { JournalEntry } from '../journal-entry';
import type { AccountRow } from '../merge';
import type { AlertRow, TakenRow } from '../outbox-rows';
import type { PackRow } from '../pack-rows';
import type { Sighting } from '../plan';
import type { PromiseRow } from '../promise-row';
import type { GivenRow, TemplateRow, TemplateUseRow } from '../template-rows';
import type { StoredComplaint } from '../record';
import { anchorCopy, anchorOut, echoCopy } from './keeping';
import { alert, DELIVERY, settled } from './outbox';
import { fileBack, fileCopy, fileOut } from './pack-files';
import { keptOf, past, phase, recordCopy } from './record-copy';

export interface KeptTable {
  name: string;
  /** Name of the primary key. */
  key: string;
  /** A row out of a file, or undefined. */
  copy: Copy<unknown>;
  /** A row as it goes into a file; null = it stays here. */
  out?(row: never, db: Database): unknown;
  /** A copy as it is held ready; undefined = none of ours. */
  back?(row: never): Promise<unknown>;
  /** Another table that its rows fill as well. */
  fills?: string;
  /** Rows that are in memory at a time, where they are large. */
  few?: number;
}

const count = whole(0, Number.MAX_SAFE_INTEGER);
const template = (value: unknown) => jsonRecord(value) as TemplateRow['template'] | undefined;
const query = (value: unknown) => readQuery(value) ?? undefined;

/** Texts by the name of a variable. */
const values: Copy<Record<string, string>> = (value) => {
  if (typeof value !== 'object' || value === null) return undefined;
  const names = Object.keys(value).filter((name) => /^[a-z][a-z0-9_]{0,39}$/.test(name));
  const pairs = names.slice(0, 100).map((name) => [name, text(200)(own(value, name))] as const);
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => pair[1] !== undefined));
};

/** A counter that follows from the rows is worked out anew. */
const counted = ({ name, n }: CounterRow): CounterRow | null => (name === 'journal' ? { name, n } : null);

const ACCOUNT = shape<
  Omit<AccountRow, 'firstAt' | 'counter' | 'counterAt'>,
  Required<Pick<AccountRow, 'firstAt' | 'counter' | 'counterAt'>>
>(
  {
    key: short,
    console: consoleId,
    account: short,
    session: oneOf('known', 'signedOut', 'forbidden', 'riskControl', 'unread'),
    lookedAt: past,
    goodAt: orNull(past),
    unreadWaiting: count,
    wholeAt: orNull(past),
  },
  { firstAt: past, counter: count, counterAt: past },
);

const JOURNAL = shape<
  Required<Omit<JournalEntry, 'who' | 'shown' | 'erased'>>,
  Required<Pick<JournalEntry, 'who' | 'shown' | 'erased'>>
>(
  {
    seq: count,
    at: past,
    kind: oneOf(...JOURNAL_KINDS),
    console: oneOf(...CONSOLE_IDS),
    complaintId: short,
    of: key,
    text: text(100_000),
    rules: text(10_000),
    reason: text(100_000),
    prev: text(64),
    hash: text(64),
  },
  {
    who: short,
    shown: oneOf('pass', 'warn', 'block'),
    erased: (value) => (value === true ? true : undefined),
  },
);

const PROMISE = shape<Omit<PromiseRow, 'waits'>, Required<Pick<PromiseRow, 'waits'>>>(
  {
    key,
    of: key,
    console: consoleId,
    complaintId: id,
    what: oneOf('refund', 'reply', 'delivery', 'other', 'appeal'),
    due: past,
    words: short,
    uncertain: flag,
    missingYear: orNull(whole(1900, 2200)),
    madeAt: past,
    state: oneOf('open', 'kept', 'broken', 'withdrawn'),
    by: oneOf('reply', 'hand'),
    notedAt: past,
    settledAt: orNull(past),
  },
  { waits: past },
);

const USE = shape<Omit<TemplateUseRow, 'hidden'>, Required<Pick<TemplateUseRow, 'hidden'>>>(
  { id: short, n: count, at: past, of: text(500), starred: flag },
  { hidden: flag },
);

export const KEPT_TABLES: readonly KeptTable[] = [
  { name: 'accounts', key: 'key', copy: ACCOUNT },
  {
    name: 'alerts',
    key: 'key',
    copy: shape<AlertRow>({
      key,
      at: past,
      state: oneOf('open', 'done', 'dropped', 'past'),
      alert: orNull(alert),
    }),
  },
  {
    name: 'answers',
    key: 'key',
    copy: shape<AnswerRow>({ key, of: key, console: consoleId, id, templateId: short, text: long, at: past }),
  },
  { name: 'bursts', key: 'id', copy: burstCopy },
  {
    name: 'cases',
    key: 'of',
    copy: shape<CaseRow>({ of: key, tags: list(short, 50), assigned: short, at: past }),
  },
  { name: 'complaints', key: 'key', copy: recordCopy, out: (given: StoredComplaint) => keptOf(given) },
  {
    name: 'counters',
    key: 'name',
    copy: shape<CounterRow>({ name: oneOf('journal'), n: count }),
    out: counted,
  },
  { name: 'deliveries', key: 'key', copy: DELIVERY, out: settled },
  { name: 'echoes', key: 'key', copy: echoCopy },
  { name: 'given', key: 'of', copy: shape<GivenRow>({ of: key, values, at: past }) },
  // Before the journal, which begins behind it.
  { name: 'keeping', key: 'name', copy: anchorCopy, out: anchorOut },
  { name: 'journal', key: 'seq', copy: JOURNAL },
  {
    name: 'notes',
    key: 'key',
    copy: shape<NoteRow>({ key, of: key, at: past, who: short, text: long }),
  },
  {
    name: 'packFiles',
    key: 'key',
    copy: fileCopy,
    out: fileOut,
    back: fileBack,
    fills: 'packBytes',
    few: 2,
  },
  {
    name: 'packs',
    key: 'of',
    copy: shape<PackRow>({
      of: key,
      stage: short,
      about: text(500),
      text: orNull(long),
      open: flag,
      changedAt: past,
      madeAt: orNull(past),
      submittedAt: orNull(past),
      followUpAt: orNull(instant),
      result: orNull(oneOf('won', 'lost')),
    }),
  },
  { name: 'promises', key: 'key', copy: PROMISE },
  {
    name: 'sightings',
    key: 'key',
    // Holds the words of a state, which may be anything that a page shows.
    copy: shape<Sighting>({ key: text(1000), of: key, at: past, text: short, phase, account: short }),
  },
  { name: 'taken', key: 'key', copy: shape<TakenRow>({ key, at: past, standing: text(500) }) },
  { name: 'templateUse', key: 'id', copy: USE },
  { name: 'templates', key: 'id', copy: shape<TemplateRow>({ id: short, template, at: past }) },
  { name: 'views', key: 'name', copy: shape<ViewRow>({ name: short, query, at: past }) },
];

/**
 * Not in a backup: the key, which cannot be read, what only this database is, what a restore holds ready,
 * and replies prepared for a day that is gone.
 */
export const LEFT_OUT: readonly string[] = ['meta', 'identity', 'staging', 'prepared'];
