/** Made-up waiting complaints and lines to plan alerts from. */
import type { ClockId } from '../../../utils/complaint/model';
import type { Alert } from '../../../utils/watch/alert';
import { readWatchOptions } from '../../../utils/watch/options';
import type { WatchOptions } from '../../../utils/watch/options';
import { planAlerts } from '../../../utils/watch/plan';
import type { PlanInput, PlannedItem, PlannedLine } from '../../../utils/watch/planning';

export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** 2026-11-21 00:00 Beijing. */
export const MIDNIGHT = Date.UTC(2026, 10, 20, 16);
/** Beijing time of that day (or a later one: 26 = 02:00 of the next). */
export const at = (hour: number, minute = 0): number => MIDNIGHT + hour * HOUR + minute * MINUTE;

export const clock = (
  due: number | null,
  more: Partial<PlannedItem['clock']> = {},
): PlannedItem['clock'] => ({
  id: 'wx-first-reply',
  action: 'reply',
  due,
  span: null,
  source: 'rule',
  coarse: false,
  done: false,
  ...more,
});
export const finish = (due: number | null) => clock(due, { id: 'wx-complete', action: 'finish' });
export const appeal = (due: number) => clock(due, { id: 'mp-appeal-score' as ClockId, action: 'handle' });

export const item = (id: string, more: Partial<PlannedItem> = {}): PlannedItem => ({
  id,
  console: 'wechat-pay',
  queue: 'wechat-pay',
  account: 'A',
  text: '没有收到货',
  words: null,
  amountFen: 1990,
  clock: clock(null),
  state: 'calm',
  repeat: null,
  seenAt: at(9),
  phase: 'reply',
  then: null,
  firstSeenAt: at(0),
  outTradeNo: null,
  times: 1,
  userWaits: false,
  platform: false,
  ...more,
});

/** Watched for a day, first at 00:00. */
export const line = (more: Partial<PlannedLine> = {}): PlannedLine => ({
  console: 'wechat-pay',
  account: 'A',
  count: 1,
  session: 'known',
  goodAt: at(9),
  nextDue: null,
  firstAt: at(0),
  ...more,
});

/** Usual options without a digest, and some parts changed. */
export const options = (more: Partial<WatchOptions> = {}): WatchOptions => ({
  ...readWatchOptions({ digest: { on: false } }),
  ...more,
});
export const NIGHT = { on: true, from: '22:00', to: '08:00' };

export const plan = (
  items: PlannedItem[],
  now: number,
  more: Partial<PlanInput> & { chosen?: Partial<WatchOptions> } = {},
): Alert[] =>
  planAlerts({
    items,
    lines: [line()],
    now,
    options: options(more.chosen),
    had: () => false,
    ...more,
  });

/** `kind threshold urgency` of each. */
export const said = (alerts: Alert[]): string[] =>
  alerts.map(({ kind, threshold, urgency }) =>
    [kind, threshold === undefined ? '' : `${threshold / MINUTE}`, urgency].filter(Boolean).join(' '),
  );
