/** Files complaints from a table, some thousand at a time, and says what became of every row. */
import type { Complaint, ConsoleId } from '../complaint/model';
import { complaint as copyOf } from '../platform/validate-complaint';
import type { ImportReport, RefusedLine } from '../platform/work-messages';
import type { Database } from './database';
import type { Digest } from './hash';
import { ingestFile } from './ingest';

/** A row of a table, read. */
export interface ImportRow {
  line: number;
  read:
    | { place: { console: ConsoleId; account: string }; complaint: Complaint }
    | { fault: RefusedLine['fault']; what: string };
}

/** Rows of one transaction. */
const BATCH = 1000;
/** Refused rows that are listed; all are counted. */
const MOST_LISTED = 1000;
const MOST_WHAT = 60;

type Group = { console: ConsoleId; account: string; complaints: Complaint[] };

class Import {
  readonly report: ImportReport = {
    rows: 0,
    added: 0,
    merged: 0,
    refusals: 0,
    refused: [],
    lastLine: 0,
    ended: 'done',
    error: '',
  };
  #groups = new Map<string, Group>();
  #waiting = 0;
  #line = 0;
  /** What is on its way to disk while further rows are read. */
  #writing: Promise<void> = Promise.resolve();

  constructor(
    readonly db: Database,
    readonly digest: Digest,
    readonly at: number,
    readonly now: number,
  ) {}

  async take({ line, read }: ImportRow): Promise<void> {
    this.#line = line;
    if ('fault' in read) return this.#refuse(line, read.fault, read.what);
    // By the rules for what a page hands in: a file is trusted no more.
    const complaint = copyOf(read.complaint);
    if (!complaint) return this.#refuse(line, 'form', '');
    const { console, account } = read.place;
    const key = `${console}|${account}`;
    const group = this.#groups.get(key) ?? { console, account, complaints: [] };
    this.#groups.set(key, group);
    group.complaints.push(complaint);
    this.#waiting += 1;
    if (this.#waiting >= BATCH) await this.#write();
  }

  #refuse(line: number, fault: RefusedLine['fault'], what: string): void {
    const { report } = this;
    report.rows += 1;
    report.refusals += 1;
    if (report.refused.length < MOST_LISTED)
      report.refused.push({ line, fault, what: Array.from(what).slice(0, MOST_WHAT).join('') });
  }

  /** Begins to store what waits once what was begun before is on disk. Throws how that ended. */
  async #write(): Promise<void> {
    await this.#writing;
    const groups = this.#groups;
    this.#groups = new Map();
    this.#waiting = 0;
    this.#writing = this.#file([...groups.values()], this.#line);
    // Whoever waits for it hears of it.
    this.#writing.catch(() => {});
  }

  /** Only what is on disk is counted. */
  async #file(groups: readonly Group[], line: number): Promise<void> {
    const look = { type: 'observe', session: 'known', at: this.at, unreadWaiting: 0 } as const;
    for (const { console, account, complaints } of groups) {
      const observation = { ...look, console, account, complaints };
      const { added } = await ingestFile(this.db, this.digest, observation, this.now);
      this.report.rows += complaints.length;
      this.report.added += added;
      this.report.merged += complaints.length - added;
    }
    this.report.lastLine = line;
  }

  /** Resolves when all is on disk. */
  async flush(): Promise<void> {
    await this.#write();
    await this.#writing;
  }

  /** Resolves when nothing is on its way any more, however it ended. */
  settled(): Promise<void> {
    return this.#writing.catch(() => {});
  }
}

/**
 * Files every row. `at`: when the table was made, `now`: now, both ms UTC. `told`: rows stored so far;
 * it throws to stop. A fault of the database, a full disk among them, ends the import: what was stored
 * until then stays and is counted. Throws only what reading the file throws before its first row.
 */
export async function importRows(
  db: Database,
  digest: Digest,
  rows: AsyncIterable<ImportRow>,
  { at, now, told }: { at: number; now: number; told(rows: number): void },
): Promise<ImportReport> {
  const work = new Import(db, digest, Math.min(at, now), now);
  const { report } = work;
  let begun = false;
  try {
    for await (const row of rows) {
      begun = true;
      const before = report.lastLine;
      await work.take(row);
      if (report.lastLine !== before) told(report.rows);
    }
    await work.flush();
  } catch (error) {
    await work.settled();
    if (!begun) throw error;
    const { code, name } = error as { code?: unknown; name?: unknown };
    report.ended = code === 'stopped' ? 'stopped' : 'failed';
    report.error = typeof name === 'string' ? name : '';
  }
  return report;
}
