/** What stands around a named time: is it we who promise, and what? Pure. */

import type { PromiseKind } from '../complaint/promise';

/** Longest first: 「退款进度」 is an answer, not a refund. */
const ACTIONS: readonly [PromiseKind, RegExp][] = [
  [
    'reply',
    /(?:退款|处理|核实|核查|调查|审核|物流|发货|补发|换货)?(?:的)?(?:结果|进度|进展|情况|方案|意见)|回复|答复|回电|来电|致电|联系|反馈|告知|回访|通知|给您消息|repl(?:y|ies)|answer|contact|get back|update you|call you|details|state here/,
  ],
  [
    'refund',
    /退款|退还|退回|退钱|返还|原路|到账|打款|退至|退到|发起退|发起|入账|补差|差价|refund|money back|arrive in your account/,
  ],
  [
    'delivery',
    /发货|补发(?!发?票)|重发|补寄|寄出|寄送|发出|送达|送到|配送|派送|换新|换货|换发|出库|揽收|ship(?:ped)? |deliver|resend|dispatch|exchange|new (?:parcel|item)/,
  ],
  [
    'other',
    /处理|解决|完成|核实|核查|办理|办好|跟进|关闭|取消|解约|开具|开票|发票|修复|恢复|充值|发放|补偿|赔付|赔偿|安排|上门|提供|给出|解除|resolve|handle|fix|complete|cancel|issue|provide|offer|arrange|post|compare|check|do this/,
  ],
];

/** Said of another, asked of the user, or only if. Looked for before the time, in its clause. */
const NOT_OURS =
  /(?<![为给帮替])(?:您|你|用户|客户|买家|对方|消费者)(?:之前|此前|刚才)?(?:说|提到|反映|反馈|表示|要求|希望|称|主张|申请|期望|指出|认为)|(?:(?<!申)请|(?<![添来的])麻烦|劳烦)(?!(?:您|你)?(?:放心|谅解|理解|知悉|留意|注意|查收|关注|等待|耐心))|(?:您|你)(?:可以?|需要?|应|务必|得|方便)|(?:之前|此前|前期|上次|原先|当时|曾|曾经)(?:的)?(?:客服|同事|商家)?(?:承诺|答应|告知|说|约定)|please (?!note|wait|allow)|\byou (?:can|may|need|should|must|said|asked)\b/;
/** Deny that it will be so. */
const DENIES =
  /不会|不能|不可能|无法|没有?办法|难以|未能|没能|不再|不保证|不承诺|不代表|不构成|并非|并不|不是|没有承诺|未承诺|暂不|暂时不|不予|不支持|拒绝|未(?!成年)|没有?(?:收|到|退|发|处|回)|\b(?:not|cannot|can't|won't|unable|never)\b/;
/** Before the time, anywhere in its sentence. */
const IF =
  /如果|如(?!实|期|下|约|此|何|数|愿)|若(?!干)|假如|倘若|要是|万一|一旦|只要|除非|的话|否则|\b(?:if|unless|once|as soon as)\b/;
/** What somebody else has to do first. */
const AFTER =
  /(?:收到|到货|签收|寄回|退货|退回|入库|验收|补充|提供|提交|同意|确认|审核|撤诉|撤销|回复|拍照|登记)[^,.。!?;\n]{0,12}(?:之后|以后|后)|\bafter (?:you|we receive|receiving|it arrives)\b/;
/** Rules of the house or of the platform, and other numbers with a unit. */
const RULES =
  /规则|规定|条款|政策|协议|须知|说明书|无理由|保质期|有效期|质保|保修|质保期|试用|营业|在线|热线|全天|客服时间|服务时间|工作时间|有效|过期|期限|账期|会员|套餐|最近|过去|近期内|超过|超出|不足|已逾|逾期|历时|持续|以来|前后/;
