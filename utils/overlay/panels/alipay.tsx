/** What the card and the desk say besides, of Alipay's queues. */
import type { VNode } from 'preact';
import type { ClockCardLine } from '../../../components/overlay/ClockCard';
import { RefundWays } from '../../../components/overlay/RefundWays';
import type { Clock, Complaint, QueueId } from '../../complaint/model';
import { formatBeijing } from '../../complaint/time';
import { afterWorkingDays } from '../../complaint/working-days';
import type { Language } from '../../complaint/words';
import type { Words } from '../../reply/text';
import { pick } from '../../reply/text';

/** What a record of the queue is called, and what its two times are. */
const NAMES: Partial<Record<QueueId, { title: Words; raised?: Words; listed?: Words }>> = {
  'alipay-consult': {
    title: { zh: '这条咨询的时限', en: 'Deadlines of this question' },
    raised: { zh: '咨询时间', en: 'Asked' },
  },
  'alipay-refund-due': {
    title: { zh: '这笔待退款的时限', en: 'Deadlines of this refund' },
    listed: { zh: '列入时间', en: 'Listed' },
  },
  'alipay-violation': {
    title: { zh: '这条处罚的申诉期', en: 'Appeal against this penalty' },
    listed: { zh: '处罚时间', en: 'Penalty' },
  },
  'alipay-appeal': {
    title: { zh: '这次申诉的进度', en: 'Progress of this appeal' },
    raised: { zh: '申诉时间', en: 'Appealed' },
  },
  'mini-program-score': {
    title: { zh: '这次扣分的申诉期', en: 'Appeal against this deduction' },
    raised: { zh: '违规时间', en: 'Committed' },
    listed: { zh: '扣分时间', en: 'Deducted' },
  },
  'wechat-shop-guarantee': {
    title: { zh: '这张保障单的时限', en: 'Deadlines of this guarantee claim' },
    raised: { zh: '申请时间', en: 'Claimed' },
  },
};
const COMPLAINED: Words = { zh: '投诉时间', en: 'Complained' };
const NO_TIME: Words = { zh: '平台没有公布答复时限', en: 'The platform publishes no time for an answer' };
const LATE: Words = {
  zh: '页面没有「我要申诉」，已过申诉期',
  en: 'No “我要申诉” on the page: the window has closed',
};
const LOOK: Words = {
  zh: '列表没有写能否申诉，请打开详情看有没有「我要申诉」',
  en: 'The list does not say: look for “我要申诉” in the detail',
};

/** The title of the card; null for what is a complaint. */
export const cardTitle = ({ queue }: Complaint, language: Language): string | null => {
  const title = NAMES[queue]?.title;
  return title ? pick(title, language) : null;
};

/** Since when: raised, and where a queue has one, taken into the list. */
export function startLines(
  { queue, complaintTime, stateTime }: Complaint,
  language: Language,
): ClockCardLine[] {
  const { raised = COMPLAINED, listed } = NAMES[queue] ?? {};
  return [[raised, complaintTime] as const, [listed, stateTime] as const].flatMap(([words, time]) =>
    words && time
      ? [{ term: pick(words, language), value: formatBeijing(time.at, 'yyyy-MM-dd HH:mm:ss') }]
      : [],
  );
}

/** Labels of the platform, the merchant, and what stands behind a clock without a countdown. */
export function alipayLines(complaint: Complaint, clock: Clock, language: Language): ClockCardLine[] {
  if (complaint.console !== 'alipay') return [];
  const { tags = [], merchant, mchid, complaintTime } = complaint;
  const say = (zh: string, en: string) => pick({ zh, en }, language);
  const lines: ClockCardLine[] = [];
  const add = (term: string, value: string, tone?: ClockCardLine['tone']) =>
    lines.push({ term, value, ...(tone ? { tone } : {}) });
  if (clock.action === 'late') add(say('申诉', 'Appeal'), pick(LATE, language), 'mut');
  if (clock.action === 'look') add(say('申诉', 'Appeal'), pick(LOOK, language), 'soon');
  if (clock.id === 'alipay-consult' && clock.due === null && !clock.done)
    add(say('时限', 'Time'), pick(NO_TIME, language), 'mut');
  if (clock.id === 'alipay-appeal-review' && complaintTime) {
    const [year] = afterWorkingDays(complaintTime.at, 3).missing;
    const value = say('审核 3 个工作日，以平台为准', 'Review takes 3 working days; the platform decides');
    const until = year ? say(`，节假日数据到${year - 1}年`, `; holidays are known up to ${year - 1}`) : '';
    add(say('审核', 'Review'), value + until, 'mut');
  }
  if (tags.length > 0) add(say('平台标签', 'Labels'), tags.join(language === 'en' ? ', ' : '、'), 'soon');
  const who = [merchant, mchid].filter(Boolean).join(' ');
  if (who) add(say('被投诉商户', 'Merchant'), who);
  return lines;
}

/** The ways to settle a refund that is due; null for anything else, and for what is settled. */
export const refundWays = ({ queue, status }: Complaint, language: Language, fund: boolean): VNode | null =>
  queue === 'alipay-refund-due' && status.phase === 'finish' ? (
    <RefundWays language={language} fund={fund} />
  ) : null;
