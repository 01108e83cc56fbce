/** The state bar: how many complaints in each state, most urgent first. Pure. */
import { clockState } from '../../utils/complaint/clocks';
import type { ClockState } from '../../utils/complaint/model';
import type { WaitingItem } from '../../utils/platform/messages';

type BarState = Exclude<ClockState, 'done'>;
export interface Segment {
  state: BarState;
  count: number;
  /** 2–10: its share of the width. Small numbers stay readable, large ones do not eat the bar. */
  grow: number;
}

const ORDER: readonly BarState[] = ['overdue', 'critical', 'urgent', 'soon', 'calm', 'unknown'];

/** `unlisted` complaints are known by number only: their time is not known. `now` in ms UTC. */
export function segmentsOf(items: readonly WaitingItem[], unlisted: number, now: number): Segment[] {
  const counts = new Map<ClockState, number>();
  for (const { clock } of items) {
    const state = clockState(clock, now);
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  // A waiting complaint whose clock is done has no time that we know.
  counts.set('unknown', (counts.get('unknown') ?? 0) + (counts.get('done') ?? 0) + unlisted);
  return ORDER.flatMap((state) => {
    const count = counts.get(state) ?? 0;
    return count > 0 ? [{ state, count, grow: Math.min(10, Math.max(2, count)) }] : [];
  });
}
