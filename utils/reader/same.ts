/** Words that say the same, brought to one: the many ways to name a state. */

/** In this order, each on what the ones before it left. */
const STATES: readonly [RegExp, string][] = [
  [/等(?:待|候)/g, '待'],
  [/(?:[您你]|我方|本店|卖家|商户|开发者)(?:方)?/g, '商家'],
  [/买家|消费者|投诉人|顾客/g, '用户'],
  [/(?:平台|官方)客服|官方|小二|支付宝|客服/g, '平台'],
  [/^(?:请|等|需要?)(?=商家|双方|用户|平台)|^需要?(?=处理|补充|上传|举证)/, '待'],
  [/^新的/, '新'],
  [/尚未|还未|还没有?|仍未|暂未/g, '未'],
  [/未(?:按[时期]|及时)(?=处理)/, '超时未'],
  [/超过(?:了)?(?:规定)?(?:时限|期限|时间)|逾期|超期|过期/g, '超时'],
  [/回应|响应|答复|应答/g, '回复'],
  [/(?:处置|办理|跟进)(?:处理)?|解决(?=中$)|(?<=正在)解决/g, '处理'],
  [/审批/g, '审核'],
  [/(?<=..)进行中$/, '中'],
  [/正在(.+?)中?$/, '$1中'],
  [/完结|结案|办结|了结|终结|结束|完毕/g, '完成'],
  [/撤[销消回]|取消/g, '撤诉'],
  [/已经|已提交/g, '已'],
  [/举证|(?:提交|提供)凭证/, '补充凭证'],
  [/了(?=$|投诉|申请)/g, ''],
  [/(?<=处理)好$/, '完成'],
  [/(..)(?:投诉|纠纷|售后|申请)单?$/, '$1'],
  [/^(?:投诉|纠纷|售后|工单)单?(?=..)/, ''],
  [/^已完成(.{2,4})$/, '$1完成'],
  [/已(?=.*(?:完成|撤诉|关闭|反馈)$)|^已(?=超时)/g, ''],
  [/超时后|^商家超时(?=未)/, '超时'],
  [/^待商家$|^待(商家)?(?:回复|受理|反馈|审核)$/, '待$1处理'],
];
/** English, word by word, with the order of words turned. What says no, or more than these words, stays. */
const ENGLISH: readonly [RegExp, string][] = [
  [/^pending$/, '待处理'],
  [/awaiting|waiting(?:for)?|pending|needs/g, '待'],
  [/the(?=merchant|seller|buyer|user|customer|platform)/g, ''],
  [/merchant|seller|developer|your?(?!s)/g, '商家'],
  [/customerservice|platform/g, '平台'],
  [/buyer|user|customer|consumer/g, '用户'],
  [/both(?:parties|sides)/g, '双方'],
  [/(?:evidence|proof)of(?:handling|refund)/g, '上传处理凭证'],
  [/evidence|proof/g, '补充凭证'],
  [/(?:processing|handling|reviewing)$/, '处理中'],
  [/(?:to)?(?:reply|respond|response|action|handle|process|review)$/, '处理'],
  [/(?:to)?confirm(?:ation)?$/, '确认'],
  [/(?:to)?(?:receipt|receive)$/, '收货'],
  [/returnedandrefunded$/, '退货退款完成'],
  [/refunded$/, '退款完成'],
  [/(?:to)?return$/, '退货'],
  [/cancell?ed|withdrawn/g, '撤诉'],
  [/closed/g, '关闭'],
  [/completed|finished|resolved/g, '完成'],
  [/^(待?)(补充凭证|确认|处理|撤诉|完成|关闭)(?:from|by)(商家|用户|平台|双方)$/, '$1$3$2'],
];
/** Words so short say what they say: 取消 is a button. */
export const SHORT = 3;

/** 等待您回复 → 待商家处理: the one wording of what says the same. `plain` without spaces and signs. */
export function wording(plain: string): string {
  if (plain.length < SHORT) return plain;
  const all = /^[a-z]+$/.test(plain) ? [...ENGLISH, ...STATES] : STATES;
  return all.reduce((text, [words, same]) => text.replace(words, same), plain);
}
