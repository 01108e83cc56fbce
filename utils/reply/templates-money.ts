/** Replies about payments, refunds and invoices. Data. */
import type { Template } from './template';

const OPEN = { refunded: false };

export const MONEY_TEMPLATES: Template[] = [
  {
    id: 'T-AR',
    title: { zh: '自动续费', en: 'Auto-renewal' },
    categories: ['AUTO_RENEWAL'],
    when: OPEN,
    text: {
      zh: '您好，{{order_ref}}是自动续费产生的扣款{{?sign_date}}，开通于{{sign_date}}{{/?}}，没有让您提前看清，很抱歉。{{agent}}会为您关闭续费并核对使用记录，应退款项按原支付路径退回，{{promise_time}}前把关闭凭证和退款安排发在本投诉单。如有疑问请在此留言。',
      en: 'Hello, {{order_ref}} is a renewal charge; sorry it was not clear. {{agent}} will stop the renewal, check the refund and post proof here by {{promise_time}}. Please ask here.{{?sign_date}} Signed up: {{sign_date}}.{{/?}}',
    },
    variants: [
      {
        zh: '您好，{{order_ref}}这笔续费扣款让您意外，很抱歉。{{?sign_date}}记录显示开通于{{sign_date}}。{{/?}}{{agent}}会停掉后续扣费，再核对使用情况，该退的按原支付路径退给您，{{promise_time}}前在本投诉单附上结果。有不清楚的，请在此留言。',
        en: 'Hello, sorry that the renewal of {{order_ref}} came as a surprise. {{agent}} will stop it, look at the use and post result and refund here by {{promise_time}}. Please ask here.{{?sign_date}} Signed up: {{sign_date}}.{{/?}}',
      },
    ],
  },
  {
    id: 'T-DUP',
    title: { zh: '重复或多扣', en: 'Charged twice or too much' },
    categories: ['DUPLICATE_CHARGE', 'WRONG_AMOUNT'],
    when: OPEN,
    text: {
      zh: '您好，您反映{{order_ref}}扣款有重复或多收，给您带来困扰，很抱歉。{{agent}}会逐笔核对付款记录，多收的款项按原支付路径退回，{{promise_time}}前在本投诉单列明每笔时间、金额和退款安排。另一笔账单的尾号可在此留言，便于比对。',
      en: 'Hello, sorry about the charges on {{order_ref}}. {{agent}} will check each one; what was overpaid goes back the same way. Details here by {{promise_time}}. Please add the bill.',
    },
  },
  {
    id: 'T-UNAUTH',
    title: { zh: '非本人付款', en: 'Not paid by the user' },
    categories: ['UNAUTHORIZED'],
    when: OPEN,
    text: {
      zh: '您好，我们理解您对{{order_ref}}的担心，很抱歉让您遇到这样的情况。{{agent}}会优先核查付款与交付记录，{{promise_time}}前在本投诉单回复结果。为了账户安全，请同时在支付应用的账单页申请账户保护，不要向任何人透露密码或短信码；有线索请在此留言。',
      en: 'Hello, we take your worry about {{order_ref}} seriously. {{agent}} will check it and reply here by {{promise_time}}. Please secure your account; share no password with anyone.',
    },
  },
  {
    id: 'T-MINOR',
    title: { zh: '未成年人付款', en: 'Payment by a minor' },
    categories: ['MINOR'],
    when: OPEN,
    text: {
      zh: '您好，{{order_ref}}的情况我们看到了，理解您作为家长的心情，很抱歉给您添了麻烦。请在本页补充监护关系证明、付款记录和账号信息，证件号请遮挡，能核对即可。{{agent}}会在{{promise_time}}前答复核实进度和退款办法，有问题请在此留言。',
      en: 'Hello, we understand your concern about {{order_ref}}. Please add proof of guardianship (ids masked), bills and the account here. {{agent}} will reply here by {{promise_time}}.',
    },
  },
  {
    id: 'T-ARRIVE',
    title: { zh: '退款未到账', en: 'Refund not arrived' },
    categories: ['REFUND_NOT_ARRIVED'],
    when: OPEN,
    text: {
      zh: '您好，{{order_ref}}的退款让您等到现在，非常抱歉。{{agent}}会查退款是否已提交、卡在哪一步，{{promise_time}}前在本投诉单写明退款单号尾号和到账日期；如尚未提交，会为您补办，按原支付路径退回。期间有变化请直接在此留言。',
      en: 'Hello, we are sorry that the refund for {{order_ref}} is late. {{agent}} will post its number and arrival date here by {{promise_time}}. If anything changes, please write here.',
    },
  },
  {
    id: 'T-DEVICE',
    title: { zh: '共享设备与押金', en: 'Shared device or deposit' },
    categories: ['SHARED_DEVICE', 'DEPOSIT'],
    when: OPEN,
    text: {
      zh: '您好，{{order_ref}}的计费与归还情况让您困扰，很抱歉。{{agent}}会调取设备和归还记录，多计的费用或应退押金按原支付路径退回，{{promise_time}}前在本投诉单写明归还时间、应收与应退金额。归还地点和大致时间可在此补充。',
      en: 'Hello, sorry about the fees on {{order_ref}}. {{agent}} will read the device log and refund what was overcharged; details by {{promise_time}}. Where and when was it returned?',
    },
  },
  {
    id: 'T-INVOICE',
    title: { zh: '发票', en: 'Invoice' },
    categories: ['INVOICE'],
    text: {
      zh: '您好，{{order_ref}}的发票耽误了您的时间，非常抱歉。{{agent}}会向财务核对开票进度，{{promise_time}}前在本投诉单回复开具结果和获取方式。请在此确认抬头与税号，若您有报销截止日期也请注明，我们按这个日期安排。',
      en: 'Hello, we are sorry for the delay of the invoice for {{order_ref}}. {{agent}} will reply here by {{promise_time}} with the result. Please confirm title and tax number here.',
    },
  },
  {
    id: 'T-PART',
    title: { zh: '部分退款与差价', en: 'Part refund or price difference' },
    categories: ['PARTIAL_REFUND', 'PRICE_DIFF'],
    when: OPEN,
    text: {
      zh: '您好，{{order_ref}}的金额或数量有出入，给您添麻烦了，很抱歉。{{agent}}会核对{{check_item}}，差额按原支付路径退给您，{{promise_time}}前在本投诉单写明金额和到账日期。如与您期望的金额不同，请直接在此留言说明。',
      en: 'Hello, sorry about the amount of {{order_ref}}. {{agent}} will check {{check_item}} and post the refund here by {{promise_time}}. Please say if you expect another sum.',
    },
  },
  {
    id: 'T-REFUND',
    title: { zh: '申请退款', en: 'Refund request' },
    categories: ['REFUND_REQUEST'],
    when: OPEN,
    text: {
      zh: '您好，{{order_ref}}的退款申请我们看到了，没能让您满意，很抱歉。{{agent}}会核对订单与付款记录，{{promise_time}}前在本投诉单答复可退金额；核对通过的款项按原支付路径退回。如方便，请在此补充遇到的问题，便于一次处理好。',
      en: 'Hello, sorry for the trouble with {{order_ref}}. {{agent}} will check the refund and reply here by {{promise_time}}; money goes back the way you paid. Please add details here.',
    },
    variants: [
      {
        zh: '您好，您为{{order_ref}}提出的退款，我们已收到，给您带来不便很抱歉。{{agent}}先核对订单与付款记录，{{promise_time}}前在本投诉单写明能退多少；通过后按原支付路径退给您。遇到的具体问题也请在此留言，我们一起核对。',
        en: 'Hello, your refund request for {{order_ref}} is here, and we are sorry. {{agent}} checks it; by {{promise_time}} you read here what goes back, the way you paid. Please add what went wrong.',
      },
    ],
  },
  {
    id: 'T-FULL',
    title: { zh: '已全额退款', en: 'Refunded in full' },
    categories: [],
    when: { refunded: true },
    noPromise: 'The refund is on the page already: nothing is left to promise.',
    text: {
      zh: '您好，{{order_ref}}已按原支付路径全额退款{{?refund_amount}}{{refund_amount}}元{{/?}}{{?refund_tail}}，退款单号尾号{{refund_tail}}{{/?}}{{?eta}}，预计{{eta}}到账{{/?}}，请在支付账单中查看。这次给您带来不便，非常抱歉；如到账或其他方面仍有问题，请直接在此留言，{{agent}}会继续为您处理。',
      en: 'Hello, {{order_ref}} has been refunded in full the way you paid. We are sorry for the trouble. If anything is missing, please write here.{{?refund_tail}} Refund no. …{{refund_tail}}.{{/?}}{{?eta}} Arrival: {{eta}}.{{/?}}',
    },
  },
  {
    id: 'T-BURST',
    title: { zh: '小额全退，无需退货', en: 'Refunded, keep the goods' },
    categories: ['NOT_AS_DESCRIBED', 'QUALITY', 'FRESH_FOOD'],
    when: { refunded: true },
    noPromise: 'The refund is on the page already: nothing is left to promise.',
    text: {
      zh: '您好，{{order_ref}}已为您按原支付路径全额退款{{?eta}}，预计{{eta}}到账{{/?}}，商品无需寄回，可自行处理。没能让您满意，我们很抱歉。如您愿意，请在此说明具体哪里不符，{{agent}}会转给商品同事改进；有其他问题也请直接留言。',
      en: 'Hello, {{order_ref}} has been refunded in full and you may keep the goods. We are sorry.{{?eta}} Arrival: {{eta}}.{{/?}} If you like, please tell us here what was wrong.',
    },
  },
];
