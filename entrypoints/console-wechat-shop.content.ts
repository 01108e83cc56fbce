import { defineContentScript } from 'wxt/utils/define-content-script';
import { readPages } from '../utils/consoles/hosts';
import { wechatShop } from '../utils/consoles/wechat-shop';
import { startConsole } from './console/start';

/** First file of a page of 微信小店: it carries what is known of this console alone. */
export default defineContentScript({
  matches: readPages('wechat-shop'),
  runAt: 'document_start',
  allFrames: true,
  main: () => startConsole(wechatShop),
});
