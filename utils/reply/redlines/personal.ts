/** Full personal data. A masked form, or the shop's own published phone, passes. */
import type { Code } from './codes';
import { ownNumbers } from './parties';
import { compile } from './rule';
import type { Hit, ReplyContext } from './types';

const PHONE = compile('(?<![\\da-z])(?:86-?)?1[3-9](?:-?\\d){9}(?!-?\\d)');
const SPOKEN = compile(
  '[一幺][三四五六七八九][零〇一二两三四五六七八九幺]{9}(?![零〇一二两三四五六七八九幺])',
);
const ID = compile(
  '(?<![\\da-z])[1-8]\\d{5}-?(?:18|19|20)\\d{2}-?(?:0[1-9]|1[0-2])-?(?:0[1-9]|[12]\\d|3[01])-?\\d{3}[\\dx](?![\\da-z])',
);
const CARD = compile('(?<![\\da-z])\\d(?:-?\\d){15,18}(?![\\da-z])');
const ADDRESS = compile(
  '[一-龥]{1,8}(?:路|街|大道|巷|弄|胡同|村|苑|小区|花园)[一-龥]{0,6}\\d{1,5}(?:号|弄|栋|幢|座)(?!线|店|客服)[^，。！？；]{0,14}?(?:\\d{1,5}(?:室|户|单元|楼))?|\\d{1,3}(?:栋|幢|号楼|座)[^，。！？；]{0,6}?(?:单元)?-?\\d{2,4}(?:室|户|号)?|(?:门牌号?|单元)[是为：]{0,2}\\d{2,5}(?:号|室)',
);
/** The shop's own address: where a return goes. */
const OURS = /(?:寄[回到至往]|退货地址|退回地址|我们的|本店|门店|仓库|店铺|厂址)[^。]{0,24}$/;
const NUMBERED = /(?:单号|订单|流水|编号|交易号|运单|商户号|凭证号)[^，。]{0,6}$/;

function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits.at(-1 - i)) * (i % 2 === 0 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** Check digit of a resident id, ISO 7064. */
const identity = (id: string): boolean =>
  '10x98765432'.charAt(WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(id.charAt(i)), 0) % 11) ===
  id.at(-1);

const digitsOf = (words: string): string => words.replace(/[^\dx]/g, '');
const masked = (words: string, head: number, tail: number): string =>
  `${words.slice(0, head)}${'*'.repeat(Math.max(words.length - head - tail, 4))}${words.slice(-tail)}`;

export function personal(text: string, context: ReplyContext): Hit<Code>[] {
  const own = ownNumbers(context);
  const official = digitsOf(context.officialPhone ?? '');
  const hits: Hit<Code>[] = [];
  const taken = (from: number, to: number): boolean => hits.some((hit) => from < hit.to && to > hit.from);
  const each = (pattern: RegExp, better: (digits: string, lead: string) => string | null): void => {
    for (const found of text.matchAll(pattern)) {
      const to = found.index + found[0].length;
      const digits = digitsOf(found[0]);
      if (taken(found.index, to) || own.includes(digits)) continue;
      const instead = better(digits, text.slice(Math.max(0, found.index - 32), found.index));
      if (instead === null) continue;
      hits.push({ code: 'pii', from: found.index, to, ...(instead && { better: instead }) });
      if (hits.length > 40) return;
    }
  };
  each(ID, (id, lead) => {
    const born = Number(id.slice(6, 10));
    return (born <= 2015 && !NUMBERED.test(lead)) || identity(id) || /身份证|证件/.test(lead)
      ? masked(id, 3, 2)
      : null;
  });
  each(PHONE, (phone, lead) => {
    if (official && (phone.endsWith(official) || official.endsWith(phone))) return null;
    return NUMBERED.test(lead) ? null : masked(phone.slice(-11), 3, 4);
  });
  each(CARD, (card, lead) => {
    const named = /卡号|银行卡|储蓄卡|信用卡|账号/.test(lead);
    return named || (!NUMBERED.test(lead) && /^(?:62|4|5[1-5]|3[57]|9)/.test(card) && luhn(card))
      ? `尾号${card.slice(-4)}`
      : null;
  });
  each(SPOKEN, (_, lead) => (NUMBERED.test(lead) ? null : ''));
  each(ADDRESS, (_, lead) => (OURS.test(lead) ? null : ''));
  return hits;
}
