/** Wires the popup to the browser. */
import { render } from 'preact';
import { Popup } from '../../components/popup/Popup';
import { askThrough } from '../../components/ui/ask';
import { veilHere } from '../../utils/platform/veil';
import type { ConsoleId } from '../../utils/complaint/ids';
import { HOSTS_BY_CONSOLE } from '../../utils/consoles/hosts';
import { browser } from '../../utils/platform/browser';
import { originsOf, requestHosts, withheld } from '../../utils/platform/permissions';
import { openWorkbench } from '../../utils/platform/tabs';

const { runtime, tabs } = browser;
const leave = () => window.close();

const ports = {
  veil: veilHere(browser, document),
  ask: askThrough((message) => runtime.sendMessage(message)),
  openOptions(page: 'settings' | 'welcome') {
    const opening =
      page === 'settings'
        ? runtime.openOptionsPage()
        : tabs.create({ url: runtime.getURL('options.html#welcome') }).then(() => undefined);
    void opening.then(leave);
  },
  openWorkbench: () => void openWorkbench(browser).then(leave),
  close: leave,
  reading: {
    withheld: () => withheld(browser, HOSTS_BY_CONSOLE),
    allow: (consoles: readonly ConsoleId[]) =>
      requestHosts(
        browser,
        consoles.flatMap((console) => originsOf(HOSTS_BY_CONSOLE[console])),
      ),
  },
};

const root = document.getElementById('root');
if (root) render(<Popup ports={ports} />, root);
