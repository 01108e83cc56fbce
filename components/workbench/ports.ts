/** What the workbench needs from the rest of the extension, handed in by its entrypoint. */
import type { WorkbenchKey } from '../../utils/i18n/workbench.zh-CN';
import type { RuleBook } from '../../utils/complaint/own-rules';
import type { OwnRule } from '../../utils/complaint/rules';
import type { Language, Translate } from '../../utils/i18n/t';
import type { Told } from '../../utils/platform/messages';
import type { Following } from '../../utils/platform/work';
import type { LocalValues, WorkAnswers, WorkQuestion } from '../../utils/platform/work-messages';
import type { Cell, DeskAnswer, DeskQuestion } from '../../utils/platform/workbench-messages';
import type { Veil } from '../../utils/platform/veil';
import type { Ask } from '../ui/ask';

export type T = Translate<WorkbenchKey>;

/** The ledger, asked through its worker: the page never waits for it. */
export interface DeskPort {
  /** Rejects when the ledger cannot be read. */
  ask<Q extends DeskQuestion>(question: Q): Promise<DeskAnswer<Q>>;
  /** Called when something is other than it was. Returns how to stop. */
  onChange(listener: () => void): () => void;
}

/** Long work on everything that is kept, in a worker of its own. */
export interface DataPort {
  /** Rejects with `WorkFailed`. */
  work<Q extends WorkQuestion>(question: Q, following?: Following): Promise<WorkAnswers[Q['type']]>;
  /** What is kept beside the database, by name. */
  local(): Promise<LocalValues>;
  /** Writes what a restore left to be written beside the database, if it did. */
  finish(): Promise<void>;
}

/** Writes a workbook of one sheet; the pieces of the file. Rejects when it cannot. */
export type WriteXlsx = (
  table: {
    name: string;
    columns: readonly { title: string; width: number }[];
    rows: AsyncIterable<readonly (readonly Cell[])[]>;
  },
  pause: () => Promise<void>,
) => Promise<BlobPart[]>;

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
  data: DataPort;
  openOptions(): void;
  veil: Veil;
  /** What writes workbooks: fetched when it is wanted first. */
  xlsx(): Promise<WriteXlsx>;
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
