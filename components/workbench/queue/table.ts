/** Words of the exported table, and what its file is called. Pure. */
import { CONSOLE_IDS, QUEUE_IDS } from '../../../utils/complaint/ids';
import { formatBeijing } from '../../../utils/complaint/time';
import type { QueueCsvWords } from '../../../utils/platform/workbench-messages';
import type { T } from '../ports';

const COLUMNS = [
  'console',
  'queue',
  'account',
  'id',
  'status',
  'due',
  'at',
  'amount',
  'order',
  'trade',
  'phone',
  'problem',
  'text',
  'times',
  'assigned',
  'tags',
  'seen',
] as const;

/** In the order in which the desk writes the cells. */
export const csvWords = (t: T): QueueCsvWords => ({
  columns: COLUMNS.map((column) => t(`csv.${column}`)),
  consoles: Object.fromEntries(
    CONSOLE_IDS.map((id) => [id, t(`console.${id}`)]),
  ) as QueueCsvWords['consoles'],
  queues: Object.fromEntries(QUEUE_IDS.map((id) => [id, t(`queue.${id}`)])) as QueueCsvWords['queues'],
  unknown: t('unknown'),
});

/** `kesu-queue-2026-11-22.csv` */
export const fileName = (now: number): string =>
  `kesu-queue-${formatBeijing(now, 'yyyy-MM-dd HH:mm:ss').slice(0, 10)}.csv`;
