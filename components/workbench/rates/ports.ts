/** What the figures need from the rest of the extension, handed in by the page that shows them. */
import type { Material } from '../../../utils/complaint/rates/model';
import type { RatesKey } from '../../../utils/i18n/rates.zh-CN';
import type { Language, Translate } from '../../../utils/i18n/t';
import type { Settings } from '../../../utils/platform/messages';
import type { Ask } from '../../ui/ask';

export interface RatesPorts {
  ask: Ask;
  /** What the ledger tells of the last weeks. `now` in ms UTC. Rejects when it cannot be read. */
  material(now: number, alipayTradeHours: number): Promise<Material>;
}

/** What every section of the workbench gets. */
export interface SectionProps {
  ports: RatesPorts;
  settings: Settings;
  language: Language;
}

export type T = Translate<RatesKey>;

/** What is shown, of one account or of all, as it was at `now` (ms UTC). */
export interface Shown {
  material: Material;
  now: number;
  language: Language;
  t: T;
}
