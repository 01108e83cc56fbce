/**
 * Asks consoles for their lists: one tab of each, elected anew every time, and only what that tab was
 * seen asking itself. All it remembers is on a shelf that outlives the background, which may be killed
 * between any two lines.
 */
import type { ConsoleId } from '../complaint/model';
import { CONSOLES } from '../consoles';
import type { SteadyLedger } from '../ledger';
import type { Learned, LearnedRequest, Observation, Polled } from '../platform/messages';
import { nextPoll, periodOf } from './cadence';
import type { WatchOptions } from './options';
import { evidenceOf, lookOf } from './poll-answer';
import { candidates, EMPTY, isDue, isLost, pollOf, withoutTab, withPoll, withTab } from './poll-memory';
import type { PollerMemory, SeenTab } from './poll-memory';
import { stateFrom } from './state';
import type { ConsoleState } from './state';

export interface PollerDeps {
  shelf: { load(): Promise<PollerMemory | null>; save(memory: PollerMemory): Promise<void> };
  /** ms UTC */
  now(): number;
  random(): number;
  online(): boolean;
  options(): Promise<WatchOptions>;
  ledger: Pick<SteadyLedger, 'ingest' | 'accounts' | 'waiting'>;
  /** Hands the question to a tab; false when nobody is there. `share`: tell also how it is asked. */
  askTab(tab: SeenTab, share: boolean): Promise<boolean>;
  /** Asks from here, with the session's cookies. */
  askAlone(console: ConsoleId, request: LearnedRequest): Promise<Polled>;
  /** Opens the console in a tab that stays out of the way. */
  openTab(console: ConsoleId): Promise<void>;
}

/** ms without a report from a page after which nobody is taken to be at work. */
const AWAY = 30 * 60_000;
const NAMES = Object.keys(CONSOLES) as ConsoleId[];

export class Poller {
  #memory: Promise<PollerMemory> | null = null;
  #running: Promise<void> | null = null;

  constructor(readonly deps: PollerDeps) {}

