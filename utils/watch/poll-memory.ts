/** What the poller remembers, and whom it asks. Pure. */
import type { ConsoleId } from '../complaint/model';
import { CONSOLES } from '../consoles';
import type { LearnedRequest } from '../platform/messages';

/** A tab whose page reported to us. */
export interface SeenTab {
  tabId: number;
  frameId: number;
  console: ConsoleId;
  /** Address of the list that it was seen asking for; null when none was recognised. */
  list: string | null;
  /** ms UTC of its last report. */
  at: number;
  /** Questions in a row that it left unanswered. */
  misses?: number;
}

/** A list of a console, asked again without a page. */
export interface KnownList {
  console: ConsoleId;
  /** Whose list it is; '' when the page did not say. */
  account: string;
  request: LearnedRequest;
}

/** Where the questions for one list stand. */
interface Poll {
  /** ms UTC: not to be asked before; null = not until the person acts. */
  nextAt: number | null;
  /** ms UTC of the question whose answer has not come; null when none is open. */
  askedAt: number | null;
  /** ms UTC of the last answer. */
  answeredAt: number | null;
  /** Questions in a row without a good answer. */
  failures: number;
  /** The tab that was asked last. */
  tabId: number | null;
  /** The person wanted to know since the last question was put: an answer to that one is not enough. */
  again?: boolean;
}

export interface PollerMemory {
  tabs: SeenTab[];
  /** By the address of the list: a console may have several, on pages of their own. */
  polls: Record<string, Poll>;
  requests: Record<string, KnownList>;
}

export const EMPTY: PollerMemory = { tabs: [], polls: {}, requests: {} };
const MOST_TABS = 40;
/** Unanswered questions after which a tab is given up until it reports again. */
const MOST_MISSES = 3;
/** ms after which a question without an answer counts as failed. */
const LOST_AFTER = 45_000;

const NEW: Poll = { nextAt: 0, askedAt: null, answeredAt: null, failures: 0, tabId: null };
export const pollOf = (memory: PollerMemory, list: string): Poll => memory.polls[list] ?? NEW;

/** The memory with one poll changed. */
export const withPoll = (memory: PollerMemory, list: string, change: Partial<Poll>): PollerMemory => ({
  ...memory,
  polls: { ...memory.polls, [list]: { ...pollOf(memory, list), ...change } },
});

/** Notes that a tab reported. */
export function withTab(memory: PollerMemory, tab: SeenTab): PollerMemory {
  const others = memory.tabs.filter(({ tabId, frameId }) => tabId !== tab.tabId || frameId !== tab.frameId);
  const tabs = [...others, tab].toSorted((a, b) => b.at - a.at).slice(0, MOST_TABS);
  return { ...memory, tabs };
}

/** Nobody is at home there any more: what was asked of it is not waited for. */
export function withoutTab(memory: PollerMemory, tabId: number): PollerMemory {
  const tabs = memory.tabs.filter((tab) => tab.tabId !== tabId);
  const orphans = Object.entries(memory.polls).filter(([, poll]) => poll.tabId === tabId);
  if (tabs.length === memory.tabs.length && orphans.length === 0) return memory;
  const freed = orphans.map(([list, poll]) => [list, { ...poll, askedAt: null, tabId: null }] as const);
  return { ...memory, tabs, polls: { ...memory.polls, ...Object.fromEntries(freed) } };
}

/**
 * A question was not answered: others are asked first. It may as well be the background that ended
 * before it put the question or heard the answer, so a tab is not given up for one.
 */
export function withMiss(memory: PollerMemory, tabId: number): PollerMemory {
  const tabs = memory.tabs.map((tab) =>
    tab.tabId === tabId ? { ...tab, misses: (tab.misses ?? 0) + 1 } : tab,
  );
  const given = tabs.some(({ misses = 0 }) => misses >= MOST_MISSES);
  return given ? withoutTab({ ...memory, tabs }, tabId) : { ...memory, tabs };
}

/**
 * This account is signed in. Where one browser holds one login, questions that were learned from
 * another account would be asked in its name: they are forgotten.
 */
export function withLogin(memory: PollerMemory, console: ConsoleId, account: string): PollerMemory {
  const { requests } = memory;
  const kept = Object.entries(requests).filter(
    ([, known]) =>
      known.console !== console || !CONSOLES[console].oneLogin || account === '' || known.account === account,
  );
  return kept.length === Object.keys(requests).length
    ? memory
    : { ...memory, requests: Object.fromEntries(kept) };
}

/** It answers. */
export const withAnswer = (memory: PollerMemory, tabId: number | null): PollerMemory => ({
  ...memory,
  tabs: memory.tabs.map((tab) => (tab.tabId === tabId ? { ...tab, misses: 0 } : tab)),
});

/** That tab does not ask for that list any more. */
export const withoutList = (memory: PollerMemory, tabId: number | null, list: string): PollerMemory => ({
  ...memory,
  tabs: memory.tabs.map((tab) => (tab.tabId === tabId && tab.list === list ? { ...tab, list: null } : tab)),
});

/**
 * Tabs to ask, best first: those that answer, of them the one that was asked last, so that the work
 * does not wander, then those that reported last.
 */
export function candidates(memory: PollerMemory, list: string): SeenTab[] {
  const { tabId } = pollOf(memory, list);
  return memory.tabs
    .filter((tab) => tab.list === list)
    .toSorted(
      (a, b) =>
        (a.misses ?? 0) - (b.misses ?? 0) ||
        Number(b.tabId === tabId) - Number(a.tabId === tabId) ||
        b.at - a.at,
    );
}

/** Every list of a console that was ever asked for, by address. */
export function listsOf({ tabs, requests }: PollerMemory, console: ConsoleId): string[] {
  const shown = tabs.filter((tab) => tab.console === console).map(({ list }) => list);
  const learned = Object.keys(requests).filter((list) => requests[list]?.console === console);
  return [...new Set([...shown, ...learned])].filter((list) => list !== null);
}

/** Was a question asked whose answer will not come any more? `now` in ms UTC. */
export const isLost = ({ askedAt }: Poll, now: number): boolean =>
  askedAt !== null && Math.abs(now - askedAt) >= LOST_AFTER;

/** Is it time to ask? Not while an answer is still on its way. */
export const isDue = (poll: Poll, now: number): boolean =>
  poll.askedAt === null && poll.nextAt !== null && poll.nextAt <= now;
