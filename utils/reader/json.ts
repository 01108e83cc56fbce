/** Turns what the tap picked from the console's own answers into records, and keeps them by id. */
import { millisecondsInSecond } from 'date-fns/constants';
import { holdsComplaints } from '../complaint/ids';
import type { Complaint, Deadline, Device, HistoryEvent, QueueId, Reading } from '../complaint/model';
import type { ConsoleKnowledge, QueueKnowledge } from '../consoles/knowledge';
import { claimIn } from './claim';
import { parseInstant } from './dates';
import { isPenalty, queueOf } from './belongs';
import { eventOf, instant } from './json-history';
import type { Pick, TapReport } from './picked';
import { statusOfCode } from './status';

/** What the data says of one complaint: everything optional but the id. */
export interface JsonRecord extends Partial<Omit<Complaint, 'id' | 'console' | 'queue' | 'status'>> {
  id: string;
  queue: QueueId;
  code: string | null;
}

/** A number that lost digits in `JSON.parse` comes with this mark in front. */
export const LOSSY = '~';
/** To the second, because that is what pages print. */
export const momentKey = ({ at }: Reading): string => `@${Math.floor(at / 1000)}`;
const KEEP = 20_000;
const EARLY = 20;
const MOST_GOODS = 80;
/** ms: deadlines that lie so near to each other are one. */
const SAME = 30 * millisecondsInSecond;
/** No sign, no exponent, nothing that is no amount of a shop. */
const MONEY = /^\d{1,12}(\.\d{1,6})?$/;

/** The platform's own label 平台已介入. */
export const steppedIn = (tags: string | undefined): true | undefined =>
  /平台.{0,2}介入/.test(tags ?? '') || undefined;

const flag = (value: string | undefined) =>
  value === undefined ? undefined : value === 'true' || value === '1';

/** A number with all its digits; two that were rounded may look the same. */
const exact = (text: string | undefined) => (text?.startsWith(LOSSY) ? undefined : text);

function money(pick: Pick, { yuan }: QueueKnowledge): number | undefined {
  const [text, unit] =
    pick.fen !== undefined && pick.amount === undefined && pick.yuan === undefined
      ? [pick.fen, 1]
      : pick.yuan !== undefined
        ? [pick.yuan, 100]
        : [pick.amount, yuan ? 100 : 1];
  if (!text || !MONEY.test(text)) return undefined;
  // WeChat counts in whole fen, Alipay writes yuan: a fraction can only be yuan.
  return Math.round(Number(text) * (unit === 1 && text.includes('.') ? 100 : unit));
}

function deadline(text: string | undefined, now: number): Deadline | undefined {
  const found = text && text !== '0' ? parseInstant(text, now, 'near') : null;
  return found ? { at: found.at, from: found.at, to: found.at, source: 'field' } : undefined;
}

/** Seconds that remain, as the shop tells them: an instant from the moment of seeing. 0 stands for none. */
function remaining(text: string | undefined, now: number): Deadline | undefined {
  if (!text || !/^[1-9]\d{0,7}$/.test(text)) return undefined;
  const at = now + Number(text) * millisecondsInSecond;
  return { at, from: at, to: at, source: 'field' };
}

/** 2, −2 and 「扣2分」 are two points. */
export function pointsIn(text: string | undefined): number | undefined {
  const digits = /\d{1,3}/.exec(text ?? '')?.[0];
  return digits === undefined ? undefined : Number(digits);
}

function deviceOf({ deviceTime, devicePlace: place, deviceSame }: Pick, now: number): Device | undefined {
  const told = { returnedAt: instant(deviceTime, now)?.at, place, sameMachine: flag(deviceSame) };
  const known = Object.entries(told).filter(([, value]) => value !== undefined);
  return known.length ? Object.fromEntries(known) : undefined;
}

/** One record, or null when it has no id or belongs to no queue of this console. Never throws. */
export function recordOf(pick: Pick, known: ConsoleKnowledge, now: number): JsonRecord | null {
  const queue = queueOf(pick, known);
  const id = queue && pick[queue.number ?? 'id'];
  if (!id || (!queue.number && isPenalty(pick))) return null;
  const times = Number(pick.times);
  return {
    // Neighbours round to the same number: kept apart by what else they say.
    id: id.startsWith(LOSSY) ? `${id}#${pick.outTradeNo ?? pick.time ?? ''}` : id,
    queue: queue.id,
    code: pick.status ?? pick.statusText ?? null,
    ...(queue.listed
      ? { stateTime: instant(pick.stateTime ?? pick.time, now) }
      : { complaintTime: instant(pick.time, now), stateTime: instant(pick.stateTime, now) }),
    appealable: flag(pick.appealable),
    merchant: exact(pick.merchant),
    points: pointsIn(pick.points),
    fieldDeadline: queue.secondsLeft ? remaining(pick.deadline, now) : deadline(pick.deadline, now),
    outTradeNo: exact(pick.outTradeNo),
    transactionId: exact(pick.transactionId)?.replace(/^payorder@_?/, ''),
    userId: exact(pick.userId),
    phone: pick.phone && pick.phone.length <= 24 ? exact(pick.phone) : undefined,
    mchid: exact(pick.mchid),
    amountFen: money(pick, queue),
    claim: claimIn(pick.kind ?? ''),
    goods: pick.goods?.slice(0, MOST_GOODS),
    paid: instant(pick.paid, now),
    detail: pick.detail,
    problem: pick.problem ?? queue.kinds?.[pick.kind ?? ''],
    userComplaintTimes: Number.isInteger(times) && times > 0 && times < 1000 ? times : undefined,
    incomingUserResponse: flag(pick.userResponse),
    needImmediateService: flag(pick.immediate),
    appeal: pick.appeal,
    inPlatformService: flag(pick.platform) ?? steppedIn(pick.tags),
    agentMode: flag(pick.agent),
    device: deviceOf(pick, now),
    serviceOrder: exact(pick.serviceOrder),
    fullRefunded: flag(pick.refunded),
    tags: pick.tags ? pick.tags.split(',').filter(Boolean) : undefined,
  };
}

