import { defineContentScript } from 'wxt/utils/define-content-script';
import { startRequests } from '../utils/reader/requests';

/** MAIN world: remembers how the console asks for its list, to ask again when the watch wants to know. */
export default defineContentScript({
  matches: [
    'https://pay.weixin.qq.com/*',
    'https://open.alipay.com/*',
    'https://openhome.alipay.com/*',
    'https://b.alipay.com/*',
    'https://mrchportalweb.alipay.com/*',
  ],
  world: 'MAIN',
  runAt: 'document_start',
  allFrames: true,
  main: startRequests,
});
