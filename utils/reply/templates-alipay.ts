/** Texts for Alipay's queues beside the complaints: an answer, the refusal of a refund, appeals. Data. */
import type { Template } from './template';

/** What stands in them is for the platform to check; the time by which is the platform's. */
const PROOF = 'It goes to the platform, whose own time runs.';

export const ALIPAY_TEMPLATES: Template[] = [
  {
    id: 'T-ALI-CONSULT',
    title: { zh: '答复咨询', en: 'Answer a question' },
    categories: [],
    when: { clocks: ['alipay-consult'] },
    text: {
      zh: '您好，您咨询的事我们看到了，让您久等，很抱歉。答复如下：{{solution}}。{{agent}}会在{{promise_time}}前在此回复您的后续留言。还有不清楚的地方，请直接在此留言。',
      en: 'Hello, thank you for asking; we are sorry for the wait. Our answer: {{solution}}. Please write here if anything is unclear; {{agent}} will reply here by {{promise_time}}.',
    },
  },
  {
    id: 'T-ALI-REFUSE',
    title: { zh: '待退款：说明无需退款的依据', en: 'Refund due: why none is owed' },
    categories: [],
    when: { clocks: ['alipay-refund-due'] },
    noPromise: PROOF,
    text: {
      zh: '您好，{{order_ref}}被列为待退款，给平台和用户添麻烦了，很抱歉。我们认为这笔款项无需退还，现提交说明。事实：{{fact}}。依据：{{reason}}。凭证图片随附，可与订单记录核对。如需补充材料，请在此说明，{{agent}}会提供。',
      en: 'Hello, sorry for the trouble. About the refund due for {{order_ref}}: we found {{fact}}. None is owed because of {{reason}}; pictures attached. Please ask here for more.',
    },
  },
  {
    id: 'T-ALI-APPEAL-OVERDUE',
    title: { zh: '申诉：超时未处理', en: 'Appeal: complaint overdue' },
    categories: [],
    when: { clocks: ['alipay-appeal-overdue', 'alipay-appeal'] },
    noPromise: PROOF,
    text: {
      zh: '您好，我们对本次处罚提出申诉，给平台和用户添麻烦了，很抱歉。未能按时处理的原因：{{reason}}。事情现在的情况：{{fact}}。处理过程的凭证随附，按时间顺序排列，可与订单记录核对。如需补充材料，请在此说明，{{agent}}会提供。',
      en: 'Hello, sorry for the trouble. We appeal this penalty. Why it was late: {{reason}}. Where it stands now: {{fact}}. Proof is attached in order of time. Please ask here for more.',
    },
  },
  {
    id: 'T-ALI-APPEAL-REFUND',
    title: { zh: '申诉：逾期未退款', en: 'Appeal: refund overdue' },
    categories: [],
    when: { clocks: ['alipay-appeal-refund'] },
    noPromise: PROOF,
    text: {
      zh: '您好，我们对{{order_ref}}的逾期退款处罚提出申诉，给平台和用户添麻烦了，很抱歉。退款情况：{{fact}}。依据：{{reason}}。退款凭证或无需退款的凭证随附，可与交易记录核对。如需补充材料，请在此说明，{{agent}}会提供。',
      en: 'Hello, sorry for the trouble. We appeal the penalty for a late refund of {{order_ref}}. The refund: {{fact}}. Grounds: {{reason}}. Proof is attached. Please ask here for more.',
    },
  },
];