  /** A page reported: it may be asked, and what it says of its session counts. */
  async seen(
    tab: SeenTab | null,
    { console, session }: Pick<Observation, 'console' | 'session'>,
  ): Promise<void> {
    if (tab) await this.#change((memory) => withTab(memory, tab));
    const next = await this.#pause(console);
    await this.#change((memory) => {
      const { nextAt } = pollOf(memory, console);
      if (session === 'riskControl') return withPoll(memory, console, { nextAt: null });
      // Somebody sees the console in good order again: then asking may go on.
      const anew = session === 'known' && (nextAt === null || nextAt === 0);
      return anew ? withPoll(memory, console, { nextAt: next, failures: 0 }) : memory;
    });
  }

  gone(tabId: number): Promise<void> {
    return this.#change((memory) => withoutTab(memory, tabId));
  }

  learn({ console, request }: Learned): Promise<void> {
    return this.#change((memory) => ({ ...memory, requests: { ...memory.requests, [console]: request } }));
  }

  /** The person wants it to go on after a stop. */
  resume(console: ConsoleId): Promise<void> {
    return this.#change((memory) => withPoll(memory, console, { nextAt: this.deps.now(), failures: 0 }));
  }

  /** Files an answer and plans the next question. */
  async answered(polled: Polled, tabId: number | null): Promise<ConsoleState | null> {
    const { ledger, now, online } = this.deps;
    const { console, account } = polled;
    if (!polled.asked) {
      const next = await this.#pause(console);
      await this.#change((memory) => withPoll(memory, console, { askedAt: null, nextAt: next }));
      return null;
    }
    const state = stateFrom(evidenceOf(polled, online()), CONSOLES[console]);
    const rows = await ledger.accounts();
    const row = rows.find((each) => each.console === console && each.account === account);
    const look = lookOf(polled, state, row?.unreadWaiting ?? 0);
    if (look) await ledger.ingest(look);
    const good = state.kind === 'known';
    const failures = good ? 0 : pollOf(await this.#load(), console).failures + 1;
    const pace = await this.#pace(console);
    const nextAt = nextPoll({ ...pace, state, failures });
    await this.#change((memory) => {
      const answeredAt = now();
      const done = withPoll(memory, console, { askedAt: null, answeredAt, failures, nextAt, tabId });
      // A request that no longer fits is forgotten: the page has to be seen asking again.
      if (good || tabId !== null) return done;
      const { [console]: _old, ...requests } = done.requests;
      return state.kind === 'pageChanged' ? { ...done, requests } : done;
    });
    return state;
  }

  /** Asks every console whose time has come. One run at a time. */
  run(): Promise<void> {
    this.#running ??= this.#run().finally(() => (this.#running = null));
    return this.#running;
  }

  /** ms UTC of the next question; null when there is nobody to ask. */
  async next(): Promise<number | null> {
    const memory = await this.#load();
    const asked = await this.#watched(memory);
    const times = asked.map((console) => pollOf(memory, console).nextAt).filter((at) => at !== null);
    return times.length > 0 ? Math.min(...times) : null;
  }

  async #run(): Promise<void> {
    for (const console of await this.#watched(await this.#load())) {
      const memory = await this.#load();
      const poll = pollOf(memory, console);
      const now = this.deps.now();
      if (isLost(poll, now)) await this.#lost(console);
      else if (isDue(poll, now)) await this.#ask(console);
    }
  }

  /** Written down before anything is asked: a background that dies here asks again later, never faster. */
  async #ask(console: ConsoleId): Promise<void> {
    const { now, options, askTab, askAlone, openTab } = this.deps;
    const { withoutTab: alone } = await options();
    const pause = await this.#pause(console);
    await this.#change((memory) => withPoll(memory, console, { askedAt: now(), nextAt: pause }));
    for (const tab of candidates(await this.#load(), console)) {
      if (await askTab(tab, alone === 'request')) return;
      await this.gone(tab.tabId);
    }
    await this.#change((memory) => withPoll(memory, console, { askedAt: null, tabId: null }));
    const request = (await this.#load()).requests[console];
    if (alone === 'request' && request) await this.answered(await askAlone(console, request), null);
    else if (alone === 'tab') await openTab(console);
  }

  async #lost(console: ConsoleId): Promise<void> {
    const { failures, tabId } = pollOf(await this.#load(), console);
    const nextAt = nextPoll({
      ...(await this.#pace(console)),
      state: { kind: 'stale', count: 0, nextDue: null, at: 0 },
      failures: failures + 1,
    });
    if (tabId !== null) await this.gone(tabId);
    await this.#change((memory) =>
      withPoll(memory, console, { askedAt: null, tabId: null, failures: failures + 1, nextAt }),
    );
  }

  /** Consoles that can be asked: by a tab, or alone as far as the person allows it. */
  async #watched(memory: PollerMemory): Promise<ConsoleId[]> {
    const { withoutTab: alone } = await this.deps.options();
    const accounts = alone === 'tab' ? await this.deps.ledger.accounts() : [];
    return NAMES.filter(
      (console) =>
        memory.tabs.some((tab) => tab.console === console) ||
        (alone === 'request' && memory.requests[console] !== undefined) ||
        accounts.some((row) => row.console === console),
    );
  }

  async #pace(console: ConsoleId) {
    const { now, random, options, ledger } = this.deps;
    const items = (await ledger.waiting(now())).filter((item) => item.console === console);
    const ahead = items.map(({ clock }) => clock.due).filter((due) => due !== null && due > now());
    const last = Math.max(0, ...(await this.#load()).tabs.map(({ at }) => at));
    return {
      options: await options(),
      nextDue: ahead.length > 0 ? Math.min(...(ahead as number[])) : null,
      idle: items.length === 0 && now() - last > AWAY,
      random,
      now: now(),
    };
  }

  /** ms UTC, one usual pause from now. */
  async #pause(console: ConsoleId): Promise<number> {
    const pace = await this.#pace(console);
    const state: ConsoleState = { kind: 'known', count: 0, nextDue: null, at: pace.now };
    return nextPoll({ ...pace, state, failures: 0 }) ?? pace.now + periodOf(pace);
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
    const changed = this.#load().then(async (memory) => {
      const next = change(memory);
      if (next !== memory) await this.#save(next);
      return next;
    });
    this.#memory = changed;
    await changed;
  }
}