const WE = /我们|我方|本店|我司|我会|会为|会在|将(?!近)|为您|给您|安排|承诺|保证|\bwe\b|\bwill\b/;
/** It is over. 「已」 is about what follows it: the time itself, or the action after it. */
const PAST =
  /刚刚?|昨天|前天|上周|上个月|收到您|看到您|接到|(?:回复|退款|处理|联系|发货|发出|完成|退回|到账|反馈|核实)(?:过|了(?!解))|\b(?:has|have|had|was|were|already)\b/;
const DONE_BY = /已经?[于在]?\s*$/;
const DONE = /已/;
const ASKS = /[?？]|是否|能否|可否|吗|能不能|可不可以|什么时候|何时/;
const PERHAPS =
  /预计|大约|大概|左右|争取|尽量|力争|可能|应该|或许|尽可能|expected|about|should|may\b|might|try to/;

type Ends = (text: string, at: number) => boolean;
/** A full stop of an English sentence has a space behind it; one in a number has not. */
const endsSentence: Ends = (text, at) =>
  /[。！？!?;；\n]/.test(text.charAt(at)) || (text.charAt(at) === '.' && /^\s?$/.test(text.charAt(at + 1)));
const endsClause: Ends = (text, at) => /[,，、]/.test(text.charAt(at)) || endsSentence(text, at);

export interface Surroundings {
  what: PromiseKind;
  uncertain: boolean;
}

interface Place {
  from: number;
  to: number;
  relative: boolean;
  limit: boolean;
}

/** Where the stretch around `place` begins and ends, told by what ends one. A clock has a colon too. */
function around(text: string, { from, to }: Place, ends: Ends): [number, number] {
  let start = from;
  while (start > 0 && !ends(text, start - 1)) start -= 1;
  let stop = to;
  while (stop < text.length && !ends(text, stop)) stop += 1;
  return [start, stop];
}

/** The action that stands first in `text`; of two at one place, the longer words. 「完成退款」 is a refund. */
function firstAction(text: string): PromiseKind | null {
  let best: { kind: PromiseKind; at: number; end: number } | null = null;
  for (const [kind, pattern] of ACTIONS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const end = match.index + match[0].length;
    const nearer = !best || match.index < best.at || (match.index === best.at && end > best.end);
    if (nearer && !(kind === 'other' && best)) best = { kind, at: match.index, end };
  }
  return best?.kind ?? null;
}

/** After the time in its clause, before it, after it in the sentence up to `next`, before it there. */
function actionFor(
  text: string,
  place: Place,
  bounds: { clause: [number, number]; sentence: [number, number] },
  next: number,
) {
  const { clause, sentence } = bounds;
  const stretches: [number, number][] = [
    [place.to, Math.min(clause[1], next)],
    [clause[0], place.from],
    [place.to, Math.min(sentence[1], next)],
    [sentence[0], place.from],
  ];
  for (const [from, to] of stretches) {
    const kind = from < to ? firstAction(text.slice(from, to)) : null;
    if (kind) return kind;
  }
  return null;
}

/** What is promised at `place`; null when it is no promise of ours. `next`: where the next time begins. */
export function surroundingsOf(text: string, place: Place, next: number): Surroundings | null {
  const sentence = around(text, place, endsSentence);
  const clause = around(text, place, endsClause);
  const before = text.slice(clause[0], place.from);
  const after = text.slice(place.to, clause[1]);
  const own = `${before} ${after}`;
  const ahead = text.slice(sentence[0], place.from);
  const ends = text.slice(sentence[1], sentence[1] + 1);
  if (NOT_OURS.test(before) || DENIES.test(own) || IF.test(ahead)) return null;
  if (ASKS.test(own) || ASKS.test(ends)) return null;
  if (RULES.test(own) && !WE.test(own)) return null;
  if (PAST.test(own) || DONE_BY.test(before) || DONE.test(after)) return null;
  const afterwards = AFTER.test(ahead);
  if (afterwards && place.relative) return null;
  const what = actionFor(text, place, { clause, sentence }, next);
  if (!what) return null;
  return { what, uncertain: afterwards || !place.limit || PERHAPS.test(own) };
}
