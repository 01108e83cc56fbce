/** Replies for any matter: first answers, repeats, refusals. Data. */
import type { Template } from './template';

export const GENERAL_TEMPLATES: Template[] = [
  {
    id: 'T-REPEAT',
    title: { zh: '再次投诉', en: 'Complained again' },
    categories: [],
    when: { times: 2 },
    text: {
      zh: '您好，看到您第{{times}}次就{{order_ref}}反馈，上次没有真正解决，非常抱歉。{{?last_reply_date}}我们{{last_reply_date}}的答复没有做到位。{{/?}}现由{{agent}}直接负责，{{promise_time}}前完成：{{solution}}，并把结果写在本投诉单。您的要求如有变化，请直接在此留言。',
      en: 'Hello, sorry: {{order_ref}} was not solved last time. {{agent}} is now in charge; by {{promise_time}} we will do this: {{solution}}. Write here if you need more.{{?last_reply_date}} (Our last answer: {{last_reply_date}}.){{/?}}',
    },
    variants: [
      {
        zh: '您好，这是您第{{times}}次为{{order_ref}}联系我们，之前没有处理好，很抱歉。{{?last_reply_date}}{{last_reply_date}}答复过的事，我们会一并核实。{{/?}}接下来由{{agent}}直接负责，{{promise_time}}前做到：{{solution}}，结果写在本投诉单。还有别的要求，请在此留言。',
        en: 'Hello, we are sorry that you had to write again about {{order_ref}}. {{agent}} now takes care; by {{promise_time}} this is done: {{solution}}. Please write here.{{?last_reply_date}} (We wrote on {{last_reply_date}}.){{/?}}',
      },
    ],
  },
  {
    id: 'T-PAUSE',
    title: { zh: '多次沟通后的方案说明', en: 'Final offer after several rounds' },
    categories: [],
    when: { times: 4 },
    noPromise: 'The offer stands already; a new date would start the round again.',
    text: {
      zh: '您好，{{order_ref}}经过多次沟通仍未让您满意，我们很抱歉。目前我们能提供的方案是：{{solution}}，依据是{{reason}}，凭证见附件。这个方案会一直保留；您有新的情况或材料，仍可在此补充，{{agent}}会查看并回复。',
      en: 'Hello, sorry that {{order_ref}} is still open. Our offer stands: {{solution}}, because {{reason}} (attached). Write new facts here; {{agent}} will answer.',
    },
  },
  {
    id: 'T-ACK',
    title: { zh: '先行答复', en: 'First answer' },
    categories: [],
    text: {
      zh: '您好，关于{{order_ref}}，{{?issue}}您反映的“{{issue}}”{{/?}}我们已经看到，给您带来不便很抱歉。{{agent}}会核对{{check_item}}，{{promise_time}}前在本投诉单回复处理结果。期间如有新的情况或要求，请直接在此留言。',
      en: 'Hello, sorry for the trouble with {{order_ref}}{{?issue}} ({{issue}}){{/?}}. {{agent}} will check {{check_item}} and reply here by {{promise_time}}. Please add anything new here.',
    },
    variants: [
      {
        zh: '您好，{{order_ref}}{{?issue}}的“{{issue}}”问题{{/?}}我们收到了，让您费心，很抱歉。{{agent}}会核对{{check_item}}，核对结果和处理安排会在{{promise_time}}前写在本投诉单。您若有照片、截图或其他要求，可直接在此补充。',
        en: 'Hello, your message on {{order_ref}}{{?issue}} ({{issue}}){{/?}} has reached us; we are sorry. {{agent}} will check {{check_item}}; the result is here by {{promise_time}}. Please add what may help.',
      },
      {
        zh: '您好，很抱歉{{order_ref}}没有让您满意。{{?issue}}您提到的“{{issue}}”，{{/?}}{{agent}}会逐项核对{{check_item}}，{{promise_time}}前给您明确的答复，仍写在本投诉单内。这期间您想补充什么，请在此留言。',
        en: 'Hello, we are sorry that {{order_ref}} went wrong{{?issue}} ({{issue}}){{/?}}. {{agent}} goes through {{check_item}} and will answer here by {{promise_time}}. Please add here what you like.',
      },
    ],
  },
  {
    id: 'T-ASK',
    title: { zh: '请补充情况', en: 'Please tell us more' },
    categories: ['UNCLEAR'],
    text: {
      zh: '您好，您对{{order_ref}}的反馈我们看到了，很抱歉给您带来不便。为了一次处理好，请在此补充：遇到的问题、发生时间、希望怎样处理，有照片或截图也请一并上传。{{agent}}会根据现有信息先行核对，{{promise_time}}前在本投诉单回复。',
      en: 'Hello, we are sorry about the trouble with {{order_ref}}. What happened, when, and what would you like us to do? {{agent}} will reply here by {{promise_time}}. Pictures help.',
    },
  },
  {
    id: 'T-REFUSE',
    title: { zh: '不予退款的说明', en: 'Why no refund' },
    categories: ['REFUND_REQUEST', 'SERVICE_CONTRACT', 'TRAVEL_CANCEL', 'CUSTOM_GOODS'],
    when: { refunded: false },
    text: {
      zh: '您好，关于{{order_ref}}，我们核对到{{fact}}，依据{{reason}}，这笔款项目前不符合退款条件，凭证见附件。没能满足您的期望，很抱歉；我们可以提供：{{alternative}}。如您有不同意见，请在此补充说明，{{agent}}会在{{promise_time}}前再次核对并回复。',
      en: 'Hello, sorry: for {{order_ref}} we found {{fact}}; under {{reason}} no refund is due. We offer {{alternative}}. Write here if you disagree: {{agent}} rechecks by {{promise_time}}.',
    },
  },
  {
    id: 'T-LEAD',
    title: { zh: '负责人跟进', en: 'A lead takes over' },
    categories: [],
    when: { levels: ['L3'] },
    text: {
      zh: '您好，您反映的情况我们已经看到，给您带来不好的感受，非常抱歉。这件事会交由负责人跟进，{{agent}}协助核对相关记录，{{promise_time}}前在本投诉单给您正式回复。如有材料需要补充，请直接在此上传，我们会妥善保管。',
      en: 'Hello, we have read your complaint and are sorry for this experience. A manager takes it over with {{agent}} and will answer you here by {{promise_time}}. Please add any papers here.',
    },
  },
];
