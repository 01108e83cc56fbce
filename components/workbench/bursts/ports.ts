/** What the section of bursts hands to its parts. */
import type { BurstsKey } from '../../../utils/i18n/bursts.zh-CN';
import type { Language, Translate } from '../../../utils/i18n/t';
import type { BurstChange, Prepared } from '../../../utils/platform/burst-messages';
import type { Settings } from '../../../utils/platform/messages';
import type { Ask } from '../../ui/ask';

export type T = Translate<BurstsKey>;

/** One burst in front of a person. */
export interface Shown {
  /** ms UTC */
  now: number;
  settings: Settings;
  language: Language;
  t: T;
  ask: Ask;
  /** Resolves to whether it is kept. */
  change(change: BurstChange): Promise<boolean>;
  /** `of`: `${console}|${id}`; null takes back what was decided. Resolves to whether it is kept. */
  prepare(of: string, reply: Omit<Prepared, 'at'> | null): Promise<boolean>;
}
