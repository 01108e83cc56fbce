/** The background: files what console pages see, answers them, keeps the badge true. */
import { defineBackground } from 'wxt/utils/define-background';
import { CONSOLES } from '../../utils/consoles';
import { openLedger } from '../../utils/ledger';
import type { MemoryImage } from '../../utils/ledger';
import { keepAlarm } from '../../utils/platform/alarms';
import { closeAreas, sessionShelf } from '../../utils/platform/areas';
import { browser } from '../../utils/platform/browser';
import { listen, ownIdentity } from '../../utils/platform/events';
import { coalesced } from '../../utils/platform/once';
import { createRouter } from '../../utils/platform/router';
import { loadSettings, saveSettings } from '../../utils/platform/settings';
import { injectPanels, openConsole, openWelcome } from '../../utils/platform/tabs';
import { paintToolbar } from '../../utils/platform/toolbar';
import { badge, summary } from '../../utils/watch/summary';

export default defineBackground(() => {
  const ledger = openLedger({ shelf: sessionShelf<MemoryImage>(browser, 'ledger') });

  const refreshBadge = coalesced(async () => {
    const { view, watched } = await badge(ledger, Date.now(), await loadSettings(browser));
    await paintToolbar(browser, view);
    await keepAlarm(browser, watched);
  });

  const { route } = createRouter(
    {
      async observe(look, { host }) {
        // A page speaks for its own console only.
        if (host !== null && !CONSOLES[look.console].hosts.includes(host)) return { repeats: [] };
        await ledger.ingest(look);
        void refreshBadge();
        return { repeats: await ledger.repeatsFor(look.console, look.account, look.complaints) };
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
        void refreshBadge();
        return saved;
      },
    },
    ownIdentity(browser),
  );

  listen(browser, {
    onMessage: route,
    onFirstInstall: () => void openWelcome(browser),
    onInstall: () => void refreshBadge(),
    onStartup: () => void refreshBadge(),
    onBadgeAlarm: () => void refreshBadge(),
  });
  void closeAreas(browser);
});
