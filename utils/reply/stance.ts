/** How a user's message stands to what the merchant offered. In doubt it is no agreement. */
import { normalise } from './text';

/**
 * `solved` says that it is over (money arrived, solved, content) · `agrees` accepts an offer ·
 * `thanks` is polite and nothing else · `withdraws` ends the complaint · `refuses` objects or
 * demands · `asks` wants to know something · `unclear` is everything else.
 */
export type Stance = 'solved' | 'agrees' | 'thanks' | 'withdraws' | 'refuses' | 'asks' | 'unclear';

const any = (words: string): RegExp => new RegExp(words);

/** Deny in form and agree in fact. Each becomes a mark, so that its 不 or 没 is not heard below. */
const IDIOMS: readonly [RegExp, string][] = [
  [/没有?(?:其[他它]|别的|什么|任何|啥)?(?:问题|意见|异议|疑问)了?|无异议/g, '①'],
  [/不(?:再|想|会再|打算)?(?:继续)?(?:投诉|追究|计较)(?:你们|商家)?了/g, '②'],
  [/不(?:用|需要|必)(?:再)?(?:处理|退|换|补|赔|补发|退款|换货)?了/g, '①'],
  [/不客气|不用谢|不好意思|没关系|没事儿?(?:了|的)?|不错|差不多/g, '③'],
  [/\b(?:no|without any) (?:further |more |other )?(?:problems?|questions?|issues?)\b/g, '①'],
  [/\bno longer (?:want to )?complain\w*\b/g, '②'],
];

/** What a user writes who is not content. Looked for before anything that agrees. */
const REFUSES = [
  // Denials of every agreeing word.
  '(?:不|没|未|无法|拒绝|难以|谈不上|并非)(?:太|大|能|会|有|再|想|肯|曾|怎么|完全|得到|是|算|给我|够|很|该|打算|准备|可能|愿意?)*' +
    '(?:同意|可以|接受|行|好|满意|认可|解决|收到|到账|处理|退|换|补|赔|撤|谢|感谢|明白|理解|对|够|信|成|合理|要|到|回|理|看到|发|算了?)',
  '[别甭休][想让再要]|绝不|才怪|还没|尚未|迟迟|一直没|仍然?没|没用|没人|没钱|没退|没有(?:退|收|到|人|解|得|给)',
  '只(?:收到|退|给|到账)|一半|部分退|还差|差了|少了|少退|少给|不够',
  '继续投诉|再次?投诉|要投诉|投诉你|投诉到|还会投诉|(?<!撤销|撤回|取消|撤了|撤掉|[次个该])投诉了|举报|曝光|起诉|法院|律师|报警|12315|12345|工商|消协|媒体|黑猫',
  '骗|忽悠|敷衍|推脱|推诿|推卸|推来推去|踢皮球|搪塞|糊弄|套路|坑|黑店|垃圾|恶心|无耻|流氓|奇葩|无语|呵呵|失望|生气|气死|愤怒|过分|荒唐|可笑|差评|态度|欺负|霸王|耍我|耍人|逗我|装死|好得很|好的很|真行|真牛|厉害了|服了你',
  '我要(?:求|退|的是|全额|钱)|要求|必须|应该|赔偿|赔我|赔钱|补偿|退一赔|三倍|十倍|给我退|退我|退给我|全额|快点|赶紧|赶快|抓紧|马上|立刻|立即|催|凭什么|谁知道|说好的|答应的|承诺的|说得好听|算什么',
  "\\b(?:not|never|no|don't|didn't|doesn't|can't|cannot|won't|haven't|hasn't|isn't|still|refuse\\w*|reject\\w*|disagree\\w*|unacceptable|scam\\w*|fraud\\w*|liar\\w*|cheat\\w*|lawyer|police|sue|demand\\w*|excuse\\w*|useless|ridiculous|joke|partial\\w*|half)\\b",
].map(any);

const ASKS =
  /[?？]|[吗嘛么]|呢(?:$|[，。！,.!])|什么|怎么|怎样|为何|为啥|如何|多久|几天|几号|哪|谁|是不是|能不能|可不可以|行不行|好不好|会不会|有没有|\b(?:when|why|how|what|where|who|which)\b/;

/** Agreement that waits for something, and anything after a 「但」. */
const IF =
  /如果|要是|假如|只要|除非|前提|的话|等[^，。]{0,10}(?:再|后|就)|先[^，。]{0,12}(?:再|我)|再说|再看|看看|到时|之后再|以后再|就(?:撤|同意|可以|行|好|不投诉)|才(?:撤|同意|可以|行|能)|(?:收到|到账|退款?|退完|处理好)(?:了)?(?:以|之)?后|希望[^，。]{0,6}(?:退|赔|补|到账|解决)|考虑|\b(?:if|unless|until|once|after|when|as soon as|maybe|perhaps)\b/;
const BUT =
  /但|不过|可是|然而|只是|可我|除了|另外|还有|还要|顺便|\b(?:but|however|although|though|except|also)\b/;

const WITHDRAWS =
  /②|(?:已|已经|申请|同意|愿意|我|现在|马上|这就|准备|决定|可以)?(?:撤诉|撤销(?:了)?(?:本次|这次|这个|该)?投诉|撤回(?:了)?投诉|撤(?:了|掉)投诉|取消(?:了)?(?:本次|这次)?投诉|投诉(?:已|已经)?(?:撤销|撤回|取消)了?)|\b(?:withdraw\w*|withdrew|cancel\w*) (?:my |the |this )?complaint\b/;
