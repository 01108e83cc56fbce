/** The background: files what console pages see, answers them, asks again, keeps the badge true. */
import { defineBackground } from 'wxt/utils/define-background';
import { consoleForHost, CONSOLES } from '../../utils/consoles';
import { CONSOLE_HOSTS, hostsByConsole } from '../../utils/consoles/hosts';
import { openLedger } from '../../utils/ledger';
import type { MemoryImage, SteadyLedger } from '../../utils/ledger';
import { database } from '../../utils/ledger/database';
import { door } from '../../utils/ledger/opening';
import { keepNextAlarm, keepWatchAlarm } from '../../utils/platform/alarms';
import { closeAreas, sessionShelf } from '../../utils/platform/areas';
import { browser } from '../../utils/platform/browser';
import { listen, ownIdentity } from '../../utils/platform/events';
import { coalesced } from '../../utils/platform/once';
import { onPolicy } from '../../utils/platform/managed';
import { withheld } from '../../utils/platform/permissions';
import { createRouter } from '../../utils/platform/router';
import { loadSettings, saveSettings } from '../../utils/platform/settings';
import { injectPanels, openConsole, openWelcome, tellPages } from '../../utils/platform/tabs';
import { isVeiled, onVeil, turnVeil } from '../../utils/platform/veil';
import { paintToolbar } from '../../utils/platform/toolbar';
import type { PollerMemory } from '../../utils/watch/poll-memory';
import { Poller } from '../../utils/watch/poller';
import { TrueClock } from '../../utils/watch/true-clock';
import { badge, summary } from '../../utils/watch/summary';
import { setUpAlerts } from './alerts';
import { askAlone, askTab, openQuietly } from './asking';
import { setUpConfirming } from './confirming';
import { setUpData } from './data';
import { setUpHealth } from './health';
import { setUpKeeping } from './keeping';
import { policyNow, policyTemplates } from './policy';
import { setUpRecords } from './records';
import { setUpRules } from './rules';
import { setUpTeachings } from './teachings';
import { setUpSnapshot } from './snapshot';
import { syncParts } from './sync-parts';
import { setUpSync } from './syncing';
import { setUpTemplates } from './templates';

/** ms: sooner than an alarm can come. */
const SOON = 25_000;
const LEAST = 1000;

