/** Long work on the whole ledger, asked for by the data section. Runs in a worker of its own. */
import type { WorkAnswers, WorkQuestion } from '../platform/work-messages';
import { check, discard } from './backup/check';
import type { LocalEntries } from './backup/format';
import { pendingLocal, restore } from './backup/restore';
import { backup, contentsOf } from './backup/write';
import type { Database } from './database';
import { importRows } from './import';
import type { ImportRow } from './import';
import { ledgerDigest } from './ingest';

type Told = (done: number) => void;
type ImportQuestion = Extract<WorkQuestion, { type: 'import' }>;
/** How tables are read: the ledger knows no words of consoles. */
export interface SheetReading {
  header(file: Blob): Promise<WorkAnswers['header']>;
  rows(question: ImportQuestion, told: Told): AsyncIterable<ImportRow>;
}
type Handlers = {
  [T in WorkQuestion['type']]: (
    question: Extract<WorkQuestion, { type: T }>,
    told: Told,
  ) => Promise<WorkAnswers[T]>;
};

/** `told` hears rows or bytes, and throws to stop. Rejects as the work does. */
export function openWork(db: Database, entries: LocalEntries, sheets: SheetReading) {
  const handlers: Handlers = {
    async backup({ local, passphrase, now }, told) {
      const { file, contents } = await backup(db, local, entries, { passphrase, at: now, told });
      return { file, contents };
    },
    contents: ({ local }, told) => contentsOf(db, local, entries, told),
    check: ({ file, passphrase }, told) => check(db, file, entries, { passphrase, told }),
    async discard() {
      await discard(db);
      return null;
    },
    restore: ({ mode }, told) => restore(db, mode, told),
    pending: () => pendingLocal(db),
    header: ({ file }) => sheets.header(file),
    async import(question, told) {
      const { at, now } = question;
      const rows = sheets.rows(question, () => {});
      return importRows(db, await ledgerDigest(db), rows, { at, now, told });
    },
  };
  return (question: WorkQuestion, told: Told): Promise<unknown> =>
    (handlers[question.type] as (asked: WorkQuestion, told: Told) => Promise<unknown>)(question, told);
}
