/** What is said of a burst, in one line. Pure. */
import { millisecondsInMinute } from 'date-fns/constants';
import type { Outside, Reasons } from '../../../utils/complaint/bursts';
import type { T } from './ports';

const LONG = 120;

/** 2990 → 「29.90」 */
const yuan = (fen: number): string => (fen / 100).toFixed(2);

/** 「9 张：同一商品「…」、金额 29.90 元、10 分钟内」. What only some share names how many. */
export function reasonText(reasons: Reasons, t: T): string {
  const { n, span, goods, amountFen, paidTogether, soon, alike, told } = reasons;
  const minutes = Math.max(1, Math.ceil(span / millisecondsInMinute));
  const parts = [
    goods && t(goods.k === n ? 'why.goods' : 'why.goods.some', { k: goods.k, goods: goods.value }),
    amountFen &&
      t(amountFen.k === n ? 'why.amount' : 'why.amount.some', {
        k: amountFen.k,
        yuan: yuan(amountFen.value),
      }),
    minutes <= LONG ? t('why.minutes', { n: minutes }) : t('why.hours', { n: Math.ceil(minutes / 60) }),
    alike >= 2
      ? t(alike === n ? 'why.alike' : 'why.alike.some', { k: alike })
      : told >= 2
        ? t('why.many')
        : null,
    paidTogether > 0 && t(paidTogether === n ? 'why.paid' : 'why.paid.some', { k: paidTogether }),
    soon > 0 && t('why.soon', { k: soon }),
  ];
  return t('why.n', { n }) + parts.filter((part) => part).join(t('why.and'));
}

/** Why a complaint stays out. */
export function outsideText(because: Outside, t: T): string {
  if (!('likeness' in because)) return t(`outside.${because.why}`);
  const n = Math.round(because.likeness * 100);
  if (because.why === 'near') return t('outside.near', { n });
  return t(because.sameGoods ? 'outside.words.goods' : 'outside.words', { n });
}
