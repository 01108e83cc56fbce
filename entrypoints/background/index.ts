/** The background: files what console pages see, answers them, asks again, keeps the badge true. */
import { defineBackground } from 'wxt/utils/define-background';
import { CONSOLES } from '../../utils/consoles';
import { openLedger } from '../../utils/ledger';
import type { MemoryImage } from '../../utils/ledger';
import { keepNextAlarm, keepWatchAlarm } from '../../utils/platform/alarms';
import { closeAreas, sessionShelf } from '../../utils/platform/areas';
import { browser } from '../../utils/platform/browser';
import { listen, ownIdentity } from '../../utils/platform/events';
import { coalesced } from '../../utils/platform/once';
import { createRouter } from '../../utils/platform/router';
import { loadSettings, saveSettings } from '../../utils/platform/settings';
import { injectPanels, openConsole, openWelcome } from '../../utils/platform/tabs';
import { paintToolbar } from '../../utils/platform/toolbar';
import type { PollerMemory } from '../../utils/watch/poll-memory';
import { Poller } from '../../utils/watch/poller';
import { badge, summary } from '../../utils/watch/summary';
import { setUpAlerts } from './alerts';
import { askAlone, askTab, openQuietly } from './asking';

/** ms: sooner than an alarm can come. */
const SOON = 25_000;
const LEAST = 1000;

export default defineBackground(() => {
  const ledger = openLedger({ shelf: sessionShelf<MemoryImage>(browser, 'ledger') });
  const alerts = setUpAlerts(browser, ledger, () => void round());
  const poller = new Poller({
    shelf: sessionShelf<PollerMemory>(browser, 'poller'),
    now: Date.now,
    random: Math.random,
    online: () => navigator.onLine,
    options: alerts.options,
    ledger,
    askTab: (tab, share) => askTab(browser, tab, share),
    askAlone: (console, request) => askAlone(console, request, Date.now),
    openTab: (console) => openQuietly(browser, console),
  });

  let soon: ReturnType<typeof setTimeout> | undefined;
  /** Everything that time or a look may have changed. */
  const round = coalesced(async () => {
    await poller.run();
    const { view, watched } = await badge(ledger, Date.now(), await loadSettings(browser));
    await paintToolbar(browser, view);
    await keepWatchAlarm(browser, watched);
    const moments = [await alerts.round(), await poller.next()].filter((at) => at !== null);
    const next = moments.length > 0 ? Math.min(...moments) : null;
    await keepNextAlarm(browser, next, Date.now());
    // Alarms are no finer than half a minute; while we live anyway, a timer is.
    clearTimeout(soon);
    if (next !== null && next - Date.now() < SOON)
      soon = setTimeout(() => void round(), Math.max(LEAST, next - Date.now()));
  });

  const { route } = createRouter(
    {
      async observe(look, { host, frame }) {
        // A page speaks for its own console only.
        if (host !== null && !CONSOLES[look.console].hosts.includes(host)) return { repeats: [] };
        await ledger.ingest(look);
        const tab = frame && { ...frame, console: look.console, list: look.list ?? null, at: Date.now() };
        await poller.seen(tab, look);
        void round();
        return { repeats: await ledger.repeatsFor(look.console, look.account, look.complaints) };
      },
      async polled(answer, { host, frame }) {
        if (host === null || !CONSOLES[answer.console].hosts.includes(host)) return null;
        await poller.answered(answer, frame?.tabId ?? null);
        void round();
        return null;
      },
      async learned(how, { host }) {
        if (host !== null && CONSOLES[how.console].hosts.includes(host)) await poller.learn(how);
        return null;
      },
      ...alerts.handlers,
      async resumeConsole({ console }) {
        await poller.resume(console);
        void round();
        return true;
      },
      async filled(note) {
        await ledger.noteAnswer(note);
        return null;
      },
      settings: () => loadSettings(browser),
      panels: (_, { frame }) => injectPanels(browser, frame),
      summary: async () => summary(ledger, Date.now(), await loadSettings(browser)),
      async open({ console, complaintId }) {
        await openConsole(browser, CONSOLES[console], complaintId);
        return null;
      },
      async saveSettings({ settings }) {
        const saved = await saveSettings(browser, settings);
        void round();
        return saved;
      },
    },
    ownIdentity(browser),
  );

  listen(browser, {
    onMessage: route,
    onFirstInstall: () => void openWelcome(browser),
    onInstall: () => void round(),
    onStartup: () => void round(),
    onAlarm: () => void round(),
    onTabGone: (tabId) => void poller.gone(tabId).then(round),
    onPermission: () => void alerts.onPermission(),
    onNotice: (id, action) => void alerts.onNotice(id, action),
  });
  void closeAreas(browser);
});
