/** The check of a reply, as the tests of red lines ask for it. */
import { checkReply, type ReplyContext } from '../../../utils/reply/redlines';
import { NOW } from './sample';

/** A plain complaint of which nothing is known but itself. */
const CONTEXT: ReplyContext = {
  console: 'wechat-pay',
  complaint: {
    id: '2002018202001010',
    outTradeNo: 'SHOP20261119008899',
    amountFen: 2500,
    fullRefunded: false,
  },
  limit: 500,
  soft: 200,
  facts: { refundKnown: false, callRecord: false },
  language: 'zh-CN',
  now: NOW,
};
export const check = (text: string, more: Partial<ReplyContext> = {}) =>
  checkReply(text, { ...CONTEXT, ...more });
/** The codes that a text is given, each once. */
export const codes = (text: string, more: Partial<ReplyContext> = {}) => [
  ...new Set(check(text, more).findings.map(({ code }) => code)),
];