export default defineBackground(() => {
  let dropped = false;
  const before = door();
  const ears = { ...before.ears, loss: () => void (dropped = true) };
  const db = database(undefined, ears);
  const stored = openLedger({
    db: database(undefined, ears),
    door: before,
    shelf: sessionShelf<MemoryImage>(browser, 'ledger'),
    clock: () => clock.now(),
  });
  /** Whatever is seen, by a page or by asking again, may keep a promise or hold one. */
  const ledger: SteadyLedger = {
    ...stored,
    async ingest(look) {
      await stored.ingest(look);
      await records.seen(look);
    },
  };
  const clock = new TrueClock(sessionShelf<unknown>(browser, 'clock'));
  const templates = setUpTemplates(db, clock.now, () => policyTemplates(browser));
  const records = setUpRecords(browser, db, clock.now, () => void round());
  const teachings = setUpTeachings(browser);
  /** What holds is not what it was: for open pages and for what time brings. */
  const changed = (): void => {
    void tellPages(browser, CONSOLE_HOSTS);
    void round();
  };
  const rules = setUpRules(browser, clock.now, changed);
  const alerts = setUpAlerts(browser, db, ledger, clock.now, () => void round(), rules.settings);
  const confirming = setUpConfirming(browser, Date.now);
  const data = setUpData(browser, db, {
    clock: clock.now,
    lost: () => dropped,
    door: before,
    wake: () => void round(),
  });
  const health = setUpHealth(browser, rules.settings);
  const keeping = setUpKeeping(browser, db, stored, clock.now, () => void round());
  const sync = setUpSync(browser, syncParts(browser, db, clock.now, changed), clock.now);
  const poller = new Poller({
    shelf: sessionShelf<PollerMemory>(browser, 'poller'),
    now: clock.now,
    random: Math.random,
    online: () => navigator.onLine,
    options: alerts.options,
    off: async () => (await loadSettings(browser)).off,
    ledger,
    askTab: (tab, list, share) => askTab(browser, tab, list, share),
    async askAlone(console, request) {
      const answer = await askAlone(console, request, clock.local);
      await clock.learn(answer.said?.date ?? null, answer.at);
      return { ...answer, at: answer.at + clock.skew };
    },
    openTab: (console) => openQuietly(browser, console),
  });

  /** The settings, and what the browser keeps from us. */
  const told = async () => ({
    ...(await rules.settings()),
    withheld: await withheld(browser, hostsByConsole()),
  });
  let soon: ReturnType<typeof setTimeout> | undefined;
  /** Everything that time or a look may have changed. */
  const round = coalesced(async () => {
    await clock.load();
    await data.look();
    await poller.run();
    const { view, watched } = await badge(ledger, clock.now(), await told());
    await paintToolbar(browser, view);
    await templates.forget().catch(() => {});
    await keepWatchAlarm(browser, watched);
    const moments = [await alerts.round(), await poller.next()].filter((at) => at !== null);
    const next = moments.length > 0 ? Math.min(...moments) : null;
    // Alarms and timers go by this computer's clock.
    const wait = next === null ? null : next - clock.now();
    await keepNextAlarm(browser, wait === null ? null : Date.now() + wait, Date.now());
    // Alarms are no finer than half a minute; while we live anyway, a timer is.
    clearTimeout(soon);
    void data.count();
    if (wait !== null && wait < SOON) soon = setTimeout(() => void round(), Math.max(LEAST, wait));
  });

  const { route } = createRouter(
    {
      async observe(look, { host, frame, path }) {
        // A page speaks for its own console only.
        if (host !== null && !CONSOLES[look.console].hosts.includes(host)) return { repeats: [] };
        await clock.load();
        await ledger.ingest({ ...look, at: look.at + clock.skew });
        const tab = frame && { ...frame, console: look.console, list: look.list ?? null, at: clock.now() };
        await poller.seen(tab, look);
        void round();
        void health.seen(look, path ?? null);
        const repeats = await ledger.repeatsFor(look.console, look.account, look.complaints);
        return { repeats, ...(clock.skew === 0 ? {} : { skew: clock.skew }) };
      },
      async polled(answer, { host, frame }) {
        if (host === null || !CONSOLES[answer.console].hosts.includes(host)) return null;
        await clock.learn(answer.said?.date ?? null, answer.at);
        await poller.answered({ ...answer, at: answer.at + clock.skew }, frame?.tabId ?? null);
        void round();
        return null;
      },
      async learned(how, { host }) {
        if (host !== null && CONSOLES[how.console].hosts.includes(host)) await poller.learn(how);
        return null;
      },
      ...alerts.handlers,
      ...templates.handlers,
      saveTemplates: (message) =>
        templates.handlers.saveTemplates(message).finally(() => void sync.exchange()),
      ...records.handlers,
      ...confirming.handlers,
      ...data.handlers,
      ...health.handlers,
      ...keeping.handlers,
      ...sync.handlers,
      policy: () => policyNow(browser),
      ...setUpSnapshot(browser, Date.now),
      async resumeConsole({ console }) {
        await poller.resume(console);
        void round();
        return true;
      },
      async filled(note) {
        await templates.filled(note).catch(() => {});
        await ledger.noteAnswer(note);
        await records.filled(note);
        return null;
      },
      ...teachings.handlers,
      ...rules.handlers,
      async settings(_request, { host }) {
        const [settings, taught] = await Promise.all([
          rules.settings(host === null ? null : consoleForHost(host)?.id),
          teachings.about(host),
        ]);
        return taught ? { ...settings, taught } : settings;
      },
      veil: () => isVeiled(browser),
      panels: ({ part }, { frame }) => injectPanels(browser, frame, part && `${part}.js`),
      async summary() {
        const [settings] = await Promise.all([told(), clock.load()]);
        const answer = await summary(ledger, clock.now(), settings);
        return { ...answer, ...(clock.skew === 0 ? {} : { skew: clock.skew }) };
      },
      async open({ console, complaintId }) {
        await openConsole(browser, CONSOLES[console], complaintId);
        return null;
      },
      async saveSettings({ settings }) {
        await saveSettings(browser, settings);
        changed();
        return rules.settings();
      },
    },
    ownIdentity(browser),
  );

  listen(browser, {
    onMessage: route,
    onFirstInstall: () => void openWelcome(browser),
    onInstall: () => void round().then(keeping.work),
    onStartup: () => void round().then(keeping.work).then(sync.exchange),
    onAlarm: () => void round(),
    onKeepAlarm: () => void clock.load().then(keeping.work),
    onTabGone: (tabId) => {
      void confirming.tabGone(tabId);
      void poller.gone(tabId).then(round);
    },
    onVeilKey: () => void isVeiled(browser).then((on) => turnVeil(browser, !on)),
    onPermission: () => void alerts.onPermission(),
    onNotice: (id, action) => void alerts.onNotice(id, action),
  });
  onPolicy(browser, changed);
  onVeil(browser, (on) => void tellPages(browser, CONSOLE_HOSTS, { type: 'veil', on }));
  void closeAreas(browser);
});
