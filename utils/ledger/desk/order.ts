/** Orders of the queue. The key settles what is left, so that a list never trembles. Pure. */
import type { QueueSort } from '../../platform/workbench-messages';
import type { Line } from './line';

type Compare = (a: Line, b: Line) => number;

/** As numbers; equal infinities are equal. */
const up = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
const money = (a: Line, b: Line): number => up(b.amountFen ?? -1, a.amountFen ?? -1);
const key: Compare = (a, b) => (a.key === b.key ? 0 : a.key < b.key ? -1 : 1);
const urgent: Compare = (a, b) => up(a.due, b.due) || up(a.since, b.since) || money(a, b) || key(a, b);

/** `times`: which complaint of its family a line is. */
export function orderOf(sort: QueueSort, times: (line: Line) => number): Compare {
  switch (sort) {
    case 'due':
      return urgent;
    case 'newest':
      return (a, b) => up(b.since, a.since) || urgent(a, b);
    case 'amount':
      return (a, b) => money(a, b) || urgent(a, b);
    case 'times':
      return (a, b) => up(times(b), times(a)) || urgent(a, b);
    case 'seen':
      return (a, b) => up(a.seenAt, b.seenAt) || urgent(a, b);
  }
}
