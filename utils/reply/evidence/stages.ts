/**
 * Where evidence goes, what is wanted there and how much fits: the platforms' guides, where they say so.
 * What no guide says is null and is called unknown. Numbers of a page itself win.
 */
import type { CategoryCode } from '../categories';
import type { Words } from '../text';

export type StageId =
  | 'wx-reply'
  | 'wx-reject'
  | 'ali-handle'
  | 'ali-supplement'
  | 'ali-risk'
  | 'ali-consult'
  | 'ali-refuse'
  | 'mp-respond'
  | 'mp-evidence'
  | 'mp-refund'
  | 'shop-proof'
  | 'shop-fresh'
  | 'shop-custom'
  | 'shop-cross'
  | 'shop-guarantee'
  | AppealId;
export type AppealId = 'ali-overdue' | 'ali-late-refund' | 'mp-score' | 'mp-verdict';

/** What one picture may be. */
export interface PictureLimit {
  kinds: readonly PictureKind[];
  /** Most bytes. The guides write "MB": the smaller reading is taken. */
  bytes: number;
}
export type PictureKind = 'jpg' | 'png' | 'bmp';

export interface Stage {
  name: Words;
  wants: Words;
  /** Code points; null = unknown. `soft`: a shorter limit of an older guide. */
  text: number | null;
  soft?: number;
  /** Pictures; null = number unknown. */
  pictures: number | null;
  /** What a picture may be; null = unknown. */
  picture: PictureLimit | null;
  /** Text alone is not taken. */
  both?: true;
  /** Items that this stage wants besides those of the cause. */
  items: string;
  /** Goods that follow rules of their own: their list stands in the place of that of the cause. */
  preset?: CategoryCode;
  /** Only for an appeal: until when, once or not. */
  window?: Words;
}

const MB = 1_000_000;
/** WeChat Pay, 商户上传反馈图片: JPG, PNG and BMP, 2 MB each. */
const WX: PictureLimit = { kinds: ['jpg', 'png', 'bmp'], bytes: 2 * MB };
/** A dispute about goods of a kind. */
const proofOf = (preset: CategoryCode, zh: string, en: string): Stage => ({
  name: { zh: `微信小店 举证：${zh}`, en: `WeChat shop proof: ${en}` },
  wants: { zh: '按时间逐条写清，配图', en: 'Each point by time, with pictures' },
  text: 500,
  pictures: 20,
  picture: null,
  items: '',
  preset,
});
/** Alipay, `alipay.merchant.image.upload`: jpg, jpeg and png, 5 MB each. */
const ALI: PictureLimit = { kinds: ['jpg', 'png'], bytes: 5 * MB };

