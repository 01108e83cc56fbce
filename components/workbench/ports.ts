/** What the workbench needs from the rest of the extension, handed in by its entrypoint. */
import type { WorkbenchKey } from '../../utils/i18n/workbench.zh-CN';
import type { RuleBook } from '../../utils/complaint/own-rules';
import type { OwnRule } from '../../utils/complaint/rules';
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

/** The spans of the shop as a file. Both pure; times in ms UTC. */
export interface RuleFilePort {
  write(book: RuleBook, at: number): string;
  /** Null: it is no such file. `left`: entries that mean nothing to us. */
  read(text: string, now: number): { own: OwnRule[]; left: number } | null;
}

export interface Ports {
  /** The background. */
  ask: Ask;
  desk: DeskPort;
  openOptions(): void;
  ruleFile: RuleFilePort;
}

/** What every section of the workbench gets. */
export interface SectionProps {
  ports: Ports;
  settings: Told;
  /** The settings are other ones now: they are asked again. */
  refresh(): void;
  language: Language;
  t: T;
}
