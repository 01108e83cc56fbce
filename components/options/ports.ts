/** What the options page needs from the rest of the extension, handed in by its entrypoint. */
import type { ConsoleId } from '../../utils/complaint/model';
import type { Language } from '../../utils/i18n/t';
import type { Snapshot } from '../../utils/platform/health-messages';
import type { JournalKind, JournalLine, Shown } from '../../utils/platform/record-messages';
import type { JsonRecord } from '../../utils/platform/watch-messages';
import type { Checked, Service } from '../../utils/watch/channels/form';
import type { Ask } from '../ui/ask';

/** The journal as files. */
export interface JournalPorts {
  /** JSON lines that anybody can check, oldest entry first. `at`: now, ms UTC. */
  file(lines: readonly JournalLine[], at: number): string;
  csv(
    lines: readonly JournalLine[],
    words: {
      columns: readonly string[];
      kinds: Record<JournalKind, string>;
      shown: Record<Shown, string>;
      consoles: Record<ConsoleId, string>;
    },
  ): string;
  verify(
    text: string,
  ): Promise<
    | { kind: 'intact'; entries: number }
    | { kind: 'broken'; line: number }
    | { kind: 'incomplete'; entries: number; of: number }
    | { kind: 'notJournal' }
  >;
}

export interface Ports {
  ask: Ask;
  version: string;
  journal: JournalPorts;
  services: readonly Service[];
  /** What is wrong with a form, and where it would go. Pure. */
  check(channel: string, config: JsonRecord, kept: readonly string[]): Checked;
  /** A code of a service or of a form, in words. */
  sentence(code: string, language: Language): string;
  /** Asks the person to allow `hosts`; first thing in a click. `wide`: the user's words go there too. */
  requestHosts(hosts: readonly string[], wide: boolean): Promise<boolean>;
  hasHosts(hosts: readonly string[]): Promise<boolean>;
  /** A structure, copied field by field and cleaned once more. Pure. */
  checked(snapshot: Snapshot): object;
}