/** Everything that the console's answers said so far, newest answer wins. Bounded. */
export class JsonStore {
  readonly #known: ConsoleKnowledge;
  readonly #records = new Map<string, JsonRecord>();
  /** Histories that came before their complaint. */
  readonly #early = new Map<string, HistoryEvent[]>();
  #byKey: Map<string, JsonRecord | null> | null = null;
  /** Of answers that come again, word for word, the items are the same objects. */
  readonly #read = new WeakMap<Pick, JsonRecord>();
  /** What a kept record took in last. */
  readonly #taken = new WeakMap<JsonRecord, JsonRecord>();
  /** Grows whenever an answer says something that was not known. */
  revision = 0;

  constructor(known: ConsoleKnowledge) {
    this.#known = known;
  }

  get size(): number {
    return this.#records.size;
  }

  /** Takes a report in. Returns how many complaints it held. */
  add(report: TapReport, now: number): number {
    let count = 0;
    let news = report.history.length > 0;
    for (const pick of report.items) {
      const record = this.#recordOf(pick, now);
      if (!record) continue;
      count++;
      const before = this.#records.get(record.id);
      const same = before !== undefined && this.#taken.get(before) === record;
      const after = same ? before : merged(before, record);
      this.#taken.set(after, record);
      news ||= !same;
      this.#records.delete(record.id);
      this.#records.set(record.id, after);
    }
    if (report.subject && report.history.length) {
      const { queues } = this.#known;
      const queue = this.#records.get(report.subject)?.queue;
      const { actors } = queues.find((each) => (queue ? each.id === queue : each.actors)) ?? {};
      const events = report.history
        .map((pick) => eventOf(pick, now, actors))
        .filter((event) => event !== null);
      if (this.#early.size >= EARLY) this.#early.clear();
      this.#early.set(report.subject, events.sort((a, b) => a.at - b.at).slice(-50));
    }
    for (const [id, events] of this.#early) {
      const record = this.#records.get(id);
      if (!record) continue;
      record.history = events;
      this.#early.delete(id);
    }
    for (const id of this.#records.keys()) {
      if (this.#records.size <= KEEP) break;
      this.#records.delete(id);
    }
    if (news) this.revision++;
    if (news) this.#byKey = null;
    return count;
  }

  /** Seconds that remain say another instant whenever they come. */
  #recordOf(pick: Pick, now: number): JsonRecord | null {
    const record = this.#read.get(pick) ?? recordOf(pick, this.#known, now);
    const queue = record && this.#known.queues.find(({ id }) => id === record.queue);
    if (record && !queue?.secondsLeft) this.#read.set(pick, record);
    return record;
  }

  /** By complaint id, as text; a page's exact digits also find the number that lost some. */
  byId(id: string): JsonRecord | null {
    const direct = this.#records.get(id);
    if (direct) return direct;
    return /^\d{16,}$/.test(id) ? (this.#keys().get(`${LOSSY}${Number(id)}`) ?? null) : null;
  }

  /** By any number that only one complaint carries: id, order or trade number. */
  byNumber(number: string): JsonRecord | null {
    return this.byId(number) ?? this.#keys().get(number) ?? null;
  }

  #keys(): Map<string, JsonRecord | null> {
    if (!this.#byKey) {
      const keys = new Map<string, JsonRecord | null>();
      for (const record of this.#records.values()) {
        const lossy = record.id.startsWith(LOSSY) ? [`${LOSSY}${parseFloat(record.id.slice(1))}`] : [];
        const moment = record.complaintTime ? momentKey(record.complaintTime) : null;
        // An order is its complaint's, whatever else was made of it.
        const shared = holdsComplaints(record.queue) ? [record.outTradeNo, record.transactionId, moment] : [];
        for (const key of new Set([...lossy, ...shared])) {
          if (key) keys.set(key, keys.has(key) ? null : record);
        }
      }
      this.#byKey = keys;
    }
    return this.#byKey;
  }

  status(record: JsonRecord) {
    const queue = this.#known.queues.find(({ id }) => id === record.queue);
    return record.code && queue ? statusOfCode(record.code, queue) : null;
  }
}

/** What the newer one says, and of the older one what the newer one leaves out. */
function merged(older: JsonRecord | undefined, newer: JsonRecord): JsonRecord {
  const both = { ...older } as JsonRecord;
  for (const name of Object.keys(newer) as (keyof JsonRecord)[])
    if (newer[name] !== undefined) both[name] = newer[name] as never;
  // Remaining seconds come rounded and late: two readings of one instant differ, the earlier is nearer.
  const [before, after] = [older?.fieldDeadline, newer.fieldDeadline];
  if (before && after && Math.abs(after.at - before.at) < SAME && before.at < after.at)
    both.fieldDeadline = before;
  return both;
}
