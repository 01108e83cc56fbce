/** Texts for a shop's guarantee claim, which the platform decides. Data. */
import type { Template } from './template';

export const SHOP_TEMPLATES: Template[] = [
  {
    id: 'T-SHOP-GUARANTEE',
    title: { zh: '保障单说明', en: 'On a claim' },
    categories: [],
    when: { clocks: ['shop-guarantee'] },
    noPromise: 'It goes to the platform, whose own time runs.',
    text: {
      zh: '您好，关于{{order_ref}}的保障申请，给平台和用户添麻烦了，很抱歉。事实：{{fact}}。我们的处理：{{reason}}。随附发货与物流记录、与用户的沟通记录和凭证，按时间顺序排列，可与订单核对。如需补充材料，请在此说明，{{agent}}会提供。',
      en: 'Hello, sorry for the trouble. On the claim about {{order_ref}}: {{fact}}. What we did: {{reason}}. Delivery records and proof are attached by time. Please ask here for more.',
    },
  },
];
