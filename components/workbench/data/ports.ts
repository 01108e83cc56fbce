/** What every panel of the data section gets. */
import type { DataKey } from '../../../utils/i18n/data.zh-CN';
import type { Language, Translate } from '../../../utils/i18n/t';
import type { DataState } from '../../../utils/platform/data-messages';
import type { Settings } from '../../../utils/platform/messages';
import type { Ports } from '../ports';

export type T = Translate<DataKey>;

export interface DataProps {
  ports: Ports;
  settings: Settings;
  language: Language;
  /** Null while it is not known. */
  state: DataState | null;
  /** Asks for the state anew, or takes a newer one. */
  refresh(state?: DataState): void;
  t: T;
}
