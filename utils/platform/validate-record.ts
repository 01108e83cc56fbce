/** What may come in about promises and the journal. */
import { CONSOLE_IDS } from '../complaint/ids';
import type { ConsoleId } from '../complaint/model';
import type { Promised } from '../complaint/promise';
import { id, key, number, oneOf, orNull, shape, text, whole } from './copy';
import type { Copy } from './copy';
import { JOURNAL_KINDS } from './record-messages';
import type {
  AddPromise,
  EditPromise,
  JournalKind,
  JournalPage,
  PromisesRequest,
  RecordMessage,
} from './record-messages';

/** Entries of one page. */
const MOST_LINES = 200;
const SHORT = 200;

const consoleId = oneOf<ConsoleId>(...CONSOLE_IDS);
/** ms UTC, 2000 to 2100. */
const instant = number(946_684_800_000, 4_102_444_800_000);
const where = { console: consoleId, complaintId: id };
const kind: Copy<JournalKind> = oneOf<JournalKind>(...JOURNAL_KINDS);

const asked = shape<Omit<PromisesRequest, 'type'>>(where);
const added = shape<Omit<AddPromise, 'type'>>({
  ...where,
  promise: shape<Pick<Promised, 'what' | 'due' | 'words'>>({
    what: oneOf('refund', 'reply', 'delivery', 'other', 'appeal'),
    due: instant,
    words: text(SHORT),
  }),
});
const edited = shape<Omit<EditPromise, 'type'>>({
  ...where,
  key,
  change: oneOf('kept', 'withdrawn', 'due'),
  due: orNull(instant),
});
const paged = shape<Omit<JournalPage, 'type'>>({
  before: orNull(whole(0, Number.MAX_SAFE_INTEGER)),
  limit: whole(1, MOST_LINES),
  complaint: text(SHORT),
  kind: orNull(kind),
  from: orNull(instant),
  to: orNull(instant),
});

type Read = {
  [T in RecordMessage['type']]: (value: unknown) => Extract<RecordMessage, { type: T }> | undefined;
};
const typed = <T extends RecordMessage['type'], B extends object>(type: T, body: B | undefined) =>
  body && { type, ...body };

export const READ_RECORD: Read = {
  promises: (value) => typed('promises', asked(value)),
  addPromise: (value) => typed('addPromise', added(value)),
  editPromise: (value) => {
    const body = edited(value);
    return body && (body.change === 'due') === (body.due !== null)
      ? { type: 'editPromise', ...body }
      : undefined;
  },
  journalPage: (value) => typed('journalPage', paged(value)),
  journalCheck: () => ({ type: 'journalCheck' }),
};
