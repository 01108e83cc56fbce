/** Claims that may not be refused outright: the platform asks for 售后协商 first. */
import type { Words } from '../text';

const MUST =
  /10021068|(不支持|不能|不可|无法)直接拒绝|(请|需要?|须)先(与|和|跟)?(买家|用户|消费者)?(发起|进行)?(售后)?协商/;

/** Do these visible texts of the page say so? Each at most 80 characters is looked at. */
export const mustNegotiate = (texts: readonly string[]): boolean =>
  texts.some((text) => text.length <= 80 && MUST.test(text.replace(/\s+/g, '')));

/** The three ways that 售后协商 offers, in the order in which they cost the merchant. */
export const WAYS: readonly { name: Words; when: Words }[] = [
  {
    name: { zh: '邀请买家撤销', en: 'Invite to withdraw' },
    when: { zh: '问题已经解决，或买家申请错了', en: 'solved already, or claimed by mistake' },
  },
  {
    name: { zh: '邀请核实、补凭证', en: 'Invite to verify and prove' },
    when: { zh: '说法与发货记录对不上，需要照片或视频', en: 'the claim and your records differ' },
  },
  {
    name: { zh: '变更售后诉求', en: 'Change the claim' },
    when: { zh: '改为部分退款，或改为退货退款', en: 'to a partial refund, or to a return' },
  },
];
