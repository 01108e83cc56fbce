/** What may come in as a complaint, copied field by field: what does not fit is left out. */
import { CONSOLE_IDS, QUEUE_IDS } from '../complaint/ids';
import type { Complaint, Deadline, Device, HistoryEvent, Reading, Status } from '../complaint/model';
import { flag, id, list, number, oneOf, orNull, shape, text, whole } from './copy';
import type { Copy } from './copy';

/** Longest texts, UTF-16 units. */
const LONG = 2000;
const SHORT = 200;
const MOST_TAGS = 20;
const MOST_EVENTS = 500;
/** Events kept of one history: the newest. */
const KEPT_EVENTS = 50;

export const consoleId = oneOf(...CONSOLE_IDS);
/** ms UTC, 2000 to 2100: anything else was misread. */
export const instant = number(946_684_800_000, 4_102_444_800_000);
export const short = text(SHORT);
export const long = text(LONG);

const reading: Copy<Reading> = shape<Reading>({ at: instant, resolution: number(1, 86_400_000) });
const ordered: Copy<Deadline> = shape<Deadline>({
  at: instant,
  from: instant,
  to: instant,
  source: oneOf('page', 'field'),
});
const deadline: Copy<Deadline> = (value) => {
  const copy = ordered(value);
  return copy && copy.from <= copy.at && copy.at <= copy.to ? copy : undefined;
};
const status: Copy<Status> = shape<Status>({
  code: orNull(short),
  text: short,
  phase: oneOf('reply', 'finish', 'user', 'platform', 'done', 'unknown'),
});
const returned = shape<object, Device>({}, { returnedAt: instant, place: short, sameMachine: flag });
const device: Copy<Device> = (value) => {
  const copy = returned(value);
  return copy && Object.keys(copy).length > 0 ? copy : undefined;
};
const event: Copy<HistoryEvent> = shape<HistoryEvent>({
  at: instant,
  by: oneOf('user', 'merchant', 'platform', 'system', 'unknown'),
  type: orNull(short),
  text: short,
});
const events = list(event, MOST_EVENTS);
const history: Copy<HistoryEvent[]> = (value) =>
  events(value)
    ?.toSorted((a, b) => a.at - b.at)
    .slice(-KEPT_EVENTS);

type Named = 'id' | 'console' | 'queue' | 'status';

/** One complaint, or undefined when its id, console, queue or status cannot be told. */
export const complaint: Copy<Complaint> = shape<Pick<Complaint, Named>, Omit<Complaint, Named>>(
  { id, console: consoleId, queue: oneOf(...QUEUE_IDS), status },
  {
    complaintTime: reading,
    stateTime: reading,
    deadline,
    fieldDeadline: deadline,
    outTradeNo: id,
    transactionId: id,
    userId: id,
    phone: short,
    mchid: id,
    merchant: short,
    amountFen: whole(0, 1e12),
    goods: short,
    paid: reading,
    detail: long,
    problem: short,
    claim: oneOf('refund', 'return', 'exchange'),
    failure: short,
    userComplaintTimes: whole(1, 10_000),
    incomingUserResponse: flag,
    needImmediateService: flag,
    inPlatformService: flag,
    fullRefunded: flag,
    appeal: id,
    appealable: flag,
    points: whole(0, 1000),
    agentMode: flag,
    device,
    serviceOrder: short,
    tags: list(short, MOST_TAGS),
    history,
  },
);
