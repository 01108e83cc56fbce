/** What the workbench needs from the rest of the extension, handed in by its entrypoint. */
import type { WorkbenchKey } from '../../utils/i18n/workbench.zh-CN';
import type { Language, Translate } from '../../utils/i18n/t';
import type { Settings } from '../../utils/platform/messages';
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

/** Writes a workbook of one sheet; the pieces of the file. Rejects when it cannot. */
export type WriteXlsx = (
  table: {
    name: string;
    columns: readonly { title: string; width: number }[];
    rows: AsyncIterable<readonly (readonly Cell[])[]>;
  },
  pause: () => Promise<void>,
) => Promise<BlobPart[]>;

export interface Ports {
  /** The background. */
  ask: Ask;
  desk: DeskPort;
  openOptions(): void;
  veil: Veil;
  /** What writes workbooks: fetched when it is wanted first. */
  xlsx(): Promise<WriteXlsx>;
}

/** What every section of the workbench gets. */
export interface SectionProps {
  ports: Ports;
  settings: Settings;
  language: Language;
  t: T;
}
