/** What the parts of the practice hand to each other. */
import type { PracticeKey } from '../../../utils/i18n/practice.zh-CN';
import type { Language, Translate } from '../../../utils/i18n/t';

export type T = Translate<PracticeKey>;
export type Kind = 'cases' | 'exam';

/** What every part gets. */
export interface Part {
  language: Language;
  t: T;
}
