import { defineContentScript } from 'wxt/utils/define-content-script';
import { consoleForHost } from '../../utils/consoles';
import { tendedByParent } from '../../utils/overlay/roots';
import { startRuntime } from './runtime';

/** The gate: which console is this, and is this frame ours to look after? */
export default defineContentScript({
  matches: [
    'https://pay.weixin.qq.com/*',
    'https://open.alipay.com/*',
    'https://openhome.alipay.com/*',
    'https://b.alipay.com/*',
    'https://mrchportalweb.alipay.com/*',
  ],
  runAt: 'document_start',
  allFrames: true,
  main() {
    const known = consoleForHost(location.host);
    if (known && !tendedByParent(window)) startRuntime(known);
  },
});
