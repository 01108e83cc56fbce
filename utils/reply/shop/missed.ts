/** What the platform does when a step of the shop runs out, as data. Sources as in the rule pack. */
import type { ClockId } from '../../complaint/model';
import type { Words } from '../text';

const MISSED: Partial<Record<ClockId, Words>> = {
  'shop-refund': {
    zh: '系统自动同意，款项退给买家，商家不再有机会说明',
    en: 'the system agrees and pays the buyer; you have no more say',
  },
  'shop-return': {
    zh: '系统自动同意，平台按买家的申请处理',
    en: 'the system agrees and the platform follows the claim',
  },
  'shop-receipt': {
    zh: '系统自动确认收货并退款，记为逾期未退款',
    en: 'the system confirms receipt and refunds; it counts as overdue',
  },
  'shop-dispute': {
    zh: '记为凭证超时，平台按已有材料判责',
    en: 'proof counts as late; the platform judges by what it has',
  },
};

/** The consequence of this clock running out; null for clocks that are no shop's. */
export const missedOf = (clock: ClockId): Words | null => MISSED[clock] ?? null;
