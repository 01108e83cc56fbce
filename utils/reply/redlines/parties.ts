/** Numbers and amounts that belong to somebody else's complaint. */
import type { Code } from './codes';
import { compile } from './rule';
import { quoted } from './surroundings';
import type { Hit, ReplyContext } from './types';

const TAIL = compile('(?:尾号|末四位|后四位|尾数|ending(?:in)?)[是为：]{0,2}([a-z0-9]{3,8})(?![a-z0-9])');
const NUMBER = compile('(?<![a-z0-9])[a-z]{0,8}\\d[a-z0-9]{7,39}(?![a-z0-9])');
/** A number of something that is not the order. */
const ELSEWHERE =
  /退款|运单|快递|物流|包裹|卡|手机|电话|银行|账户|账号|工单|新单|补发|换货|发票|另|其中|设备|重复|流水|工号|客服/;
const SENT = /(?:补发|寄出|发出|承运|发货|快递|换新|送达)[^。]{0,14}$/;
const ORDERED = /(?:订单|商户单|交易|支付单|微信单|投诉单?)(?:编)?号[是为：]{0,2}$/;
const AMOUNT = compile('¥?(\\d{1,7}(?:\\.\\d{1,2})?)(?:元|块(?!钱?红))|¥(\\d{1,7}(?:\\.\\d{1,2})?)');
/** The amount is said to be that of the order. */
const WHOLE = /(?:金额|实付|支付|付款|扣款|扣费|全额|全款|订单|消费|原价|货款)[^，。！？；]{0,14}$/;
const PART =
  /补偿|运费|差价|差额|部分|优惠|红包|券|邮费|另|每|共|满|减|押金|手续费|赔|多|单价|剩|折|返|质|会员/;
const REFUNDED = /退(?:款|还|回)?[^，。！？；]{0,8}$/;

const same = (own: string, said: string): boolean => own.endsWith(said) || said.endsWith(own);
const lower = (values: (string | undefined)[]): string[] =>
  values
    .filter((value): value is string => typeof value === 'string' && value.length >= 3)
    .map((value) => value.toLowerCase().replace(/[^a-z0-9]/g, ''));

export const ownNumbers = ({ complaint, facts }: ReplyContext): string[] =>
  lower([complaint?.outTradeNo, complaint?.transactionId, complaint?.id, facts?.refundNumber]);

function numbers(text: string, context: ReplyContext): Hit<Code>[] {
  const { complaint, facts, others } = context;
  const orders = lower([complaint?.outTradeNo, complaint?.transactionId]);
  const own = ownNumbers(context);
  const foreign = lower(others?.numbers ?? []);
  const refund = lower([facts?.refundNumber]);
  const hits: Hit<Code>[] = [];
  for (const found of text.matchAll(TAIL)) {
    const said = found[1] ?? '';
    const to = found.index + found[0].length;
    const lead = text.slice(Math.max(0, found.index - 8), found.index).replace(/^.*[，。！？；、]/, '');
    const other = foreign.some((each) => same(each, said)) && !own.some((each) => same(each, said));
    const sent = SENT.test(text.slice(Math.max(0, found.index - 24), found.index)) && !/订单/.test(lead);
    const aside = ELSEWHERE.test(lead) || sent;
    const wrong = /退款/.test(lead)
      ? refund.length > 0 && !refund.some((each) => same(each, said))
      : !aside && orders.length > 0 && !own.some((each) => same(each, said));
    if ((wrong || (other && !aside)) && !quoted(text, found.index, to))
      hits.push({ code: 'wrong_party', from: to - said.length, to });
  }
  for (const found of text.matchAll(NUMBER)) {
    const said = found[0];
    const to = found.index + said.length;
    if (own.includes(said)) continue;
    const stated = ORDERED.test(text.slice(Math.max(0, found.index - 8), found.index)) && orders.length > 0;
    if (foreign.includes(said) || (stated && !own.some((each) => same(each, said))))
      hits.push({ code: 'wrong_party', from: found.index, to });
  }
  return hits;
}

function amounts(text: string, context: ReplyContext): Hit<Code>[] {
  const own = context.complaint?.amountFen;
  const hits: Hit<Code>[] = [];
  if (own === undefined || !Number.isInteger(own)) return hits;
  for (const found of text.matchAll(AMOUNT)) {
    const fen = Math.round(Number(found[1] ?? found[2]) * 100);
    const lead = text.slice(Math.max(0, found.index - 20), found.index).replace(/^.*[，。！？；]/, '');
    if (fen === own || PART.test(lead)) continue;
    const whole = WHOLE.test(lead);
    const refund = REFUNDED.test(lead);
    const foreign = context.others?.amounts.includes(fen) === true;
    const to = found.index + found[0].length;
    if ((whole || (refund && (fen > own || foreign))) && !quoted(text, found.index, to))
      hits.push({
        code: 'wrong_party',
        from: found.index,
        to,
        better: whole || refund ? money(own, found[0]) : undefined,
      });
  }
  return hits;
}

const money = (fen: number, like: string): string =>
  `${like.startsWith('¥') ? '¥' : ''}${(fen / 100).toFixed(2)}${/元|块/.test(like) ? '元' : ''}`;

export const parties = (text: string, context: ReplyContext): Hit<Code>[] => [
  ...numbers(text, context),
  ...amounts(text, context),
];
