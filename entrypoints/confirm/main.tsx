/** Wires the page that confirms one press to the browser. */
import { render } from 'preact';
import { Confirm } from '../../components/confirm/Confirm';
import { askThrough } from '../../components/ui/ask';
import { browser } from '../../utils/platform/browser';

const { runtime } = browser;
const ports = {
  ask: askThrough((message) => runtime.sendMessage(message)),
  token: location.hash.slice(1),
  close: () => window.close(),
};

const root = document.getElementById('root');
if (root) render(<Confirm ports={ports} />, root);
