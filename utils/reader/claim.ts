/** 售后类型, by its words or its code. */
import type { Claim } from '../complaint/model';

const CLAIMS: readonly [RegExp, Claim][] = [
  [/换货|exchange/i, 'exchange'],
  [/退货|return/i, 'return'],
  [/退款|refund/i, 'refund'],
];

/** What a text or code claims; undefined when it names none. 退货退款 is a return. */
export const claimIn = (text: string): Claim | undefined =>
  text.length <= 40 ? CLAIMS.find(([words]) => words.test(text))?.[1] : undefined;
