import type { ConsoleKnowledge } from '../../utils/consoles/knowledge';
import { tendedByParent } from '../../utils/overlay/roots';
import { startRuntime } from './runtime';

/** The gate of a console's file: is this its host, and is this frame ours to look after? */
export function startConsole(known: ConsoleKnowledge): void {
  if (known.hosts.includes(location.host) && !tendedByParent(window)) startRuntime(known);
}
