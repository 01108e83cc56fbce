/** The lists that are always there, as data. */
import type { WorkbenchKey } from '../../../utils/i18n/workbench.zh-CN';
import type { QueueQuery } from '../../../utils/platform/workbench-messages';

export const EVERYTHING: QueueQuery = {
  text: '',
  console: null,
  account: null,
  queue: null,
  turn: null,
  due: null,
  repeat: false,
  assigned: null,
  tag: null,
  sort: 'due',
};
export const WAITING: QueueQuery = { ...EVERYTHING, turn: 'waiting' };

export const BUILT_IN: readonly { title: WorkbenchKey; query: QueueQuery }[] = [
  { title: 'view.waiting', query: WAITING },
  { title: 'view.overdue', query: { ...WAITING, due: 'overdue' } },
  { title: 'view.fourHours', query: { ...WAITING, due: 'fourHours' } },
  { title: 'view.repeat', query: { ...WAITING, repeat: true } },
  { title: 'view.nobody', query: { ...WAITING, assigned: '' } },
  { title: 'view.all', query: EVERYTHING },
];

/** Do two queries want the same, in the same order? */
export const sameQuery = (a: QueueQuery, b: QueueQuery): boolean =>
  (Object.keys(EVERYTHING) as (keyof QueueQuery)[]).every((part) => a[part] === b[part]);
