/** What is switched off is not asked. Pure. */
import type { Feature, Off } from '../complaint/ids';
import type { ConsoleId } from '../complaint/model';
import type { PollerMemory } from './poll-memory';

/** Is this feature switched off for this console? */
export const isOff = (off: Off, console: ConsoleId, feature: Feature): boolean =>
  off[console]?.includes(feature) ?? false;

/** Of what is remembered, the tabs and the questions that may be used. */
export const usable = (memory: PollerMemory, off: Off): PollerMemory => ({
  ...memory,
  tabs: memory.tabs.filter((tab) => !isOff(off, tab.console, 'poll')),
  requests: Object.fromEntries(
    Object.entries(memory.requests).filter(([, { console }]) => !isOff(off, console, 'alone')),
  ),
});
