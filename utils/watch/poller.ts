/**
 * Asks consoles for their lists: one tab of each, elected anew every time, and only what that tab was
 * seen asking itself. All it remembers is on a shelf that outlives the background, which may be killed
 * between any two lines.
 */
import type { ConsoleId } from '../complaint/model';
import { CONSOLES } from '../consoles';
import type { Learned, Observation, Polled, SessionState } from '../platform/messages';
import { nextPoll } from './cadence';
import type { WatchOptions } from './options';
import { evidenceOf, lookOf } from './poll-answer';
import type { PollerDeps } from './poll-deps';
import {
  candidates,
  EMPTY,
  isDue,
  isLost,
  listsOf,
  pollOf,
  withAnswer,
  withLogin,
  withMiss,
  withoutList,
  withoutTab,
  withPoll,
  withTab,
} from './poll-memory';
import type { PollerMemory, SeenTab } from './poll-memory';
import { isOff, usable } from './poll-off';
import { PollPace } from './poll-pace';
import { stateFrom } from './state';
import type { ConsoleState } from './state';

/** A login that ended takes its questions with it: they carry a token that no later login makes good. */
const isOver = (console: ConsoleId, session: SessionState): boolean =>
  session === 'signedOut' && CONSOLES[console].oneLogin === true;

export class Poller {
  #memory: Promise<PollerMemory> | null = null;
  #running: Promise<void> | null = null;
  readonly #pace: PollPace;

  constructor(readonly deps: PollerDeps) {
    this.#pace = new PollPace(deps, async () => (await this.#load()).tabs);
  }

