/** Small complete samples for the tests of our own pages. */
import type { ConsoleLine, WaitingItem } from '../../../utils/platform/messages';

/** 2026-11-21 14:32:00 in Beijing. */
export const NOW = Date.UTC(2026, 10, 21, 6, 32);

let serial = 0;
export function item({
  due = NOW + 7_200_000,
  ...rest
}: Partial<WaitingItem> & { due?: number | null } = {}): WaitingItem {
  return {
    id: `2000${(serial += 1)}`,
    console: 'wechat-pay',
    account: '',
    text: '杯口开裂，要求退款',
    amountFen: 12_800,
    clock: {
      id: 'wx-first-reply',
      action: 'reply',
      due,
      span: null,
      source: 'page',
      coarse: false,
      done: false,
    },
    state: 'calm',
    repeat: null,
    seenAt: NOW,
    ...rest,
  };
}

export const line = (rest: Partial<ConsoleLine> = {}): ConsoleLine => ({
  console: 'wechat-pay',
  account: '',
  count: 0,
  session: 'known',
  goodAt: NOW - 60_000,
  nextDue: null,
  ...rest,
});
