/**
 * What may come in. Every message is copied field by field into a fresh object of ours: unknown
 * types and shapes are refused, unknown fields and unacceptable optional values are left out.
 */
import { isQueueOf } from '../complaint/ids';
import type { Complaint } from '../complaint/model';
import { flag, id, list, oneOf, orNull, own, shape, text, whole } from './copy';
import type { Copy } from './copy';
import type {
  Fared,
  FilledNote,
  JournalNote,
  Learned,
  LearnedRequest,
  Message,
  MessageType,
  Observation,
  OpenRequest,
  PanelsRequest,
  Polled,
} from './messages';
import { settingsPatch } from './settings';
import { complaint, consoleId, instant, long, short } from './validate-complaint';
import { READ_DATA } from './validate-data';
import { READ_GATES } from './validate-gates';
import { READ_KEEP } from './validate-keep';
import { READ_RECORD } from './validate-record';
import { READ_RULES } from './validate-rules';
import { READ_TEACHING } from './validate-teaching';
import { READ_TEMPLATES } from './validate-templates';
import { READ_WATCH } from './validate-watch';

const MOST_COMPLAINTS = 500;

/** Four numbers or none: each has its place. */
const counts = list(whole(0, 1_000_000), 4);
const how: Copy<number[]> = (value) => {
  const copy = counts(value);
  return copy?.length === 4 ? copy : undefined;
};

type Extra = 'whole' | 'list' | 'counter' | 'card' | 'how';
const observed = shape<Omit<Observation, 'type' | Extra>, Pick<Observation, Extra>>(
  {
    console: consoleId,
    account: short,
    session: oneOf('known', 'signedOut', 'forbidden', 'riskControl', 'unread'),
    at: instant,
    complaints: list(complaint, MOST_COMPLAINTS),
    unreadWaiting: whole(0, 1_000_000),
  },
  { whole: flag, list: text(400), counter: whole(0, 1_000_000), card: flag, how },
);

/** Which queue belongs to which console: a page speaks for its own only. */
const fits = (each: Complaint, console: string) =>
  each.console === console && isQueueOf(each.queue, each.console);

/** A look from the future would block all later ones: it counts as taken `now` (ms UTC). */
function observation(value: unknown, now: number): Observation | undefined {
  const copy = observed(value);
  if (!copy) return undefined;
  const complaints = copy.complaints.filter((each) => fits(each, copy.console));
  return { type: 'observe', ...copy, at: Math.min(copy.at, now), complaints };
}

const address: Copy<string> = (value) =>
  typeof value === 'string' && value.length <= 20_000 && URL.canParse(value) ? value : undefined;
const fared: Copy<Fared> = shape<Fared>({
  status: orNull(whole(100, 599)),
  redirected: orNull(text(500)),
  type: orNull(short),
  retryAfter: orNull(short),
  date: orNull(short),
  page: flag,
});
const codes: Copy<Record<string, string>> = (value) => {
  if (typeof value !== 'object' || value === null) return undefined;
  const names = Object.keys(value).filter((name) => /^[\w.-]{1,60}$/.test(name) && name !== '__proto__');
  const pairs = names.slice(0, 60).map((name) => [name, short(own(value, name))] as const);
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => pair[1] !== undefined));
};
const answered = shape<Omit<Polled, 'type'>>({
  console: consoleId,
  account: short,
  at: instant,
  asked: flag,
  said: orNull(fared),
  envelope: codes,
  list: text(400),
  recognised: flag,
  total: orNull(whole(0, 100_000_000)),
  complaints: list(complaint, MOST_COMPLAINTS),
});
const header: Copy<[string, string]> = (value) => {
  const [name, content] = Array.isArray(value) ? (value as unknown[]) : [];
  const said = text(4000)(content);
  return typeof name === 'string' && /^[\w-]{1,80}$/.test(name) && said !== undefined
    ? [name, said]
    : undefined;
};
const learned = shape<Omit<Learned, 'type'>>({
  console: consoleId,
  account: short,
  list: address,
  request: shape<LearnedRequest>({
    url: address,
    method: oneOf('GET', 'POST'),
    headers: list(header, 60),
    body: orNull(text(20_000)),
  }),
});

/** What was asked again: the same rules as for what a page shows. `now` in ms UTC. */
function polled(value: unknown, now: number): Polled | undefined {
  const copy = answered(value);
  if (!copy) return undefined;
  const complaints = copy.complaints.filter((each) => fits(each, copy.console));
  return { type: 'polled', ...copy, at: Math.min(copy.at, now), complaints };
}

const filled = shape<Omit<FilledNote, 'type'>>({
  console: consoleId,
  complaintId: id,
  templateId: short,
  text: long,
});
const journal = shape<Omit<JournalNote, 'type' | 'shown'>, Pick<JournalNote, 'shown'>>(
  {
    console: consoleId,
    complaintId: id,
    kind: oneOf('send', 'blocked', 'override', 'close', 'closeBlocked', 'closeOverride', 'release'),
    text: long,
    rules: short,
    reason: long,
  },
  { shown: oneOf('pass', 'warn', 'block') },
);
const panels = shape<object, Pick<PanelsRequest, 'part'>>(
  {},
  { part: oneOf('evidence', 'taught', 'teach', 'writing') },
);
const open = shape<Omit<OpenRequest, 'type'>>({ console: consoleId, complaintId: orNull(id) });

/** `body` with its type, or undefined. */
const typed = <T extends MessageType, B extends object>(type: T, body: B | undefined) =>
  body && { type, ...body };

type Read = {
  [T in MessageType]: (value: unknown, now: number) => Extract<Message, { type: T }> | undefined;
};

const READ: Read = {
  observe: observation,
  polled,
  learned: (value) => typed('learned', learned(value)),
  filled: (value) => typed('filled', filled(value)),
  journal: (value) => typed('journal', journal(value)),
  settings: () => ({ type: 'settings' }),
  summary: () => ({ type: 'summary' }),
  veil: () => ({ type: 'veil' }),
  sync: () => ({ type: 'sync' }),
  policy: () => ({ type: 'policy' }),
  turnSync: (value) =>
    typed('turnSync', shape<{ on: boolean; drop: boolean }>({ on: flag, drop: flag })(value)),
  panels: (value) => typed('panels', panels(value)),
  open: (value) => typed('open', open(value)),
  saveSettings: (value) => ({ type: 'saveSettings', settings: settingsPatch(own(value, 'settings')) }),
  ...READ_DATA,
  ...READ_GATES,
  ...READ_KEEP,
  ...READ_RECORD,
  ...READ_RULES,
  ...READ_TEACHING,
  ...READ_TEMPLATES,
  ...READ_WATCH,
  health: () => ({ type: 'health' }),
  takeSnapshot: () => ({ type: 'takeSnapshot' }),
  snapshot: () => ({ type: 'snapshot' }),
};

const known = (type: unknown): type is MessageType => typeof type === 'string' && Object.hasOwn(READ, type);

/** A safe copy of a message, or null when it is refused. Never throws. `now` in ms UTC. */
export function readMessage(value: unknown, now: number): Message | null {
  try {
    const type = own(value, 'type');
    return known(type) ? (READ[type](value, now) ?? null) : null;
  } catch {
    return null;
  }
}
