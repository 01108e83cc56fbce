/** Complaints out of a file, copied field by field by the rules for what a page hands in. */
import { CLOCK_IDS, isQueueOf } from '../../complaint/ids';
import type { Phase } from '../../complaint/model';
import { flag, id, number, oneOf, own, shape, text } from '../../platform/copy';
import type { Copy } from '../../platform/copy';
import { complaint, consoleId, instant, short } from '../../platform/validate-complaint';
import { keyOf } from '../record';
import type { Facts, StoredComplaint } from '../record';

const PHASES: readonly Phase[] = ['reply', 'finish', 'user', 'platform', 'done', 'unknown'];
export const phase = oneOf(...PHASES);
/** ms UTC; 0 = from a clock that was wrong. */
export const past = number(0, 4_102_444_800_000);

/** What does not follow from the rest of a record. */
export type KeptComplaint = Omit<StoredComplaint, 'phase' | 'keys' | 'due' | 'atOnce' | 'ends'>;

type Phased = NonNullable<Facts['deadline']>;
const phased: Copy<Phased> = shape<Omit<Phased, 'clock'>, Required<Pick<Phased, 'clock'>>>(
  { at: instant, from: instant, to: instant, source: oneOf('page', 'field'), phase },
  { clock: oneOf(...CLOCK_IDS) },
);
const hash = text(100);

/** Everything but deadlines and hashes goes by the rules for what a page hands in. */
function factsIn(value: unknown, console: string, of: string): Facts | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { deadline, fieldDeadline, phoneMask, phoneHash, userHash, ...rest } = value as Record<
    string,
    unknown
  >;
  const copy = complaint({ ...rest, id: of, console });
  if (!copy || !isQueueOf(copy.queue, copy.console)) return undefined;
  const {
    id: _id,
    console: _console,
    userId: _user,
    phone: _phone,
    deadline: _d,
    fieldDeadline: _f,
    ...facts
  } = copy;
  const extra = {
    deadline: phased(deadline),
    fieldDeadline: phased(fieldDeadline),
    phoneMask: short(phoneMask),
    phoneHash: hash(phoneHash),
    userHash: hash(userHash),
  };
  const there = Object.entries(extra).filter(([, part]) => part !== undefined);
  return { ...facts, ...Object.fromEntries(there) };
}

/** Numbers by name, for names of ours alone. */
const numbersBy =
  <K extends string>(known: (name: string) => boolean): Copy<Partial<Record<K, number>>> =>
  (value) => {
    if (typeof value !== 'object' || value === null) return undefined;
    const names = Object.keys(value).filter(known);
    const pairs = names.map((name) => [name, past(own(value, name))] as const);
    return Object.fromEntries(pairs.filter(([, at]) => at !== undefined)) as Partial<Record<K, number>>;
  };
const stamps = numbersBy<keyof Facts>((name) => /^[a-zA-Z]{1,40}$/.test(name));
const lastIn = numbersBy<Phase>((name) => PHASES.some((each) => each === name));

const outside = shape<
  Omit<KeptComplaint, 'facts' | 'lastIn' | 'key'>,
  Required<Pick<KeptComplaint, 'lastIn'>>
>(
  { console: consoleId, account: short, id, firstSeenAt: past, seenAt: past, stamps, shadow: flag },
  { lastIn },
);

export const recordCopy: Copy<KeptComplaint> = (value) => {
  const row = outside(value);
  const facts = row && factsIn(own(value, 'facts'), row.console, row.id);
  return facts && { key: keyOf(row.console, row.account, row.id), ...row, facts };
};

/** A record as it goes into a file. */
export function keptOf({
  phase: _phase,
  keys: _keys,
  due: _due,
  atOnce: _atOnce,
  ends: _ends,
  ...kept
}: StoredComplaint): KeptComplaint {
  return kept;
}
