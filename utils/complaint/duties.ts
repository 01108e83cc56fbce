/** What each queue demands in each of its states, as data: whose turn, which clock, which verb. */
import { millisecondsInHour } from 'date-fns/constants';
import type { QueueId } from './ids';
import type { Action, ClockId, Complaint, Reading, Status } from './model';

/** From when a clock counts: the complaint, the entry into its state, or whichever of both is known. */
type Starts = 'complaint' | 'state' | 'either';

export interface Duty {
  clock: ClockId;
  action: Action;
  starts: Starts;
}

interface Demands {
  /** By which a queue is judged in the end: what an unknown or closed complaint shows. */
  main: Duty;
  /** Verb while the platform is at work; without one there is nothing to do but wait. */
  platform?: Action;
  /** States with a clock of their own, by the platform's code. */
  states?: Readonly<Record<string, Duty>>;
}

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
  'mini-program': {
    main: { clock: 'mp-respond', action: 'respond', starts: 'either' },
    states: {
      '106': { clock: 'mp-evidence', action: 'evidence', starts: 'state' },
      '108': { clock: 'mp-evidence', action: 'evidence', starts: 'state' },
      '206': { clock: 'mp-refund-proof', action: 'proof', starts: 'state' },
      '311': { clock: 'mp-refund-proof', action: 'handle', starts: 'state' },
    },
  },
  'wechat-shop-aftersale': { main: { clock: 'shop-refund', action: 'handle', starts: 'either' } },
  'wechat-shop-dispute': { main: { clock: 'shop-dispute', action: 'handle', starts: 'state' } },
};

/** What a complaint of this queue demands in this state. */
export function dutyOf(queue: QueueId, { code, phase }: Status): Duty {
  const { main, platform = 'platform', states } = DEMANDS[queue];
  if (phase === 'user') return { ...main, action: 'user' };
  if (phase === 'platform') return { ...main, action: platform };
  return (code !== null && states && Object.hasOwn(states, code) && states[code]) || main;
}

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
