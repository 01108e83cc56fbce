/** Wires the workbench to the browser, and to the worker that has the ledger. */
import { render } from 'preact';
import { askThrough } from '../../components/ui/ask';
import { Workbench } from '../../components/workbench/Workbench';
import { veilHere } from '../../utils/platform/veil';
import { browser } from '../../utils/platform/browser';
import { deskThrough } from '../../utils/platform/desk';

const { runtime } = browser;
const worker = new Worker(new URL('worker.ts', import.meta.url), { type: 'module' });

const ports = {
  veil: veilHere(browser, document),
  ask: askThrough((message) => runtime.sendMessage(message)),
  desk: deskThrough(worker),
  openOptions: () => void runtime.openOptionsPage(),
  xlsx: () => import('../../utils/ledger/xlsx').then(({ workbook }) => workbook),
};

const root = document.getElementById('root');
if (root) render(<Workbench ports={ports} />, root);
