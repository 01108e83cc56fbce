import { defineContentScript } from 'wxt/utils/define-content-script';
import { READ_PAGES } from '../utils/consoles/hosts';
import { startRequests } from '../utils/reader/requests';

/** MAIN world: remembers how the console asks for its list, to ask again when the watch wants to know. */
export default defineContentScript({
  matches: READ_PAGES,
  world: 'MAIN',
  runAt: 'document_start',
  allFrames: true,
  main: startRequests,
});
