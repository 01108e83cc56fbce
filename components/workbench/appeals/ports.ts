/** What the parts of a pack hand to each other. */
import type { AppealsKey } from '../../../utils/i18n/appeals.zh-CN';
import type { Language, Translate } from '../../../utils/i18n/t';
import type { Settings } from '../../../utils/platform/messages';
import type { Pack } from '../../../utils/platform/pack-messages';
import type { CaseView } from '../../../utils/platform/workbench-messages';
import type { Ports } from '../ports';
import type { judge, PackReading } from './reading';
import type { PackHold } from './usePack';

export type T = Translate<AppealsKey>;

/** One open pack, and how it is changed. */
export interface Opened {
  ports: Ports;
  settings: Settings;
  language: Language;
  t: T;
  view: CaseView;
  pack: Pack;
  change: PackHold['change'];
  reading: PackReading;
  judge: typeof judge;
}

/** `1.9 MB`, `340 KB`: as file managers write it, in the units of the limits. */
export const sizeWords = (bytes: number): string =>
  bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1000))} KB`;
