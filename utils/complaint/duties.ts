/** What each queue demands in each of its states, as data: whose turn, which clock, which verb. */
import { millisecondsInHour } from 'date-fns/constants';
import { QUEUES } from './ids';
import type { ConsoleId, QueueId } from './ids';
import type { Action, Claim, ClockId, Complaint, Reading } from './model';
import { penaltyIn } from './penalties';
import type { Penalty } from './penalties';

/** From when a clock counts: the complaint, the entry into its state, or whichever of both is known. */
type Starts = 'complaint' | 'state' | 'either';

export interface Duty {
  clock: ClockId;
  action: Action;
  starts: Starts;
  /** Somebody else's clock, shown only: nothing waits for the merchant. */
  info?: true;
}

interface Demands {
  /** By which a queue is judged in the end: what an unknown or closed complaint shows. */
  main: Duty;
  /** Verb while the platform is at work; without one there is nothing to do but wait. */
  platform?: Action;
  /** States with a clock of their own, by the platform's code. */
  states?: Readonly<Record<string, Duty>>;
  /** Somebody else's clock while the platform is at work. */
  review?: Duty;
  /** What was punished decides. */
  penalties?: Record<Penalty, Duty>;
  /** It can be done only where the page offers it. */
  offered?: true;
  /** What the buyer claims decides, where no state does. */
  claims?: Readonly<Partial<Record<Claim, Duty>>>;
}

const RETURN: Duty = { clock: 'shop-return', action: 'handle', starts: 'complaint' };
const SHOP_PROOF: Duty = { clock: 'shop-dispute', action: 'evidence', starts: 'state' };

const GUARANTEE: Duty = { clock: 'shop-guarantee', action: 'handle', starts: 'state' };

const APPEAL: Duty = { clock: 'alipay-appeal', action: 'appeal', starts: 'state' };
const PENALTIES: Record<Penalty, Duty> = {
  overdue: { ...APPEAL, clock: 'alipay-appeal-overdue' },
  refund: { ...APPEAL, clock: 'alipay-appeal-refund' },
};

const DEMANDS: Record<QueueId, Demands> = {
  'wechat-pay': {
    main: { clock: 'wx-complete', action: 'finish', starts: 'complaint' },
    platform: 'evidence',
  },
  'alipay-trade': {
    main: { clock: 'alipay-trade', action: 'handle', starts: 'complaint' },
    platform: 'evidence',
  },
  'alipay-risk': {
    main: { clock: 'alipay-risk', action: 'handle', starts: 'complaint' },
    platform: 'evidence',
  },
  'alipay-consult': { main: { clock: 'alipay-consult', action: 'answer', starts: 'complaint' } },
  'alipay-refund-due': { main: { clock: 'alipay-refund-due', action: 'refund', starts: 'state' } },
  'alipay-violation': { main: APPEAL, penalties: PENALTIES, offered: true },
  'alipay-appeal': {
    main: { clock: 'alipay-appeal', action: 'evidence', starts: 'complaint' },
    review: { clock: 'alipay-appeal-review', action: 'platform', starts: 'complaint', info: true },
  },
  'mini-program': {
    main: { clock: 'mp-respond', action: 'respond', starts: 'either' },
    states: {
      '106': { clock: 'mp-evidence', action: 'evidence', starts: 'state' },
      '108': { clock: 'mp-evidence', action: 'evidence', starts: 'state' },
      '206': { clock: 'mp-refund-proof', action: 'proof', starts: 'state' },
      '311': { clock: 'mp-refund-proof', action: 'handle', starts: 'state' },
    },
  },
  // Once only, and not from the deed but from the notice of it, where the page tells that.
  'mini-program-score': { main: { clock: 'mp-appeal-score', action: 'appeal', starts: 'either' } },
  'wechat-shop-aftersale': {
    main: { clock: 'shop-refund', action: 'handle', starts: 'complaint' },
    states: { MERCHANT_WAIT_RECEIPT: { clock: 'shop-receipt', action: 'receive', starts: 'state' } },
    claims: { return: RETURN, exchange: RETURN },
  },
  'wechat-shop-dispute': {
    main: { clock: 'shop-dispute', action: 'handle', starts: 'state' },
    states: { '106': SHOP_PROOF, '108': SHOP_PROOF },
  },
  'wechat-shop-guarantee': {
    main: GUARANTEE,
    states: {
      '20': { ...GUARANTEE, action: 'evidence' },
      '30': { ...GUARANTEE, action: 'evidence' },
    },
  },
};

/** What a complaint of this queue demands in this state. */
export function dutyOf(complaint: Pick<Complaint, 'queue' | 'status' | 'claim' | 'problem'>): Duty {
  const { queue, status, claim, problem = '' } = complaint;
  const { main: usual, platform = 'platform', states, claims, penalties, review } = DEMANDS[queue];
  const { code, phase } = status;
  const penalty = penalties ? penaltyIn(problem) : null;
  const main = (claim && claims?.[claim]) ?? (penalty && penalties?.[penalty]) ?? usual;
  if (phase === 'user') return { ...main, action: 'user' };
  if (phase === 'platform') return review ?? { ...main, action: platform };
  return (code !== null && states && Object.hasOwn(states, code) && states[code]) || main;
}

/** Can it be done only where the page offers it? */
export const isOffered = (queue: QueueId): boolean => DEMANDS[queue].offered === true;

/** When the clock of a duty began; null when that is not known, or only to the day. */
export function startOf({ starts }: Duty, { complaintTime, stateTime }: Complaint): number | null {
  const at: Reading | undefined = {
    complaint: complaintTime,
    state: stateTime,
    either: stateTime ?? complaintTime,
  }[starts];
  // A bare date says too little: half a day off is worse than "unknown".
  return at && at.resolution <= millisecondsInHour ? at.at : null;
}

/** Clocks that run in a queue beside those of its duties. */
const BESIDE: Readonly<Partial<Record<QueueId, readonly ClockId[]>>> = {
  'wechat-pay': ['wx-first-reply', 'wx-reopen'],
};

/** Every clock that a complaint of this queue may have, what comes first on top. */
export function clocksOfQueue(queue: QueueId): ClockId[] {
  const { main, states = {}, claims = {}, penalties, review } = DEMANDS[queue];
  const duties = [
    main,
    ...Object.values(claims),
    ...Object.values(penalties ?? {}),
    ...Object.values(states),
  ];
  const [first, ...others] = BESIDE[queue] ?? [];
  const named = [first, ...duties.map(({ clock }) => clock), review?.clock, ...others];
  return [...new Set(named.filter((clock) => clock !== undefined))];
}

/** Every clock of a console. */
export const clocksIn = (console: ConsoleId): Set<ClockId> =>
  new Set(QUEUES[console].flatMap((queue) => clocksOfQueue(queue)));
