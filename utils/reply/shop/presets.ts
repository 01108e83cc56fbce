/** What to prove in a dispute of the shop about goods that follow rules of their own. 500 characters, 20 pictures. */
import type { CategoryCode } from '../categories';
import type { Words } from '../text';

export interface EvidencePreset {
  category: CategoryCode;
  name: Words;
  /** In the order of a submission. */
  items: readonly Words[];
}

export const SHOP_PRESETS: readonly EvidencePreset[] = [
  {
    category: 'FRESH_FOOD',
    name: { zh: '生鲜', en: 'Fresh food' },
    items: [
      { zh: '发货当天的质检照片或视频（带日期）', en: 'Quality check on the day of dispatch, dated' },
      { zh: '保鲜包装过程：冰袋、泡沫箱、重量', en: 'Packing: ice, box, weight' },
      { zh: '签收时间与物流时效，注明是否超时', en: 'Time of signing and transit time' },
      {
        zh: '买家反馈时间，与约定的售后时限对照',
        en: "Time of the buyer's message against the agreed limit",
      },
      { zh: '商品页写明的坏果、死亡包赔规则', en: 'Rule for spoiled goods on the product page' },
    ],
  },
  {
    category: 'CUSTOM_GOODS',
    name: { zh: '定制', en: 'Custom goods' },
    items: [
      { zh: '买家确认的设计稿或文字，带确认时间', en: 'Draft the buyer approved, with the time' },
      { zh: '下单前展示的“定制不支持无理由退货”', en: 'Notice before payment: no return without cause' },
      { zh: '成品与确认稿的对比照片', en: 'Photos: product beside the approved draft' },
      { zh: '制作过程记录（开工时间、机台照片）', en: 'Record of the making' },
      { zh: '沟通记录，按时间排列', en: 'Conversation, by time' },
    ],
  },
  {
    category: 'CROSS_BORDER',
    name: { zh: '跨境', en: 'Cross-border' },
    items: [
      { zh: '下单页的税费与清关时效提示', en: 'Notice of tax and customs time on the order page' },
      { zh: '报关单据、清关放行记录', en: 'Customs papers and release' },
      { zh: '国际与国内两段物流轨迹', en: 'Tracking, abroad and at home' },
      { zh: '进口来源：授权或采购凭证', en: 'Source: authorisation or purchase papers' },
      { zh: '商品标签与中文说明的照片', en: 'Photos of label and Chinese description' },
    ],
  },
];

/** The preset for a kind of goods, or null. */
export const presetOf = (category: CategoryCode): EvidencePreset | null =>
  SHOP_PRESETS.find((preset) => preset.category === category) ?? null;

/** The list as the frame of a submission, to be completed by hand: always Chinese. */
export const presetText = ({ items }: EvidencePreset): string =>
  `现按时间提交以下凭证：\n${items.map(({ zh }, i) => `${i + 1}. ${zh}：【说明】`).join('\n')}`;
