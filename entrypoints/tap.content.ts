import { defineContentScript } from 'wxt/utils/define-content-script';
import { startTap } from '../utils/reader/tap';

/** MAIN world: sees the console's own JSON answers, hands them over, nothing else. */
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
  main: startTap,
});
