/** What the sections of figures hand to their parts. */
import type { Material } from '../../../utils/complaint/rates/model';
import type { RatesKey } from '../../../utils/i18n/rates.zh-CN';
import type { Language, Translate } from '../../../utils/i18n/t';
import type { Settings, Told } from '../../../utils/platform/messages';

export type T = Translate<RatesKey>;

/** What is shown, of one account or of all, as it was at `now` (ms UTC). */
export interface Shown {
  material: Material;
  now: number;
  settings: Told;
  /** Resolves to whether it is kept. */
  save(patch: Partial<Settings>): Promise<boolean>;
  language: Language;
  t: T;
}
