/** Joins the fields of one row or region with the console's data into one complaint. */
import type { Complaint, ConsoleId, Deadline, QueueId, Reading, Status } from '../complaint/model';
import { parseMoney } from '../complaint/money';
import type { QueueKnowledge } from '../consoles/knowledge';
import { claimIn } from './claim';
import { parseInstant } from './dates';
import { parseDeadline } from './deadlines';
import type { JsonRecord, JsonStore } from './json';
import { LOSSY, momentKey, pointsIn, steppedIn } from './json';
import type { Fields, Value } from './pairs';
import { simplified } from './simplified';
import { codeStatus, looseStatus } from './status';
import { idIn, phoneIn } from './tokens';

/** Fields as text, before any is understood. */
export interface Raw {
  id: string | null;
  fields: Fields;
  /** A remaining time that stands somewhere in the row without a header. */
  strayDeadline: string | null;
  fen: boolean;
  /** Further numbers in the row (attributes, unlabelled cells): only for joining. */
  numbers: string[];
  /** One of them stands in a cell of its own, under a header that we do not know. */
  unnamed?: boolean;
  /** Labels of the platform. */
  tags?: string[];
  /** When it says that it was raised: the last thing by which it can be joined. */
  time?: Reading | null;
}

/** The record of the console's data that is this row, or null; of `queue` alone where that is known. */
export function recordFor(raw: Raw, store: JsonStore, queue?: QueueId): JsonRecord | null {
  const ours = (record: JsonRecord | null) => (record && (!queue || record.queue === queue) ? record : null);
  if (raw.id) {
    const direct = ours(store.byId(raw.id));
    if (direct) return direct;
  }
  const { outTradeNo, transactionId, orderNo } = raw.fields;
  const orders = [outTradeNo?.text, transactionId?.text, orderNo?.text].map((text) =>
    text ? idIn(text) : null,
  );
  for (const number of [...raw.numbers, ...orders]) {
    const record = number ? ours(store.byNumber(number)) : null;
    if (record && mayBe(raw, record)) return record;
  }
  const moment = raw.time ? ours(store.byNumber(momentKey(raw.time))) : null;
  return moment && (!raw.id || moment.id.startsWith(LOSSY)) ? moment : null;
}

/** A second complaint on the same order has a number and a time of its own. */
function mayBe({ id, time }: Raw, record: JsonRecord): boolean {
  const other = id && !record.id.startsWith(LOSSY) && time && record.complaintTime;
  return !other || sameMoment(time, record);
}

/** Is the time of the page the one in the data, as far as the page tells? */
export function sameMoment(time: Reading | null | undefined, record: JsonRecord | null): boolean {
  const at = record?.complaintTime?.at;
  return !!time && at !== undefined && at >= time.at && at < time.at + time.resolution;
}

/** The id a mark carries: as printed, else the data's, else the order's when that is all there is. */
export function idFor(raw: Raw, record: JsonRecord | null): string | null {
  if (raw.id) return raw.id;
  if (record && !record.id.startsWith(LOSSY)) return record.id;
  // What cannot be told from the number of the complaint may be it: then the order's is not all there is.
  if (raw.unnamed) return null;
  const { transactionId, outTradeNo, orderNo } = raw.fields;
  const text = (outTradeNo ?? orderNo ?? transactionId)?.text;
  return text ? idIn(text) : null;
}

/**
 * The complaint: state from what the page shows, exact instants from the data where they agree with
 * it. Coarse texts keep the deadline that was worked out when they were first seen (`memory`).
 */
