/** What the workbench needs from the rest of the extension, handed in by its entrypoint. */
import type { WorkbenchKey } from '../../utils/i18n/workbench.zh-CN';
import type { Language, Translate } from '../../utils/i18n/t';
import type { Told } from '../../utils/platform/messages';
import type { DeskAnswer, DeskQuestion } from '../../utils/platform/workbench-messages';
import type { Ask } from '../ui/ask';

export type T = Translate<WorkbenchKey>;

/** The ledger, asked through its worker: the page never waits for it. */
export interface DeskPort {
  /** Rejects when the ledger cannot be read. */
  ask<Q extends DeskQuestion>(question: Q): Promise<DeskAnswer<Q>>;
  /** Called when something is other than it was. Returns how to stop. */
  onChange(listener: () => void): () => void;
}

export interface Ports {
  /** The background. */
  ask: Ask;
  desk: DeskPort;
  openOptions(): void;
}

/** What every section of the workbench gets. */
export interface SectionProps {
  ports: Ports;
  settings: Told;
  language: Language;
  t: T;
}
