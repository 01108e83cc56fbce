/** Wires the options page to the browser. */
import { render } from 'preact';
import { Options } from '../../components/options/Options';
import type { Ports } from '../../components/options/ports';
import { askThrough } from '../../components/ui/ask';
import { journalCsv, journalFile, verifyFile } from '../../utils/ledger/journal-file';
import { veilHere } from '../../utils/platform/veil';
import { browser } from '../../utils/platform/browser';
import { checkedSnapshot } from '../../utils/reader/structure/checked';
import { ALERT_DATA, hasHosts, requestHosts, WIDE_DATA } from '../../utils/platform/permissions';
import { checkForm, sayCode, SERVICES } from '../../utils/watch/channels/form';

const { runtime } = browser;
veilHere(browser, document);
/** Only Firefox asks about kinds of data. */
const dataOf = (wide: boolean) => (wide ? WIDE_DATA : ALERT_DATA);

const ports: Ports = {
  ask: askThrough((message) => runtime.sendMessage(message)),
  version: runtime.getManifest().version,
  journal: { file: journalFile, csv: journalCsv, verify: verifyFile },
  services: SERVICES,
  check: checkForm,
  sentence: sayCode,
  requestHosts: (hosts, wide) =>
    requestHosts(browser, hosts, import.meta.env.FIREFOX ? dataOf(wide) : undefined),
  checked: checkedSnapshot,
  hasHosts: (hosts) => hasHosts(browser, hosts),
};

const root = document.getElementById('root');
if (root) render(<Options ports={ports} />, root);