export function complaintOf(
  id: string,
  raw: Raw,
  record: JsonRecord | null,
  queue: QueueKnowledge,
  console: ConsoleId,
  now: number,
  memory: DeadlineMemory,
): Complaint {
  const { fields } = raw;
  const text = (label: keyof Fields) => fields[label]?.text;
  const number = (label: keyof Fields) => idIn(text(label) ?? '') ?? undefined;
  const amount = text('amount') ? parseMoney(text('amount') ?? '', raw.fen ? 'fen' : 'yuan') : null;
  const times = /\d+/.exec(text('times') ?? '')?.[0];
  const shown = told({
    outTradeNo: number('outTradeNo') ?? (record ? undefined : number('orderNo')),
    transactionId: number('transactionId'),
    userId: number('userId'),
    phone: phoneIn(text('phone') ?? '') ?? undefined,
    mchid: number('mchid') ?? PID.exec(text('merchant') ?? '')?.[0],
    merchant: nameIn(text('merchant')),
    amountFen: amount ?? undefined,
    detail: text('detail'),
    problem: text('problem'),
    claim: claimIn(text('claim') ?? ''),
    failure: text('failure'),
    points: pointsIn(text('points')),
    userComplaintTimes: times ? Number(times) : undefined,
  });
  const { id: _id, queue: _queue, code: _code, ...data } = record ?? ({} as JsonRecord);
  const tags = [...new Set([...(data.tags ?? []), ...(raw.tags ?? [])])];
  const listed = queue.listed ? (fields.stateTime ?? unnamed(fields.complaintTime)) : fields.stateTime;
  const complaint: Complaint = {
    ...data,
    ...shown,
    id,
    console,
    queue: queue.id,
    status: statusOf(text('status'), record, queue),
    complaintTime:
      listed && listed === fields.complaintTime
        ? undefined
        : timeOf(text('complaintTime'), record?.complaintTime, now),
    stateTime: timeOf(listed?.text, record?.stateTime, now),
    deadline: memory.settle(id, text('deadline') ?? raw.strayDeadline, text('deadline') !== undefined, now),
  };
  if (tags.length > 0) complaint.tags = tags.slice(0, MOST_TAGS);
  complaint.inPlatformService ??= steppedIn(simplified(tags.join(' ')));
  if (queue.number === 'transactionId') complaint.transactionId ??= id;
  // A full phone in the data is worth more than the masked one on the page: it can be compared.
  if (data.phone && /^1\d{10}$/.test(data.phone)) complaint.phone = data.phone;
  return complaint;
}

/** The same without what it does not tell. */
function told(shown: Partial<Complaint>): Partial<Complaint> {
  const known: Record<string, unknown> = {};
  for (const name in shown) {
    const value = shown[name as keyof Complaint];
    if (value !== undefined) known[name] = value;
  }
  return known as Partial<Complaint>;
}

const PID = /2088\d{12}/;
const MOST_TAGS = 10;
const LONGEST_NAME = 60;

/** The name of a merchant without its number; undefined when nothing is left. */
const nameIn = (text: string | undefined): string | undefined =>
  text
    ?.replace(PID, '')
    .replace(/[()（）\s]+/g, ' ')
    .trim()
    .slice(0, LONGEST_NAME) || undefined;

/** A time whose label does not say whose it is. */
const unnamed = (value: Value | undefined): Value | undefined => (value?.rank === 2 ? undefined : value);

function statusOf(text: string | undefined, record: JsonRecord | null, queue: QueueKnowledge): Status {
  const onPage = text ? looseStatus(text, queue) : null;
  if (onPage) return { code: onPage.code, text: text ?? '', phase: onPage.phase };
  const byData = record?.code ? (codeStatus(record.code, queue) ?? looseStatus(record.code, queue)) : null;
  if (byData) return { code: byData.code, text: text ?? byData.labels[0] ?? '', phase: byData.phase };
  return { code: record?.code ?? null, text: text ?? record?.code ?? '', phase: 'unknown' };
}

/** The page's time, made finer by the data when both are the same moment. */
function timeOf(text: string | undefined, data: Reading | undefined, now: number): Reading | undefined {
  const shown = text ? parseInstant(text, now) : null;
  if (!shown) return data;
  const same = data && data.at >= shown.at && data.at < shown.at + shown.resolution;
  return same ? { at: data.at, resolution: Math.min(data.resolution, shown.resolution) } : shown;
}

const KEEP = 2000;

/** Remembers when a coarse text was first read, so that its deadline does not wander. */
export class DeadlineMemory {
  readonly #known = new Map<string, { text: string; deadline: Deadline }>();

  /** The deadline that `text` means for complaint `id`, or undefined. */
  settle(id: string, text: string | null | undefined, labelled: boolean, now: number): Deadline | undefined {
    const before = this.#known.get(id);
    if (!text) return undefined;
    if (before?.text === text) return before.deadline;
    const found = parseDeadline(text, now, labelled);
    if (!found) return undefined;
    const coarse = found.from !== found.to;
    const same = coarse && before && before.deadline.at >= found.from && before.deadline.at <= found.to;
    const deadline = same ? { ...found, at: before.deadline.at } : found;
    this.#known.set(id, { text, deadline });
    if (this.#known.size > KEEP) this.#known.delete(this.#known.keys().next().value ?? '');
    return deadline;
  }
}
