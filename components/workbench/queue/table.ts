/** Words of the exported table, and what its file is called. Pure. */
import { CONSOLE_IDS, QUEUE_IDS } from '../../../utils/complaint/ids';
import { formatBeijing } from '../../../utils/complaint/time';
import type { QueueCsvWords } from '../../../utils/platform/workbench-messages';
import type { DeskPort, T, WriteXlsx } from '../ports';

/** With their widths in a workbook, characters. */
const WIDTHS = {
  console: 12,
  queue: 14,
  account: 14,
  id: 26,
  status: 14,
  due: 20,
  at: 20,
  amount: 12,
  order: 24,
  trade: 30,
  phone: 14,
  problem: 18,
  text: 48,
  times: 8,
  assigned: 12,
  tags: 16,
  seen: 20,
} as const;
const COLUMNS = Object.keys(WIDTHS) as (keyof typeof WIDTHS)[];

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
export const fileName = (now: number, ending: 'csv' | 'xlsx'): string =>
  `kesu-queue-${formatBeijing(now, 'yyyy-MM-dd HH:mm:ss').slice(0, 10)}.${ending}`;

const SLICE = 1000;
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The complaints of `keys` as a sheet, read a slice at a time. */
export const sheetOf = (desk: DeskPort, keys: readonly string[], t: T): Parameters<WriteXlsx>[0] => {
  const words = csvWords(t);
  return {
    name: t('section.queue'),
    columns: COLUMNS.map((column) => ({ title: t(`csv.${column}`), width: WIDTHS[column] })),
    rows: (async function* () {
      for (let from = 0; from < keys.length; from += SLICE)
        yield await desk.ask({ type: 'cells', keys: keys.slice(from, from + SLICE), words });
    })(),
  };
};
