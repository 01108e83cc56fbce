import { defineContentScript } from 'wxt/utils/define-content-script';
import { readPages } from '../utils/consoles/hosts';
import { alipay } from '../utils/consoles/alipay';
import { startConsole } from './console/start';

/** First file of a page of 支付宝开放平台: it carries what is known of this console alone. */
export default defineContentScript({
  matches: readPages('alipay'),
  runAt: 'document_start',
  allFrames: true,
  main: () => startConsole(alipay),
});