  /** A page reported: it may be asked, and what it says of its session counts. */
  async seen(
    tab: SeenTab | null,
    { console, session, account = '' }: Pick<Observation, 'console' | 'session'> & Partial<Observation>,
  ): Promise<void> {
    const before = await this.#load();
    const opened =
      tab !== null && !before.tabs.some(({ tabId, list }) => tabId === tab.tabId && list === tab.list);
    if (tab)
      await this.#change((memory) =>
        withTab(memory, isOver(console, session) ? { ...tab, list: null } : tab),
      );
    if (session === 'known') await this.#change((memory) => withLogin(memory, console, account));
    const next = await this.#pace.pause(console);
    await this.#change((memory) => {
      const lists = session === 'riskControl' ? listsOf(memory, console) : tab?.list ? [tab.list] : [];
      return lists.reduce((before, list) => {
        const { nextAt } = pollOf(before, list);
        if (session === 'riskControl') return withPoll(before, list, { nextAt: null });
        // Somebody sees the console in good order again: then asking may go on. What a page that was
        // just opened shows is fresh.
        const anew = session === 'known' && (nextAt === null || (opened && nextAt <= this.deps.now()));
        return anew ? withPoll(before, list, { nextAt: next, failures: 0 }) : before;
      }, memory);
    });
  }

  gone(tabId: number): Promise<void> {
    return this.#change((memory) => withoutTab(memory, tabId));
  }

  learn({ console, account, list, request }: Learned): Promise<void> {
    return this.#change((memory) => ({
      ...memory,
      requests: { ...memory.requests, [list]: { console, account, request } },
    }));
  }

  /** The person wants to know now, or wants it to go on after a stop. */
  resume(console: ConsoleId): Promise<void> {
    const nextAt = this.deps.now();
    return this.#change((memory) =>
      listsOf(memory, console).reduce(
        (before, list) => withPoll(before, list, { nextAt, failures: 0, again: true }),
        memory,
      ),
    );
  }

  /** Files an answer and plans the next question. */
  async answered(polled: Polled, tabId: number | null): Promise<ConsoleState | null> {
    const { ledger, now, online } = this.deps;
    const { console, account, list } = polled;
    if (!polled.asked) {
      const next = await this.#pace.pause(console);
      await this.#change((memory) =>
        withPoll(withoutList(memory, tabId, list), list, { askedAt: null, tabId: null, nextAt: next }),
      );
      return null;
    }
    const state = stateFrom(evidenceOf(polled, online()), CONSOLES[console]);
    const rows = await ledger.accounts();
    const row = rows.find((each) => each.console === console && each.account === account);
    const look = lookOf(polled, state, row?.unreadWaiting ?? 0);
    if (look) await ledger.ingest(look);
    const good = state.kind === 'known';
    const failures = good ? 0 : pollOf(await this.#load(), list).failures + 1;
    const planned = nextPoll({ ...(await this.#pace.of(console)), state, failures });
    await this.#change((memory) => {
      const nextAt = pollOf(memory, list).again ? now() : planned;
      const answer = { askedAt: null, answeredAt: now(), failures, nextAt, tabId, again: false };
      const done = withPoll(withAnswer(memory, tabId), list, answer);
      const over = state.kind === 'loggedOut' && isOver(console, 'signedOut');
      // With the login goes the token in this page's questions: other pages are asked.
      if (over && tabId !== null) return withoutList(done, tabId, list);
      if ((state.kind !== 'pageChanged' && !over) || tabId !== null) return done;
      // A request that no longer fits is forgotten: the page has to be seen asking again.
      const { [list]: _old, ...requests } = done.requests;
      return { ...done, requests };
    });
    return state;
  }

  /** Asks for every list whose time has come. One run at a time. */
  run(): Promise<void> {
    this.#running ??= this.#run().finally(() => (this.#running = null));
    return this.#running;
  }

  /** ms UTC of the next question; null when there is nobody to ask. */
  async next(): Promise<number | null> {
    const memory = await this.#usable();
    const { withoutTab: alone } = await this.deps.options();
    const times = this.#lists(memory, alone)
      .map((list) => pollOf(memory, list).nextAt)
      .filter((at) => at !== null);
    return times.length > 0 ? Math.min(...times) : null;
  }

  async #run(): Promise<void> {
    const { withoutTab: alone } = await this.deps.options();
    for (const list of this.#lists(await this.#usable(), alone)) {
      const poll = pollOf(await this.#load(), list);
      const now = this.deps.now();
      if (isLost(poll, now)) await this.#lost(list);
      else if (isDue(poll, now)) await this.#ask(list, alone);
    }
    if (alone === 'tab') await this.#keepTabs();
  }

  /** Lists that can be asked for: in a tab, or alone as far as the person allows it. */
  #lists(memory: PollerMemory, alone: WatchOptions['withoutTab']): string[] {
    const shown = memory.tabs.map(({ list }) => list).filter((list) => list !== null);
    return [...new Set([...shown, ...(alone === 'request' ? Object.keys(memory.requests) : [])])];
  }

  /** Consoles that were ever seen and are open nowhere get a tab. */
  async #keepTabs(): Promise<void> {
    const { tabs } = await this.#load();
    const off = await this.deps.off();
    const watched = new Set((await this.deps.ledger.accounts()).map((row) => row.console));
    for (const console of watched)
      if (!isOff(off, console, 'alone') && !tabs.some((tab) => tab.console === console))
        await this.deps.openTab(console);
  }

  /** Written down before anything is asked: a background that dies here asks again later, never faster. */
  async #ask(list: string, alone: WatchOptions['withoutTab']): Promise<void> {
    const { now, askTab, askAlone } = this.deps;
    const memory = await this.#usable();
    const known = memory.requests[list];
    const tabs = candidates(memory, list);
    const console = tabs[0]?.console ?? known?.console;
    if (!console) return;
    const share = alone === 'request' && !isOff(await this.deps.off(), console, 'alone');
    const pause = await this.#pace.pause(console);
    await this.#change((before) => withPoll(before, list, { askedAt: now(), nextAt: pause, again: false }));
    for (const tab of tabs) {
      await this.#change((before) => withPoll(before, list, { askedAt: now(), tabId: tab.tabId }));
      if (await askTab(tab, list, share)) return;
      await this.gone(tab.tabId);
    }
    await this.#change((before) => withPoll(before, list, { askedAt: null, tabId: null }));
    if (alone === 'request' && known) {
      const answer = await askAlone(console, known.request);
      await this.answered({ ...answer, account: known.account, list }, null);
    }
  }

  /** No answer came, from the page or to a background that ended. */
  async #lost(list: string): Promise<void> {
    const memory = await this.#load();
    const { failures: before, tabId, again } = pollOf(memory, list);
    const console = candidates(memory, list)[0]?.console ?? memory.requests[list]?.console;
    const failures = before + 1;
    const state: ConsoleState = { kind: 'backoff', until: 0 };
    const planned = console ? nextPoll({ ...(await this.#pace.of(console)), state, failures }) : null;
    const nextAt = again ? this.deps.now() : planned;
    if (tabId !== null) await this.#change((now) => withMiss(now, tabId));
    await this.#change((now) =>
      withPoll(now, list, { askedAt: null, tabId: null, failures, nextAt, again: false }),
    );
  }

  async #usable(): Promise<PollerMemory> {
    return usable(await this.#load(), await this.deps.off());
  }

  #load(): Promise<PollerMemory> {
    this.#memory ??= this.deps.shelf.load().then(
      (memory) => memory ?? EMPTY,
      () => EMPTY,
    );
    return this.#memory;
  }

  /** Without the shelf it goes on from memory, until the background ends. */
  async #save(memory: PollerMemory): Promise<void> {
    try {
      await this.deps.shelf.save(memory);
    } catch {
      // Nothing to be done here.
    }
  }

  /** One change after the other; each is on the shelf before the next begins. */
  async #change(change: (memory: PollerMemory) => PollerMemory): Promise<void> {
    const before = this.#load();
    this.#memory = this.#after(before, change);
    await this.#memory;
  }

  async #after(before: Promise<PollerMemory>, change: (memory: PollerMemory) => PollerMemory) {
    const memory = await before;
    const next = change(memory);
    if (next !== memory) await this.#save(next);
    return next;
  }
}
