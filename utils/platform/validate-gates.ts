/** What may come in about the gates. */
import { CONSOLE_IDS } from '../complaint/ids';
import { flag, id, list, oneOf, orNull, shape, text } from './copy';
import type { Copy } from './copy';
import type { AttemptsRequest, GateMessage, Override } from './gate-messages';

/** Points against one press. */
const MOST_POINTS = 40;

const consoleId = oneOf(...CONSOLE_IDS);
const word: Copy<string> = (value) =>
  typeof value === 'string' && /^[\w-]{1,40}$/.test(value) ? value : undefined;
const token: Copy<string> = (value) =>
  typeof value === 'string' && /^[\da-f-]{36}$/.test(value) ? value : undefined;

const attempts = shape<Omit<AttemptsRequest, 'type'>>({ console: consoleId, complaintId: id });
/** Nothing that a page writes may make it unacceptable: what is not asked here is not asked at all. */
const override = shape<Override>({
  console: consoleId,
  complaintId: orNull(text(200)),
  action: oneOf('send', 'complete', 'reject'),
  against: list(shape<Override['against'][number]>({ code: word, words: text(200) }), MOST_POINTS),
  reason: text(500),
  text: text(2000),
});
const named = shape<{ token: string }>({ token });
const verdict = shape<{ token: string; go: boolean }>({ token, go: flag });

type Read = {
  [T in GateMessage['type']]: (value: unknown) => Extract<GateMessage, { type: T }> | undefined;
};
const typed = <T extends GateMessage['type'], B extends object>(type: T, body: B | undefined) =>
  body && { type, ...body };

export const READ_GATES: Read = {
  attempts: (value) => typed('attempts', attempts(value)),
  confirm: (value) => typed('confirm', override(value)),
  confirmDrop: (value) => typed('confirmDrop', named(value)),
  confirmQuestion: (value) => typed('confirmQuestion', named(value)),
  confirmVerdict: (value) => typed('confirmVerdict', verdict(value)),
};
