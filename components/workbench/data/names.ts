/** Names of consoles and queues in tables of ours, of either language. */
import { CONSOLE_IDS, QUEUE_IDS } from '../../../utils/complaint/ids';
import { workbenchEn } from '../../../utils/i18n/workbench.en';
import { workbenchZh } from '../../../utils/i18n/workbench.zh-CN';
import type { SheetNames } from '../../../utils/platform/work-messages';

const TABLES = [workbenchZh, workbenchEn];

export const sheetNames = (): SheetNames => ({
  consoles: Object.fromEntries(
    TABLES.flatMap((words) => CONSOLE_IDS.map((id) => [words[`console.${id}`], id] as const)),
  ),
  queues: Object.fromEntries(
    TABLES.flatMap((words) => QUEUE_IDS.map((id) => [words[`queue.${id}`], id] as const)),
  ),
});
