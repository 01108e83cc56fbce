/** Wires the workbench to the browser, and to the worker that has the ledger. */
import { render } from 'preact';
import { askThrough } from '../../components/ui/ask';
import { Workbench } from '../../components/workbench/Workbench';
import { veilHere } from '../../utils/platform/veil';
import { browser } from '../../utils/platform/browser';
import { deskThrough } from '../../utils/platform/desk';
import { workThrough } from '../../utils/platform/work';
import { dataPort } from '../../utils/watch/kept-store';
import { readRuleFile, ruleFile } from '../../utils/watch/rule-file';

const { runtime } = browser;
const worker = new Worker(new URL('worker.ts', import.meta.url), { type: 'module' });

const ports = {
  veil: veilHere(browser, document),
  ask: askThrough((message) => runtime.sendMessage(message)),
  desk: deskThrough(worker),
  data: dataPort(
    browser,
    workThrough(() => new Worker(new URL('data-worker.ts', import.meta.url), { type: 'module' })),
  ),
  ruleFile: { write: ruleFile, read: readRuleFile },
  openOptions: () => void runtime.openOptionsPage(),
  xlsx: () => import('../../utils/ledger/xlsx').then(({ workbook }) => workbook),
};

const root = document.getElementById('root');
if (root) render(<Workbench ports={ports} />, root);
