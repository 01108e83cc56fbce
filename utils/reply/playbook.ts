/** What to do in a burst, step by step. Data. Everything is done by a person; nothing here does it. */
import type { Words } from './text';

export interface Step {
  /** Kept with the time when it was ticked: never reused. */
  id: string;
  title: Words;
  /** How, and what to mind. */
  hint: Words;
}

export const PLAYBOOK: readonly Step[] = [
  {
    id: 'lead',
    title: { zh: '告诉负责人，定一个人统一跟进', en: 'Tell a lead; one person follows it up' },
    hint: {
      zh: '先当成真实的群体问题来查：发货、活动、门店、扣费有没有出错。',
      en: 'Look first for a genuine cause: shipping, an offer, a shop, a charge gone wrong.',
    },
  },
  {
    id: 'stop',
    title: { zh: '停住源头', en: 'Stop the source' },
    hint: {
      zh: '确认原因后，先下架或暂停相关商品、活动、扣费，避免再增加。',
      en: 'Once the cause is known, pause the goods, offer or charge so that no more come.',
    },
  },
  {
    id: 'hold',
    title: { zh: '处理完成先不按', en: 'Leave 处理完成 alone' },
    hint: {
      zh: '等退款到账、用户撤诉或明确同意后再按。没解决就结案，很容易马上又来一次。',
      en: 'Close after the refund arrived, a withdrawal or consent. Closed unsolved, it soon comes back.',
    },
  },
  {
    id: 'wording',
    title: { zh: '统一口径，不用同一段话', en: 'One position, not one text' },
    hint: {
      zh: '事实和方案一致，措辞逐条不同；不推测用户动机，不提撤诉条件。',
      en: 'The same facts and offer in words of their own; no guess at motives, no condition of withdrawal.',
    },
  },
  {
    id: 'reply',
    title: { zh: '每条都在首次回复时限内回复', en: 'Answer each before its first deadline' },
    hint: {
      zh: '微信支付为 24 小时；按上面「最早到期」的先回。',
      en: 'WeChat Pay gives 24 hours; the first due comes first.',
    },
  },
  {
    id: 'refund',
    title: { zh: '退款办法由负责人一次定好', en: 'A lead decides on refunds, once' },
    hint: {
      zh: '小额可原路全额退，定一个总额上限；金额大的按平常举证。退款在平台上由人操作。',
      en: 'Small sums: in full by the original route, under a total cap. Larger ones: evidence as usual. A person refunds, on the platform.',
    },
  },
  {
    id: 'close',
    title: { zh: '到账或同意后逐条结案', en: 'Close one by one after arrival or consent' },
    hint: {
      zh: '留意再次投诉和第几次结案；三次后仍不满意，可先停一停。',
      en: 'Mind repeats and the number of closes; after three, a pause is possible.',
    },
  },
  {
    id: 'evidence',
    title: { zh: '留好证据', en: 'Keep the evidence' },
    hint: {
      zh: '投诉原文、时间、订单、退款单号和到达曲线；聊天与凭证存原件。',
      en: 'Texts, times, orders, refund numbers, the arrival chart; originals of chats and proofs.',
    },
  },
  {
    id: 'report',
    title: { zh: '平台有报备入口的，向平台说明', en: 'Report it where the platform offers that' },
    hint: {
      zh: '只陈述数量、时间和处理情况。有人私下要钱：保留原文，走平台、报警或法务，不私下谈。',
      en: 'State numbers, times and handling. Money asked for in private: keep the original, use platform, police or legal routes, do not bargain.',
    },
  },
  {
    id: 'restricted',
    title: { zh: '被限制时：带材料申诉', en: 'If restricted: appeal with the archive' },
    hint: {
      zh: '处理记录、退款凭证加整改计划；只退款不一定够。没有被限制可直接勾选。',
      en: 'Handling records, refund proofs and a plan of correction. Not restricted: just tick it.',
    },
  },
  {
    id: 'review',
    title: { zh: '结束后复盘', en: 'Review afterwards' },
    hint: {
      zh: '原因、损失、哪一步慢了；改商品页、物流或扣费提示，看重复投诉率几天。',
      en: 'Cause, cost, what was slow; correct the page, shipping or notice; watch the repeat rate for days.',
    },
  },
];
