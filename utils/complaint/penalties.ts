/** What a penalty of Alipay is for, by its words: only these two have a published window for an appeal. */

export type Penalty = 'refund' | 'overdue';

/** 逾期未完成退款 and 超时未处理交易投诉, however they are worded. */
const WORDS: readonly (readonly [RegExp, Penalty])[] = [
  [
    /未(按[时時]|按期|及[时時])?(完成|[处處]理)?退款|退款已?(逾期|超[时時])|(late|overdue|missed) refund|refund (is |was )?(late|overdue|not )/i,
    'refund',
  ],
  [
    /(超[时時]|逾期|超期)[未没沒]?有?(及[时時])?([处處]理|回[复覆復]|反[馈饋])|未(按[时時]|按期|及[时時])([处處]理|回[复覆復]|反[馈饋])|投[诉訴]([处處]理)?(超[时時]|逾期)|(late|overdue|un(answered|handled)) complaint|complaint (is |was )?(late|overdue|not )/i,
    'overdue',
  ],
];

/** Null for every other kind of penalty. */
export const penaltyIn = (words: string): Penalty | null =>
  WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
