/** Replies about goods and services. Data. */
import type { Template } from './template';

const OPEN = { refunded: false };

export const GOODS_TEMPLATES: Template[] = [
  {
    id: 'T-NR',
    title: { zh: '未收到货', en: 'Not received' },
    categories: ['NOT_RECEIVED'],
    when: OPEN,
    text: {
      zh: '您好，{{order_ref}}还没有送到您手上，很抱歉让您久等。{{?last_scan}}{{carrier}}最近一次轨迹是{{last_scan}}。{{/?}}{{agent}}会向承运方核对，{{promise_time}}前在本投诉单写明包裹位置，并给出补发或按原支付路径退款的安排。您更希望哪一种，可直接在此留言。',
      en: 'Hello, we are sorry that {{order_ref}} has not arrived. {{agent}} will ask the carrier and offer a new parcel or a refund here by {{promise_time}}. {{?last_scan}}Last scan by {{carrier}}: {{last_scan}}. {{/?}}Which do you prefer?',
    },
    variants: [
      {
        zh: '您好，让您一直没等到{{order_ref}}的包裹，非常抱歉。{{agent}}会请承运方查件{{?last_scan}}（{{carrier}}最近轨迹：{{last_scan}}）{{/?}}，{{promise_time}}前在本投诉单告诉您包裹在哪里，以及补发或按原支付路径退款怎样安排。您的选择请在此留言。',
        en: 'Hello, sorry for the wait: {{order_ref}} is not there yet. {{agent}} is asking the carrier; by {{promise_time}} you read here where it is. {{?last_scan}}{{carrier}}: {{last_scan}}. {{/?}}New parcel or refund, which do you prefer?',
      },
    ],
  },
  {
    id: 'T-SHIP',
    title: { zh: '发货信息不符', en: 'Shipment does not match' },
    categories: ['FAKE_SHIPMENT'],
    when: OPEN,
    text: {
      zh: '您好，{{order_ref}}的发货信息与您的情况对不上，很抱歉让您担心。{{agent}}会调取揽收重量与签收记录，{{promise_time}}前在本投诉单贴出核对结果；如货物确实没有发给您，将补发或按原支付路径退款。有其他情况请在此补充。',
      en: 'Hello, sorry: the shipment of {{order_ref}} does not match. {{agent}} will check the delivery proof and offer a new parcel or refund here by {{promise_time}}. Please add details here.',
    },
  },
  {
    id: 'T-QUALITY',
    title: { zh: '商品质量', en: 'Quality' },
    categories: ['QUALITY'],
    when: OPEN,
    text: {
      zh: '您好，{{order_ref}}收到后{{?defect}}出现{{defect}}，{{/?}}没能让您满意，非常抱歉。可为您：①退货并按原支付路径退款，运费由我们承担；②换新。请在此回复数字，方便时附上问题部位照片，{{agent}}会在{{promise_time}}前回复办理安排。',
      en: 'Hello, we are sorry about {{order_ref}}{{?defect}} ({{defect}}){{/?}}. Reply 1: return and refund, freight on us; 2: a new item. {{agent}} will arrange it here by {{promise_time}}. A photo helps.',
    },
    variants: [
      {
        zh: '您好，{{order_ref}}的商品{{?defect}}{{defect}}，{{/?}}没有达到该有的样子，很抱歉。两种办法供您选：①退回商品，按原支付路径退款；②换一件新的。运费都由我们承担。请在此留言您的选择并附上照片，{{agent}}会在{{promise_time}}前安排好。',
        en: 'Hello, sorry that {{order_ref}} is not as it should be{{?defect}} ({{defect}}){{/?}}. 1: return and refund; 2: a new one; we pay the freight. Answer here with a photo; {{agent}} arranges it by {{promise_time}}.',
      },
    ],
  },
  {
    id: 'T-DESC',
    title: { zh: '与描述不符', en: 'Not as described' },
    categories: ['NOT_AS_DESCRIBED'],
    when: OPEN,
    text: {
      zh: '您好，{{order_ref}}与您看到的页面有出入，很抱歉给您带来不便。{{agent}}会对照下单时的页面逐项核对，{{promise_time}}前在本投诉单答复退货退款（按原支付路径，运费由我们承担）或换货的安排。请留言说明不符之处，便于一次处理好。',
      en: 'Hello, we are sorry that {{order_ref}} differs from the page. {{agent}} will compare both and offer a return or an exchange here by {{promise_time}}. Please say what differs.',
    },
    variants: [
      {
        zh: '您好，收到的{{order_ref}}和页面介绍对不上，给您添了麻烦，很抱歉。{{agent}}会找出您下单时的页面对照，{{promise_time}}前在本投诉单给出换货或退货退款（原支付路径，运费我们承担）的安排。哪里不一样，请在此写明或附图。',
        en: 'Hello, sorry: {{order_ref}} is not what the page said. {{agent}} will look at the page of that day and offer an exchange or a return here by {{promise_time}}. Please tell us what differs.',
      },
    ],
  },
  {
    id: 'T-FRESH',
    title: { zh: '生鲜问题', en: 'Fresh goods' },
    categories: ['FRESH_FOOD'],
    when: OPEN,
    text: {
      zh: '您好，{{order_ref}}到货状态不好，影响了您食用，非常抱歉。无需寄回，请在此上传外箱与问题商品的照片并写明数量，{{agent}}会在{{promise_time}}前按问题数量答复补发或按原支付路径退款的金额。如有其他要求，也请直接留言。',
      en: 'Hello, we are sorry about the state of {{order_ref}}. No return needed: please add photos and the number here. {{agent}} will answer with a refund or resend by {{promise_time}}.',
    },
  },
  {
    id: 'T-CUSTOM',
    title: { zh: '定制商品', en: 'Custom goods' },
    categories: ['CUSTOM_GOODS'],
    when: OPEN,
    text: {
      zh: '您好，{{order_ref}}的定制内容与您的预期不一致，很抱歉。{{agent}}会把您确认过的稿件与成品逐项比对，如是我们制作的差错，由我们重做或按原支付路径退款。{{promise_time}}前在本投诉单给出结果，请在此上传成品照片便于比对。',
      en: 'Hello, we are sorry about {{order_ref}}. {{agent}} will compare draft and product; our own mistake is remade or refunded. Answer here by {{promise_time}}. A photo helps.',
    },
  },
  {
    id: 'T-STOCK',
    title: { zh: '缺货', en: 'Out of stock' },
    categories: ['OUT_OF_STOCK'],
    when: OPEN,
    text: {
      zh: '您好，{{order_ref}}没有按时备货，耽误了您使用，非常抱歉。可为您：①按原支付路径全额退款；②等到货后优先发出。{{agent}}会在{{promise_time}}前在本投诉单写明到货日期，您也可以现在就在此回复选择。',
      en: 'Hello, we are sorry that {{order_ref}} is out of stock. You may choose a full refund or wait. {{agent}} will post the ship date by {{promise_time}}. Please answer here.',
    },
  },
  {
    id: 'T-SERVICE',
    title: { zh: '权益未生效', en: 'Service does not work' },
    categories: ['SERVICE_NOT_WORK'],
    when: OPEN,
    text: {
      zh: '您好，{{order_ref}}购买的服务没有正常生效，给您添麻烦了，很抱歉。{{agent}}会查发放与使用记录，{{promise_time}}前为您重新发放；若仍不能使用，按原支付路径退款，结果都写在本投诉单。如有报错提示，请在此留言（无需提供密码）。',
      en: 'Hello, we are sorry that {{order_ref}} did not work. {{agent}} will check the log, deliver again or refund, and reply here by {{promise_time}}. Please post any error text.',
    },
    variants: [
      {
        zh: '您好，{{order_ref}}的服务没能用起来，影响了您，很抱歉。{{agent}}会查看发放与使用记录，{{promise_time}}前在本投诉单写明原因并补发；补发后仍用不了的，按原支付路径退款。页面若有报错，请在此留言或上传截图。',
        en: 'Hello, sorry that {{order_ref}} could not be used. {{agent}} will check the log; by {{promise_time}} you read the cause here and get it again, or a refund. Please post any error text.',
      },
    ],
  },
  {
    id: 'T-TERMS',
    title: { zh: '行程或服务退费', en: 'Trip or service fee' },
    categories: ['TRAVEL_CANCEL', 'SERVICE_CONTRACT'],
    when: OPEN,
    text: {
      zh: '您好，{{order_ref}}的退改给您带来不便，很抱歉。{{agent}}会核对{{check_item}}，{{promise_time}}前在本投诉单说明可退金额、计算方式和原路退款安排。您手上的通知、合同或页面截图请在此上传，我们一并核对。',
      en: 'Hello, we are sorry about the trouble with {{order_ref}}. {{agent}} will check {{check_item}} and state here what is refundable by {{promise_time}}. Please add proof here.',
    },
  },
  {
    id: 'T-CS',
    title: { zh: '客服联系不上', en: 'Service line did not answer' },
    categories: ['CS_UNREACHABLE'],
    text: {
      zh: '您好，之前没能及时接待您，非常抱歉。{{order_ref}}从现在起由{{agent}}直接跟进，我们也会检查客服入口。{{promise_time}}前在本投诉单回复您的问题和处理安排；请在此写明您的诉求{{?official_phone}}，也可拨打公示电话{{official_phone}}{{/?}}。',
      en: 'Hello, we are sorry that nobody answered you. {{agent}} now handles {{order_ref}} and will reply here by {{promise_time}}. Please write here what you need{{?official_phone}} or call {{official_phone}}{{/?}}.',
    },
  },
];
