/** What the poller remembers, and whom it asks. Pure. */
import type { ConsoleId } from '../complaint/model';
import type { LearnedRequest } from '../platform/messages';

/** A tab whose page reported to us. */
export interface SeenTab {
  tabId: number;
  frameId: number;
  console: ConsoleId;
  /** ms UTC of its last report. */
  at: number;
}

/** Where the questions to one console stand. */
interface Poll {
  /** ms UTC: not to be asked before; null = not until the person acts. */
  nextAt: number | null;
  /** ms UTC of the question whose answer has not come; null when none is open. */
  askedAt: number | null;
  /** ms UTC of the last answer. */
  answeredAt: number | null;
  /** Questions in a row without a good answer. */
  failures: number;
  /** The tab that answered last. */
  tabId: number | null;
}

export interface PollerMemory {
  tabs: SeenTab[];
  polls: Partial<Record<ConsoleId, Poll>>;
  requests: Partial<Record<ConsoleId, LearnedRequest>>;
}

export const EMPTY: PollerMemory = { tabs: [], polls: {}, requests: {} };
const MOST_TABS = 40;
/** ms after which a question without an answer counts as failed. */
const LOST_AFTER = 45_000;

const NEW: Poll = { nextAt: 0, askedAt: null, answeredAt: null, failures: 0, tabId: null };
export const pollOf = (memory: PollerMemory, console: ConsoleId): Poll => memory.polls[console] ?? NEW;

/** The memory with one poll changed. */
export const withPoll = (memory: PollerMemory, console: ConsoleId, change: Partial<Poll>): PollerMemory => ({
  ...memory,
  polls: { ...memory.polls, [console]: { ...pollOf(memory, console), ...change } },
});

/** Notes that a tab reported. */
export function withTab(memory: PollerMemory, tab: SeenTab): PollerMemory {
  const others = memory.tabs.filter(({ tabId, frameId }) => tabId !== tab.tabId || frameId !== tab.frameId);
  const tabs = [...others, tab].toSorted((a, b) => b.at - a.at).slice(0, MOST_TABS);
  return { ...memory, tabs };
}

export function withoutTab(memory: PollerMemory, tabId: number): PollerMemory {
  const tabs = memory.tabs.filter((tab) => tab.tabId !== tabId);
  return tabs.length === memory.tabs.length ? memory : { ...memory, tabs };
}

/**
 * Tabs to ask, best first: the one that answered last, so that the work does not wander, then those
 * that reported last.
 */
export function candidates(memory: PollerMemory, console: ConsoleId): SeenTab[] {
  const { tabId } = pollOf(memory, console);
  return memory.tabs
    .filter((tab) => tab.console === console)
    .toSorted((a, b) => Number(b.tabId === tabId) - Number(a.tabId === tabId) || b.at - a.at);
}

/** Was a question asked whose answer will not come any more? `now` in ms UTC. */
export const isLost = ({ askedAt }: Poll, now: number): boolean =>
  askedAt !== null && Math.abs(now - askedAt) >= LOST_AFTER;

/** Is it time to ask? Not while an answer is still on its way. */
export const isDue = (poll: Poll, now: number): boolean =>
  poll.askedAt === null && poll.nextAt !== null && poll.nextAt <= now;
