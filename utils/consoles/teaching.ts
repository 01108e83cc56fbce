/** Reads a teaching that nobody vouches for, stored or from a file: copied part by part. */
import { CONSOLE_IDS, isQueueOf, QUEUE_IDS } from '../complaint/ids';
import type { IdShape, Step, TaughtField, TaughtPlace, Teaching } from '../complaint/teaching';
import { LIMITS, TAUGHT_FIELDS } from '../complaint/teaching';
import { CONSOLES } from '.';

/** `fault`: the first part that is wrong, `fields.time.path[2].tag`. */
export type ReadTeaching = { teaching: Teaching; fault: null } | { teaching: null; fault: string };

class Wrong extends Error {}
const wrong = (field: string): never => {
  throw new Wrong(field);
};

const TAG = /^[a-z][a-z0-9.-]{0,39}$/;
const ROLE = /^[a-z]{0,20}$/;
/** What cannot be seen and only misleads: control characters, halves, turned directions. */
const UNSEEN = /[\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069\ufeff]/u;
/** ms UTC, 2000 to 2100. */
const INSTANT = [946_684_800_000, 4_102_444_800_000] as const;

type Values = Record<string, unknown>;

function record(value: unknown, field: string): Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Values)
    : wrong(field);
}
const own = (of: Values, name: string): unknown => (Object.hasOwn(of, name) ? of[name] : undefined);

function words(value: unknown, field: string, most: number, least = 0): string {
  return typeof value === 'string' && value.length >= least && value.length <= most && !UNSEEN.test(value)
    ? value
    : wrong(field);
}
function like(value: unknown, field: string, pattern: RegExp): string {
  return typeof value === 'string' && pattern.test(value) ? value : wrong(field);
}
function whole(value: unknown, field: string, least: number, most: number): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most
    ? value
    : wrong(field);
}
function oneOf<T extends string>(value: unknown, field: string, known: readonly T[]): T {
  return known.find((each) => each === value) ?? wrong(field);
}
function list<T>(
  value: unknown,
  field: string,
  most: number,
  read: (each: unknown, field: string) => T,
): T[] {
  if (!Array.isArray(value) || value.length > most) return wrong(field);
  return Array.from(value as unknown[], (each, i) => read(each, `${field}[${i}]`));
}

function step(value: unknown, field: string): Step {
  const given = record(value, field);
  const of = whole(own(given, 'of'), `${field}.of`, 1, LIMITS.siblings);
  return {
    tag: like(own(given, 'tag'), `${field}.tag`, TAG),
    at: whole(own(given, 'at'), `${field}.at`, 0, of - 1),
    of,
  };
}

function place(value: unknown, field: string): TaughtPlace {
  const given = record(value, field);
  return {
    header: words(own(given, 'header'), `${field}.header`, LIMITS.words),
    label: words(own(given, 'label'), `${field}.label`, LIMITS.words),
    path: list(own(given, 'path'), `${field}.path`, LIMITS.path, step),
    run: whole(own(given, 'run'), `${field}.run`, 0, LIMITS.siblings),
  };
}

function shape(value: unknown): IdShape {
  const given = record(value, 'id');
  const most = whole(own(given, 'most'), 'id.most', 3, LIMITS.id);
  return {
    lead: like(own(given, 'lead'), 'id.lead', /^[A-Za-z_-]{0,20}$/),
    signs: oneOf(own(given, 'signs'), 'id.signs', ['digits', 'lower', 'upper', 'mixed']),
    least: whole(own(given, 'least'), 'id.least', 3, most),
    most,
  };
}

function fields(value: unknown): Teaching['fields'] {
  const given = record(value, 'fields');
  const found: Partial<Record<TaughtField, TaughtPlace>> = {};
  for (const name of TAUGHT_FIELDS) {
    const part = own(given, name);
    if (part !== undefined) found[name] = place(part, `fields.${name}`);
  }
  const { id = wrong('fields.id'), time = wrong('fields.time') } = found;
  return { ...found, id, time };
}

function teaching(value: unknown): Teaching {
  const given = record(value, 'teaching');
  if (own(given, 'version') !== 1) wrong('version');
  const console = oneOf(own(given, 'console'), 'console', CONSOLE_IDS);
  const queue = oneOf(own(given, 'queue'), 'queue', QUEUE_IDS);
  if (!isQueueOf(queue, console)) wrong('queue');
  const { hosts, queues } = CONSOLES[console];
  const page = words(own(given, 'page'), 'page', LIMITS.page, 1);
  if (!hosts.includes(page.replace(/\/.*/s, ''))) wrong('page');
  const row = record(own(given, 'row'), 'row');
  const known = queues.find(({ id }) => id === queue)?.statuses.map(({ labels }) => labels[0] ?? '') ?? [];
  const reply = own(given, 'reply');
  return {
    version: 1,
    console,
    queue,
    account: words(own(given, 'account'), 'account', LIMITS.account),
    page,
    at: whole(own(given, 'at'), 'at', ...INSTANT),
    row: {
      tag: like(own(row, 'tag'), 'row.tag', TAG),
      role: like(own(row, 'role'), 'row.role', ROLE),
      words: list(own(row, 'words'), 'row.words', LIMITS.rowWords, (each, field) =>
        words(each, field, LIMITS.words, 1),
      ),
    },
    id: shape(own(given, 'id')),
    fields: fields(own(given, 'fields')),
    states: list(own(given, 'states'), 'states', LIMITS.states, (each, field) => {
      const state = record(each, field);
      return {
        words: words(own(state, 'words'), `${field}.words`, LIMITS.words, 1),
        means: oneOf(own(state, 'means'), `${field}.means`, known),
      };
    }),
    reply:
      reply === null
        ? null
        : {
            words: list(
              own(record(reply, 'reply'), 'words'),
              'reply.words',
              LIMITS.replyWords,
              (each, field) => words(each, field, LIMITS.words, 1),
            ),
          },
    send: words(own(given, 'send'), 'send', LIMITS.words),
    close: words(own(given, 'close'), 'close', LIMITS.words),
  };
}

/** A fresh copy, or the part that is wrong. Parts that are none of a teaching are left out. Never throws. */
export function readTeaching(value: unknown): ReadTeaching {
  try {
    return { teaching: teaching(value), fault: null };
  } catch (error) {
    return { teaching: null, fault: error instanceof Wrong ? error.message : 'teaching' };
  }
}
