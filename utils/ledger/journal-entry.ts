/** One line of the journal, as stored. */
import type { JournalNote } from '../platform/messages';

export interface JournalEntry extends Omit<JournalNote, 'type'> {
  /** Counts up; given by the database. */
  seq?: number;
  /** `${console}|${complaintId}` */
  of: string;
  /** ms UTC */
  at: number;
  /** SHA-256 of the entry before; '' for the first. */
  prev: string;
  /** SHA-256 of this one, with `prev`, in hexadecimal. */
  hash: string;
}
