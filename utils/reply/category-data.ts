/** Categories of complaints: the words that speak for them and how a reply names them. */
import { GOODS_CATEGORIES } from './category-goods';
import { MONEY_CATEGORIES } from './category-money';
import { RISK_CATEGORIES } from './category-risk';
import type { Level } from './cues';
import type { Words } from './text';

export interface Category {
  code: string;
  /** Least level that handles it. */
  level: Level;
  /** 1 names a cause; 2 and 3 count only when nobody named a cause (「没收到货，客服不理，退款」). */
  tier: 1 | 2 | 3;
  /** 「没有…」 before a word denies it (a defect) instead of asking for it (an invoice). */
  absence?: true;
  /** Weight (2 to 7) → `|`-separated words, lower case; `…` = a few characters in between. */
  words: Record<number, string>;
  /** What the reply calls the matter. Our words: the user's are never copied into a reply. */
  issue?: Words;
  /** What we look at before we answer. */
  check?: Words;
}

/** A cause needs this much weight: one vague word such as 「快递」 is not enough. */
export const ENOUGH = 3;

/** On equal weight the earlier one wins: those that must not get a ready text come first. */
export const CATEGORIES = [...RISK_CATEGORIES, ...MONEY_CATEGORIES, ...GOODS_CATEGORIES] as const;

export type CategoryCode = (typeof CATEGORIES)[number]['code'];
