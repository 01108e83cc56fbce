import { defineContentScript } from 'wxt/utils/define-content-script';
import { readPages } from '../utils/consoles/hosts';
import { miniProgram } from '../utils/consoles/mini-program';
import { startConsole } from './console/start';

/** First file of a page of 小程序交易投诉: it carries what is known of this console alone. */
export default defineContentScript({
  matches: readPages('mini-program'),
  runAt: 'document_start',
  allFrames: true,
  main: () => startConsole(miniProgram),
});