/** Somebody else's withdrawal: asked for, paid for, spoken of. */
const NOT_MINE =
  /让我撤|叫我撤|要我撤|逼我撤|求我撤|劝我撤|骗我撤|想我撤|请我撤|帮我撤|你们?(?:自己)?撤|客服撤|系统撤|被撤|误撤/;

const SOLVED =
  /收到(?:了)?(?:全部|全额)?(?:的)?(?:退款|钱|款项|货|补发|新的|发票|换货)|(?:退款|钱|款项|货|发票)(?:都|也|已经?|刚刚?|今天)*(?:收到|到账|退回来?|到)了?|已经?(?:收到|到账|退款|解决|处理好|处理完|退回)|(?:解决|处理好|处理完|搞定|到账|满意)了|问题解决|很满意|非常满意|比较满意|满意处理|\b(?:got|received) (?:it|(?:my |the )?(?:refund|money|parcel|invoice))\b|\b(?:solved|resolved|satisfied|refund arrived)\b/;
const AGREES =
  /①|同意|接受|认可|可以|(?:^|[，。！,.! ])(?:那|就)?行(?:吧|的|啊|了|$|[，。！,.! ])|好的|(?:^|[，。！,.! ])(?:那)?好(?:吧|啊|呀|哒|$|[，。！,.! ])|没毛病|成交|就这样|这样吧|按(?:照)?(?:你们?|您|这个|商家)|赞成|\b(?:agree\w*|accept\w*|ok|okay|fine|deal|sure|yes|good)\b/;
const THANKS = /③|谢|感谢|感恩|辛苦|收到|知道了|明白了|了解了|嗯|\b(?:thanks?|thank you|thx|appreciate)\b/;

/** Polite or neutral words that say nothing for or against. What is left over must be short. */
const FILLERS =
  /[①②③]|谢谢|多谢|感谢|谢|感恩|辛苦了?|麻烦|打扰|您|你们?|我们?|亲|客服|商家|店家|老板|小姐姐|小哥|的|了|吧|啊|呀|哦|噢|哈|嗯|呢|啦|哒|嘞|好|行|可以|同意|接受|认可|那|就|这样|这个|方案|处理|结果|解决|帮助|帮忙|耐心|及时|快|回复|理解|支持|服务|退款|退货|换货|补发|收到|到账|已经?|都|也|很|非常|比较|满意|按照?|说|办|来|问题|投诉|撤诉|撤销|申请|知道|明白|了解|\b(?:ok|okay|thanks?|thank|you|i|the|a|for|your|my|it|is|help|very|much|agree|accept|refund|received|got|that|with|fine|yes|and|to|this|offer|money|now|all|so|quick|reply)\b|[^\p{L}\p{N}]/gu;

/** Most letters that may be left over: a longer text says more than we understand. */
const LEFT: Readonly<Record<'withdraws' | 'solved' | 'agrees' | 'thanks', number>> = {
  withdraws: 16,
  solved: 16,
  agrees: 10,
  thanks: 5,
};

/** Reads one message of the user. Takes any text, looks at its first 500 characters, never throws. */
export function stanceOf(text: unknown): Stance {
  let plain = normalise(text, 500)
    // What stands in quotes was said by somebody else.
    .replace(/[「『“"][^」』”"]{0,200}[」』”"]/g, ' ')
    .replace(/[\u4e00-\u9fff]\s+(?=[\u4e00-\u9fff])/g, (pair) => pair.trim());
  for (const [idiom, mark] of IDIOMS) plain = plain.replace(idiom, mark);
  if (REFUSES.some((words) => words.test(plain)) || NOT_MINE.test(plain)) return 'refuses';
  if (ASKS.test(plain)) return 'asks';
  if (BUT.test(plain) || IF.test(plain)) return 'unclear';
  const left = plain.replace(FILLERS, '').length;
  if (WITHDRAWS.test(plain)) return left <= LEFT.withdraws ? 'withdraws' : 'unclear';
  if (SOLVED.test(plain)) return left <= LEFT.solved ? 'solved' : 'unclear';
  if (AGREES.test(plain)) return left <= LEFT.agrees ? 'agrees' : 'unclear';
  if (THANKS.test(plain)) return left <= LEFT.thanks ? 'thanks' : 'unclear';
  return 'unclear';
}

/** Words of an offer, and of a promise to look at it first. */
const OFFERS =
  /退|换|补|赔|寄|发货|重发|开具|开票|取消|关闭|解约|减免|折|券|恢复|开通|到账|方案|办理|refund|replace|resend|ship|cancel|invoice|credit/;
const COURTESY =
  /不客气|不用谢|谢谢|感谢|您?的?(?:理解|支持|配合|反馈|耐心)|祝您?(?:生活)?(?:愉快|顺利|开心)|好的|收到|亲|您好|您|你|们?我们?|应该的|随时联系|再见|(?:you are|you're) welcome|thank you|thanks|[^\p{L}\p{N}]/gu;

/** Whether a message of the merchant offers something, only promises to look, or is polite only. */
export function offerIn(text: unknown): 'offer' | 'stall' | 'courtesy' {
  const plain = normalise(text, 500);
  if (plain.replace(COURTESY, '').length <= 2) return 'courtesy';
  return OFFERS.test(plain) ? 'offer' : 'stall';
}
