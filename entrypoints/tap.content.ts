import { defineContentScript } from 'wxt/utils/define-content-script';
import { READ_PAGES } from '../utils/consoles/hosts';
import { startTap } from '../utils/reader/tap';

/** MAIN world: sees the console's own JSON answers, hands them over, nothing else. */
export default defineContentScript({
  matches: READ_PAGES,
  world: 'MAIN',
  runAt: 'document_start',
  allFrames: true,
  main: startTap,
});
