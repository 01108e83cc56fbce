/** What the options page needs from the rest of the extension, handed in by its entrypoint. */
import type { Language } from '../../utils/i18n/t';
import type { JsonRecord } from '../../utils/platform/watch-messages';
import type { Checked, Service } from '../../utils/watch/channels/form';
import type { Ask } from '../ui/ask';

export interface Ports {
  ask: Ask;
  version: string;
  services: readonly Service[];
  /** What is wrong with a form, and where it would go. Pure. */
  check(channel: string, config: JsonRecord, kept: readonly string[]): Checked;
  /** A code of a service or of a form, in words. */
  sentence(code: string, language: Language): string;
  /** Asks the person to allow `hosts`; first thing in a click. `wide`: the user's words go there too. */
  requestHosts(hosts: readonly string[], wide: boolean): Promise<boolean>;
  hasHosts(hosts: readonly string[]): Promise<boolean>;
}
