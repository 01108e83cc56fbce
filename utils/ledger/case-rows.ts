/** What people keep about complaints in the workbench, as stored. */
import type { CaseNote, QueueQuery } from '../platform/workbench-messages';

/** One row of `cases`. */
export interface CaseRow {
  /** `${console}|${id}`: whoever looks at it, whatever the account is called. */
  of: string;
  tags: string[];
  /** A name; '' = nobody. */
  assigned: string;
  /** ms UTC of the last change. */
  at: number;
}

/** One row of `notes`. */
export interface NoteRow extends CaseNote {
  of: string;
}

/** One row of `views`. */
export interface ViewRow {
  name: string;
  query: QueueQuery;
  /** Place among the others: ms UTC of its saving. */
  at: number;
}
