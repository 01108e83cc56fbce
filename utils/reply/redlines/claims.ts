/** What a reply says has happened, against what is on record. */
import type { Code } from './codes';
import { compile } from './rule';
import { lifted } from './phrases';
import type { Hit, ReplyContext } from './types';

const MONEY = '(?:退款?|款项?|货款|钱|金额|资金|费用|押金|差价)';
const REFUND = compile(
  `(?:已经?|刚刚?|早就?|都|均)(?!到账的|退款的|解决)[^，。！？；不未没]{0,12}?(?:退款(?!申请|流程|审核|工单|登记|诉求|要求|问题|方案|政策|进度|安排|意愿|请求|记录|入口|规则|失败|的)|退还|退回|退给|退了|退完|退至|退到|返还|打款|到[账帐]|退费)|${MONEY}[^，。！？；]{0,6}?(?:已|成功|完成)[^，。！？；]{0,6}?(?:到[账帐]|退|返还|打款|$|了)|${MONEY}(?:已经?)?(?:成功|完成|到[账帐]了|退了|退给Y了|打给Y了)|(?:给|帮|为)Y(?:全额|原路|都)?(?:退|打)(?:款|钱)?了|退过[款钱]?了?|[早都]就?给Y了|(?:钱|款)[^，。！？；]{0,6}[划拨汇转打返](?:回去|过去|出去)了|(?:元|块钱?|¥[\\d.]+|钱|款)[^，。！？；]{0,8}(?:退|打|转|返)(?:回|还|给|到)[^，。！？；]{0,8}?了(?!解)|hasbeenrefunded|(?:have|already)refunded(?:you|the)?|refund(?:is|was)?(?:complete|hasarrived)`,
);
const CALL = compile(
  '(?:多次|反复|几次|好几次|[两三四五数\\d]次|再三|一直|已经?|曾|始终|每次|电话)[^，。！？；]{0,10}?(?:联系|致电|拨打|去电|打(?:了)?(?:您|你)?(?:的)?电话|电话|call)[^。！？；]{0,12}?(?:未(?!处理|解决|退|收到|到)|没有?(?=[^。]{0,2}[接人通应回])|无人|无法|不|拒)[^，。！？；]{0,3}?(?:接|通|应答|回应|回复|上|听|理)|(?:Y的?)?电话[^，。！？；]{0,4}?(?:打不通|无人接|未接|没人接|关机|停机|不在服务区)|联系不[上到]Y|(?:拨|打|呼叫|联系)[过了][^。！？；]{0,14}?(?:忙音|没人|无人|占线|关机|停机|空号|[未不没]接|打不通|挂断|拒接)|打了?[几两三四五六七八\\d]+[遍次个]电话|(?:跟|和|与)Y通过(?:电)?话|电话里[^，。]{0,4}(?:说好|同意|答应|谈好)|已(?:经)?(?:与|和|跟)Y(?:本人)?(?:电话|通话)|(?:电话|通话)(?:中)?(?:已)?(?:与|和|跟)Y~(?:一致|达成|协商|沟通)|已(?:致电|电话联系|电话沟通)|calledyou',
);
/** Not yet, not sure, or only afterwards. */
const OPEN_BEFORE =
  /(?:如果?|若|待|等|是否|一旦|未|没有?|尚|当|看到|确认|查看|查询|核实|会|将|能否|何时|[您你][^，。]{0,6}(?:反映|反馈|说|提到|表示)[^，。]{0,10}|快递|平台|银行)[^，。]{0,6}$/;
const OPEN_AFTER =
  /^[^，。！？]{0,4}(?:之?后|前|时间|时|的?情况|的?问题|的?话|进度|与否|凭证(?!见)|通知|吗|没有)|^(?:订单|失败|[^，。]{0,3}(?:审核|申请))/;
const NUMBERED = /退款(?:单号?|编号|流水号?|凭证号)[^，。]{0,6}\d{4}/;
/** The user called us, not we the user. */
const USER_CALLED =
  /(?:(?<![给向与对跟和系电打了])[您你][^，。]{0,4}|用户[^，。]{0,3}|如果?[^，。]{0,6}|若[^，。]{0,6}|(?:快递|骑手|配送|师傅|司机)[^，。]{0,8})$/;

const spans = (pattern: RegExp, text: string): [number, number][] => {
  const all: [number, number][] = [];
  for (const found of text.matchAll(pattern)) {
    all.push([found.index, found.index + found[0].length]);
    if (all.length === 20) break;
  }
  return all;
};

export function claims(text: string, context: ReplyContext): Hit<Code>[] {
  const { facts, complaint } = context;
  const hits: Hit<Code>[] = [];
  const refunded =
    facts?.refundKnown === true ||
    complaint?.fullRefunded === true ||
    Boolean(facts?.refundNumber) ||
    NUMBERED.test(text);
  const check = (pattern: RegExp, before: RegExp, after?: RegExp): void => {
    for (const [from, to] of spans(pattern, text))
      if (!lifted({ lift: 'qp', before, after }, text, from, to))
        hits.push({ code: 'false_claim', from, to });
  };
  if (!refunded) check(REFUND, OPEN_BEFORE, OPEN_AFTER);
  if (!facts?.callRecord) {
    for (const [from, to] of spans(CALL, text)) {
      const words = text.slice(from, to);
      if (/客服|我们|商家|本店|店铺|人工/.test(words) || /^(?:已经?|一直)[^，。]*(?:不会|不再)/.test(words))
        continue;
      if (!lifted({ lift: 'q', before: USER_CALLED, after: /^(?:时|的话|前)/ }, text, from, to))
        hits.push({ code: 'false_claim', from, to });
    }
  }
  return hits;
}

/** Whether an invitation to close is no condition: the money is back, or it says 「如无其他问题」. */
export function invites(text: string, hit: Hit<Code>, context: ReplyContext): boolean {
  const words = text.slice(hit.from, hit.to);
  const near = text.slice(Math.max(0, hit.from - 24), hit.to);
  if (/先|才|前提|条件|只要|只有|必须|返现|红包|奖励|好评|否则|不撤/.test(words)) return false;
  const polite =
    /如?无(?:其[他它])?(?:疑问|问题|异议)|没有(?:其[他它])?(?:疑问|问题)|问题(?:已|得到)解决|满意/.test(near);
  const done =
    context.facts?.refundKnown === true ||
    context.complaint?.fullRefunded === true ||
    Boolean(context.facts?.refundNumber);
  return done || (polite && /解决|满意/.test(words) && !/退款?$|赔|补偿|红包/.test(words.slice(-3)));
}
