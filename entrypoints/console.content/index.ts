import { defineContentScript } from 'wxt/utils/define-content-script';
import { consoleForHost } from '../../utils/consoles';
import { READ_PAGES } from '../../utils/consoles/hosts';
import { tendedByParent } from '../../utils/overlay/roots';
import { startRuntime } from './runtime';

/** The gate: which console is this, and is this frame ours to look after? */
export default defineContentScript({
  matches: READ_PAGES,
  runAt: 'document_start',
  allFrames: true,
  main() {
    const known = consoleForHost(location.host);
    if (known && !tendedByParent(window)) startRuntime(known);
  },
});
