/** Texts for the steps of a mini-program's complaint: to settle, to prove, to show a refund, to appeal. Data. */
import type { Template } from './template';

/** What stands in them is for the platform to check; the time by which is the platform's. */
const PROOF = 'It goes to the platform, whose own time runs.';

export const MINI_TEMPLATES: Template[] = [
  {
    id: 'T-MP-AGREE',
    title: { zh: '同意和解', en: 'Agree to settle' },
    categories: [],
    when: { clocks: ['mp-respond'], refunded: false },
    text: {
      zh: '您好，{{order_ref}}没能让您满意，很抱歉。我们同意和解：{{solution}}。{{agent}}会在{{promise_time}}前办妥，涉及退款的按原支付路径退回，并在此写明结果。方案如与您的期望不同，请直接在此留言，我们再调整。',
      en: 'Hello, we are sorry about {{order_ref}}. {{agent}} agrees to settle; by {{promise_time}} we will do this: {{solution}}. Please write here if you expect something else.',
    },
  },
  {
    id: 'T-MP-REFUSE',
    title: { zh: '不同意和解，说明依据', en: 'Refuse to settle, with grounds' },
    categories: [],
    when: { clocks: ['mp-respond'], refunded: false },
    text: {
      zh: '您好，{{order_ref}}给您带来不便，很抱歉。经核对，{{fact}}，依据是{{reason}}，相关凭证已随回应提交。我们仍愿意为您提供{{alternative}}，{{agent}}会在{{promise_time}}前再次查看您的留言；如有新的情况，请在此补充。',
      en: 'Hello, we are sorry about {{order_ref}}. We found {{fact}} ({{reason}}); proof is attached. We offer {{alternative}}. {{agent}} will reply here by {{promise_time}}.',
    },
  },
  {
    id: 'T-MP-EVIDENCE',
    title: { zh: '举证说明', en: 'Explanation of proof' },
    categories: [],
    when: { clocks: ['mp-evidence'] },
    noPromise: PROOF,
    text: {
      zh: '您好，现就{{order_ref}}补充凭证，给用户和平台添麻烦了，很抱歉。事实：{{fact}}。依据：{{reason}}。随附订单与付款记录、发货或服务记录、沟通记录，均按时间顺序排列。如需其他材料，请在此说明，{{agent}}会继续补充。',
      en: 'Hello, sorry for the trouble with {{order_ref}}. Facts: {{fact}}. Grounds: {{reason}}. Attached in order of time: order, delivery, talk. Please ask here for more.',
    },
  },
  {
    id: 'T-MP-PROOF',
    title: { zh: '处理凭证：已退款', en: 'Proof: refunded' },
    categories: [],
    when: { clocks: ['mp-refund-proof'], refunded: true },
    noPromise: PROOF,
    text: {
      zh: '您好，{{order_ref}}已按平台判定处理，给您带来不便，很抱歉。款项已按原支付路径退回{{?refund_amount}}{{refund_amount}}元{{/?}}{{?refund_tail}}，退款单号尾号{{refund_tail}}{{/?}}{{?eta}}，预计{{eta}}到账{{/?}}，退款凭证随附。如核对有出入，请在此说明，{{agent}}会补充。',
      en: 'Hello, sorry for the trouble. {{order_ref}} was handled as the platform decided: refunded the way it was paid.{{?refund_tail}} Refund no. …{{refund_tail}}.{{/?}} Proof attached. Please ask here for more.',
    },
  },
  {
    id: 'T-MP-RETURN',
    title: { zh: '处理凭证：退货后退款', en: 'Proof: refund after return' },
    categories: [],
    when: { clocks: ['mp-refund-proof'], refunded: false },
    text: {
      zh: '您好，{{order_ref}}按平台判定处理，给您带来不便，很抱歉。请将商品寄回，运费由我们承担；收到后按原支付路径退款，凭证写在本投诉单。请在此留言填写寄回的物流单号，{{agent}}会在{{promise_time}}前在本投诉单回复。',
      en: 'Hello, sorry for the trouble with {{order_ref}}. Please send it back, freight on us; the refund follows, with proof here. {{agent}} checks your parcel number by {{promise_time}}.',
    },
  },
  {
    id: 'T-MP-APPEAL',
    title: { zh: '申诉理由', en: 'Grounds of an appeal' },
    categories: [],
    when: { clocks: ['mp-appeal-verdict'] },
    noPromise: PROOF,
    text: {
      zh: '您好，我们对{{order_ref}}的判定提出申诉，给平台和用户添麻烦了，很抱歉。事实：{{fact}}。申诉依据：{{reason}}。随附此前未能提交的凭证，按时间顺序排列，可与订单记录核对。如需补充材料，请在此说明，{{agent}}会提供。',
      en: 'Hello, sorry for the trouble. We appeal the verdict on {{order_ref}}. Facts: {{fact}}. Grounds: {{reason}}. Proof is attached in order of time. Please ask here for more.',
    },
  },
  {
    id: 'T-MP-SCORE',
    title: { zh: '扣分申诉理由', en: 'Grounds against a deduction' },
    categories: [],
    when: { clocks: ['mp-appeal-score'] },
    noPromise: PROOF,
    text: {
      zh: '您好，我们对本次体验分扣分提出申诉，给平台和用户添麻烦了，很抱歉。事实：{{fact}}。申诉依据：{{reason}}。随附处理记录、与用户的沟通记录和凭证，按时间顺序排列，可与投诉单核对。如需补充材料，请在此说明，{{agent}}会提供。',
      en: 'Hello, sorry for the trouble. We appeal this deduction. Facts: {{fact}}. Grounds: {{reason}}. Records of handling, talk and proof are attached in order of time. Please ask here for more.',
    },
  },
];