export const STAGES: Readonly<Record<StageId, Stage>> = {
  'wx-reply': {
    name: { zh: '微信支付 回复', en: 'WeChat Pay reply' },
    wants: { zh: '事实、方案、时间', en: 'Facts, plan, time' },
    text: 500,
    soft: 200,
    pictures: 4,
    picture: WX,
    items: '',
  },
  'wx-reject': {
    name: { zh: '微信支付 驳回退款', en: 'WeChat Pay refusal' },
    wants: {
      zh: '理由和凭证；提交后立即变为处理完成',
      en: 'Reason and proof; the complaint is closed at once',
    },
    text: 200,
    pictures: 4,
    picture: WX,
    items: 'policy noRefund',
  },
  'ali-handle': {
    name: { zh: '支付宝 处理反馈', en: 'Alipay feedback' },
    wants: {
      zh: '不退款要写理由并附图，小二会审核；判定要退，进待退款，7 天内退',
      en: 'Without a refund: reason and picture, then reviewed; if due, refund within 7 days',
    },
    text: 200,
    pictures: null,
    picture: ALI,
    both: true,
    items: '',
  },
  'ali-supplement': {
    name: { zh: '支付宝 补充凭证', en: 'Alipay more proof' },
    wants: { zh: '平台处理中，可以补充凭证', en: 'The platform decides; proof may be added' },
    text: 200,
    pictures: null,
    picture: ALI,
    items: '',
  },
  'ali-risk': {
    name: { zh: '支付宝 风险投诉', en: 'Alipay risk complaint' },
    wants: { zh: '处理结果和凭证', en: 'Result and proof' },
    text: null,
    soft: 200,
    pictures: null,
    picture: ALI,
    items: 'real',
  },
  'ali-consult': {
    name: { zh: '支付宝 服务咨询', en: 'Alipay question' },
    wants: { zh: '直接回答用户问的事', en: 'An answer to what was asked' },
    text: 200,
    pictures: null,
    picture: ALI,
    items: '',
  },
  'ali-refuse': {
    name: { zh: '支付宝 拒绝退款', en: 'Alipay refusal of a refund' },
    wants: {
      zh: '无需退款的理由和凭证；平台审核，判定要退，再给 7 天',
      en: 'Why no refund is due, with proof; reviewed, and if due, 7 days again',
    },
    text: null,
    pictures: null,
    picture: ALI,
    both: true,
    items: 'noRefund track consent',
  },
  'mp-respond': {
    name: { zh: '小程序 商家回应', en: 'Mini-program answer' },
    wants: {
      zh: '同意或拒绝和解；说明，物流或退款凭证',
      en: 'Settle or refuse; explanation, logistics or refund proof',
    },
    text: null,
    pictures: null,
    picture: null,
    items: 'track refundNo',
  },
  'mp-evidence': {
    name: { zh: '小程序 补充凭证', en: 'Mini-program more proof' },
    wants: { zh: '平台按已有材料判责', en: 'Judged on what is there' },
    text: null,
    pictures: null,
    picture: null,
    items: '',
  },
  'mp-refund': {
    name: { zh: '小程序 处理凭证', en: 'Mini-program proof of handling' },
    wants: {
      zh: '退款单号、流水号、转账或运单；写明是否已收到退货',
      en: 'Refund, flow, transfer or waybill number; whether goods came back',
    },
    text: null,
    pictures: null,
    picture: null,
    items: 'refundNo flows',
  },
  'shop-proof': {
    name: { zh: '微信小店 举证', en: 'WeChat shop proof' },
    wants: { zh: '文字和图片', en: 'Text and pictures' },
    text: 500,
    pictures: 20,
    picture: null,
    items: '',
  },
  'shop-fresh': proofOf('FRESH_FOOD', '生鲜', 'fresh food'),
  'shop-custom': proofOf('CUSTOM_GOODS', '定制', 'custom goods'),
  'shop-cross': proofOf('CROSS_BORDER', '跨境', 'cross-border'),
  'shop-guarantee': {
    name: { zh: '微信小店 保障单', en: 'WeChat shop guarantee' },
    wants: {
      zh: '拒绝要写原因，举证要写说明，都要附凭证',
      en: 'A refusal needs its reason, proof its explanation; both need pictures',
    },
    text: null,
    pictures: null,
    picture: null,
    both: true,
    items: 'snapshot packing',
  },
  'ali-overdue': {
    name: { zh: '申诉：超时未处理（支付宝）', en: 'Appeal: overdue (Alipay)' },
    wants: {
      zh: '先解决用户的问题，再申诉；审核 3 个工作日',
      en: 'Solve it first, then appeal; review takes 3 working days',
    },
    text: null,
    pictures: null,
    picture: null,
    items: 'refundNo track consent',
    window: { zh: '处罚后 7 天内', en: 'within 7 days of the penalty' },
  },
  'ali-late-refund': {
    name: { zh: '申诉：逾期未退款（支付宝）', en: 'Appeal: late refund (Alipay)' },
    wants: {
      zh: '退款凭证，或无需退款的依据；审核 3 个工作日',
      en: 'Proof of the refund, or that none is due; review takes 3 working days',
    },
    text: null,
    pictures: null,
    picture: null,
    items: 'refundNo noRefund',
    window: { zh: '处罚后 30 天内', en: 'within 30 days of the penalty' },
  },
  'mp-score': {
    name: { zh: '申诉：交易体验分（小程序）', en: 'Appeal: trade score (mini-program)' },
    wants: { zh: '理由和凭证', en: 'Reason and proof' },
    text: null,
    pictures: null,
    picture: null,
    items: 'refundNo track consent fixed',
    window: { zh: '扣分通知后 7 天内，只有一次', en: 'within 7 days of the notice, once only' },
  },
  'mp-verdict': {
    name: { zh: '申诉：判定商责（小程序）', en: 'Appeal: merchant at fault (mini-program)' },
    wants: { zh: '结案后提交理由和凭证', en: 'Reason and proof, after closing' },
    text: null,
    pictures: null,
    picture: null,
    items: 'track refundNo consent',
    window: { zh: '期限以页面为准', en: 'until when, the page says' },
  },
};

/** `jpg/png ≤ 5 MB` */
export const pictureWords = ({ kinds, bytes }: PictureLimit): string =>
  `${kinds.join('/')} ≤ ${bytes / MB} MB`;

export const STAGE_IDS = Object.keys(STAGES) as StageId[];
