import { defineContentScript } from 'wxt/utils/define-content-script';
import { readPages } from '../utils/consoles/hosts';
import { wechatPay } from '../utils/consoles/wechat-pay';
import { startConsole } from './console/start';

/** First file of a page of 微信支付商户平台: it carries what is known of this console alone. */
export default defineContentScript({
  matches: readPages('wechat-pay'),
  runAt: 'document_start',
  allFrames: true,
  main: () => startConsole(wechatPay),
});
