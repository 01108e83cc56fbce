/** Wires the options page to the browser. */
import { render } from 'preact';
import { Options } from '../../components/options/Options';
import { askThrough } from '../../components/ui/ask';
import { browser } from '../../utils/platform/browser';

const { runtime } = browser;
const ask = askThrough((message) => runtime.sendMessage(message));

const root = document.getElementById('root');
if (root) render(<Options ask={ask} version={runtime.getManifest().version} />, root);
