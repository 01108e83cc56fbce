/** Wires the workbench to the browser, and to the worker that has the ledger. */
import { render } from 'preact';
import { askThrough } from '../../components/ui/ask';
import { Workbench } from '../../components/workbench/Workbench';
import { browser } from '../../utils/platform/browser';
import { deskThrough } from '../../utils/platform/desk';
import { readRuleFile, ruleFile } from '../../utils/watch/rule-file';

const { runtime } = browser;
const worker = new Worker(new URL('worker.ts', import.meta.url), { type: 'module' });

const ports = {
  ask: askThrough((message) => runtime.sendMessage(message)),
  desk: deskThrough(worker),
  ruleFile: { write: ruleFile, read: readRuleFile },
  openOptions: () => void runtime.openOptionsPage(),
};

const root = document.getElementById('root');
if (root) render(<Workbench ports={ports} />, root);
