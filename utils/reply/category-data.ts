/** Categories of complaints: the words that speak for them and how a reply names them. */
import { GOODS_CATEGORIES } from './category-goods';
import { MONEY_CATEGORIES } from './category-money';
import { RISK_CATEGORIES } from './category-risk';

/** A cause needs this much weight: one vague word such as 「快递」 is not enough. */
export const ENOUGH = 3;

/** On equal weight the earlier one wins: those that must not get a ready text come first. */
export const CATEGORIES = [...RISK_CATEGORIES, ...MONEY_CATEGORIES, ...GOODS_CATEGORIES] as const;

export type CategoryCode = (typeof CATEGORIES)[number]['code'];
