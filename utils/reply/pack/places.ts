/**
 * Where a pack is handed in, what its pictures may be and how long the platform then reads: data, stage
 * by stage. Nothing is sent by us: a person hands it in, in the console. What a page itself says wins.
 */
import { STAGES } from '../evidence/stages';
import type { PictureLimit, StageId } from '../evidence/stages';
import type { Words } from '../text';

interface Place {
  where: Words;
  /** Working days of the review, the day of sending not counted; absent = nothing is published. */
  reviewDays?: number;
}

/** Menus as the consoles' own guides name them; every one of them may be moved. */
const WX: Place = {
  where: {
    zh: '微信支付商户平台 → 账户中心 → 消费者投诉 → 这条投诉',
    en: 'WeChat Pay merchant platform → 账户中心 → 消费者投诉 → this complaint',
  },
};
const aliTrade = (list: string): Place => ({
  where: {
    zh: `支付宝开放平台 → 交易投诉与咨询 → ${list} → 这一条`,
    en: `Alipay open platform → 交易投诉与咨询 → ${list} → this one`,
  },
});
/**
 * 支付宝 违规申诉: 「我要申诉」 in the detail of the penalty, and 3 working days of review for both kinds of
 * penalty (public copy of the platform's rules, one source). Without that button the window is over.
 */
const ALI_APPEAL: Place = {
  where: {
    zh: '支付宝开放平台 → 我的违规与投诉 → 违规与处罚 → 这条处罚的详情 → 我要申诉',
    en: 'Alipay open platform → 我的违规与投诉 → 违规与处罚 → this penalty → 我要申诉',
  },
  reviewDays: 3,
};
/** 小程序 交易保障: 功能 → 交易保障 → 交易投诉. No time of the review is published. */
const MINI: Place = {
  where: {
    zh: '小程序后台 → 功能 → 交易保障 → 交易投诉 → 这条投诉',
    en: 'Mini-program console → 功能 → 交易保障 → 交易投诉 → this complaint',
  },
};
const MINI_SCORE: Place = {
  where: {
    zh: '小程序后台 → 功能 → 交易保障 → 交易体验分 → 这条扣分记录，只能申诉一次',
    en: 'Mini-program console → 功能 → 交易保障 → 交易体验分 → this deduction, once only',
  },
};
/** 微信小店 售后与纠纷. No time of the review is published. */
const SHOP: Place = {
  where: {
    zh: '微信小店后台 → 售后与纠纷 → 这条纠纷 → 举证',
    en: 'WeChat shop console → after-sales and disputes → this dispute → 举证',
  },
};

export const PLACES: Readonly<Record<StageId, Place>> = {
  'wx-reply': WX,
  'wx-reject': WX,
  'ali-handle': aliTrade('交易投诉'),
  'ali-supplement': aliTrade('交易投诉'),
  'ali-risk': {
    where: {
      zh: '支付宝商家平台 → 安全/风险投诉 → 这条投诉',
      en: 'Alipay merchant platform → risk complaints → this complaint',
    },
  },
  'ali-consult': aliTrade('服务咨询'),
  'ali-refuse': aliTrade('待退款交易'),
  'ali-overdue': ALI_APPEAL,
  'ali-late-refund': ALI_APPEAL,
  'mp-respond': MINI,
  'mp-evidence': MINI,
  'mp-refund': MINI,
  'mp-verdict': MINI,
  'mp-score': MINI_SCORE,
  'shop-proof': SHOP,
  'shop-fresh': SHOP,
  'shop-custom': SHOP,
  'shop-cross': SHOP,
  'shop-guarantee': {
    where: {
      zh: '微信小店后台 → 服务保障 → 这条保障单',
      en: 'WeChat shop console → guarantees → this claim',
    },
  },
};

/** Where no platform says how long it reads, a person looks after as many working days: ours. */
const USUAL_REVIEW = 3;

/** `published`: the platform says so; else it is our own choice. */
export function reviewOf(stage: StageId): { days: number; published: boolean } {
  const { reviewDays } = PLACES[stage];
  return { days: reviewDays ?? USUAL_REVIEW, published: reviewDays !== undefined };
}

/** The narrowest limit that any of these platforms publishes: what fits it fits everywhere. Ours. */
const CAREFUL: PictureLimit = { kinds: ['jpg', 'png'], bytes: 2_000_000 };

/** What pictures of this stage are made to fit; `published`: the platform's own limit. */
export function pictureOf(stage: StageId): PictureLimit & { published: boolean } {
  const { picture } = STAGES[stage];
  return { ...(picture ?? CAREFUL), published: picture !== null };
}

/** Most pictures of one submission; null = not published. */
export const picturesOf = (stage: StageId): number | null => STAGES[stage].pictures;

/** Code points of its text; `hard` null = not published. The safe length is `soft`. */
export function textOf(stage: StageId): { soft: number | null; hard: number | null } {
  const { text, soft } = STAGES[stage];
  return { soft: soft ?? text, hard: text };
}
