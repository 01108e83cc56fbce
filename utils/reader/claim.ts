/** 售后类型, by its words or its code. */
import type { Claim } from '../complaint/model';
import { simplified } from './simplified';

const CLAIMS: readonly [RegExp, Claim][] = [
  [/换货|exchange/i, 'exchange'],
  [/退货|return/i, 'return'],
  [/退款|refund/i, 'refund'],
];

/** What a text or code claims; undefined when it names none. 退货退款 is a return. */
export const claimIn = (text: string): Claim | undefined =>
  text.length <= 40 ? CLAIMS.find(([words]) => words.test(simplified(text)))?.[1] : undefined;

/** A value that is a claim by itself, under whatever label. */
export const isClaim = (text: string): boolean =>
  /^(仅?退款|退货退款|退款退货|仅?换货)$/.test(simplified(text));
