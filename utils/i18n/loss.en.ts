/** English words for a database that is not what it was. */
import type { LossKey } from './loss.zh-CN';
import type { Table } from './t';

export const lossEn: Table<LossKey> = {
  'loss.emptied': 'The local records are lost',
  'loss.emptied.body':
    'The database with {complaints} complaints and {entries} journal entries is gone or unreadable; the browser put an empty one in its place. Clocks and alerts go on, recording starts anew.',
  'loss.lost': 'A part of the local records is missing',
  'loss.lost.body':
    'A part of what was written is gone (there were {complaints} complaints and {entries} journal entries). Clocks and alerts go on.',
  'loss.journal': 'The journal was altered',
  'loss.journal.body': 'An entry is not what was written.',
  'loss.closed': 'The local records cannot be opened',
  'loss.closed.body':
    'What is seen now is in memory only, until the browser closes. See whether the disk is full, or restart the browser.',
  'loss.held': 'Please close other tabs',
  'loss.held.body':
    'A page of an older version is still open elsewhere, and the local records cannot be upgraded. Close the other pages of this extension: it goes on by itself.',
  'loss.restore': 'Restore from a backup',
  'loss.seen': 'I know',
  'loss.due': 'Time for a backup',
  'loss.due.never':
    'There is none so far: nothing brings the records back when they are damaged or the extension is removed.',
  'loss.due.old': 'The last one is of {at}.',
  'loss.backup': 'Back up',
  'loss.later': 'In a week',
};
