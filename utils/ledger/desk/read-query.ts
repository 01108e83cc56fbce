/** A query out of the database: every part of it checked. Pure. */
import { CONSOLE_IDS, QUEUE_IDS } from '../../complaint/ids';
import type { DueWindow, QueueQuery, QueueSort, Turn } from '../../platform/workbench-messages';

const SORTS: readonly QueueSort[] = ['due', 'newest', 'amount', 'times', 'seen'];
const TURNS: readonly Turn[] = ['waiting', 'user', 'platform', 'done', 'unknown'];
const WINDOWS: readonly DueWindow[] = ['overdue', 'hour', 'fourHours', 'today', 'day', 'none'];
const MOST_TEXT = 400;

const oneOf = <T>(all: readonly T[], value: unknown): T | null => all.find((each) => each === value) ?? null;
const text = (value: unknown): string | null =>
  typeof value === 'string' ? value.slice(0, MOST_TEXT) : null;

/** Null when it is no query at all; parts that are no longer known want everything. */
export function readQuery(value: unknown): QueueQuery | null {
  if (typeof value !== 'object' || value === null) return null;
  const given = value as Partial<Record<keyof QueueQuery, unknown>>;
  const sort = oneOf(SORTS, given.sort);
  if (sort === null) return null;
  return {
    text: text(given.text) ?? '',
    console: oneOf(CONSOLE_IDS, given.console),
    account: text(given.account),
    queue: oneOf(QUEUE_IDS, given.queue),
    turn: oneOf(TURNS, given.turn),
    due: oneOf(WINDOWS, given.due),
    repeat: given.repeat === true,
    assigned: text(given.assigned),
    tag: text(given.tag),
    sort,
  };
}
