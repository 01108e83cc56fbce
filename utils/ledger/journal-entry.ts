/** One line of the journal, as stored. */
import type { JournalLine } from '../platform/record-messages';

export interface JournalEntry extends Omit<JournalLine, 'seq'> {
  /** Counts up; given by the database. */
  seq?: number;
}

/** What is to be written down. */
export type Note = Pick<
  JournalLine,
  'console' | 'complaintId' | 'kind' | 'text' | 'rules' | 'reason' | 'shown'
>;
