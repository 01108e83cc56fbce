/** Texts to copy, in Chinese because the platforms read them: a summary of a case, and appeals. Pure. */
import type { Complaint, HistoryEvent, QueueId } from '../../complaint/model';
import { formatBeijing } from '../../complaint/time';
import { refundIn } from '../close-refund';
import { codePoints } from '../text';
import { masked, tailOf } from './mask';
import type { AppealId } from './stages';

const BY: Record<HistoryEvent['by'], string> = {
  user: '用户',
  merchant: '商家',
  platform: '平台',
  system: '系统',
  unknown: '',
};
const MOST_EVENTS = 8;
/** A gap: we cannot know what the merchant has, and nothing is claimed that is not attached. */
const toAttach = (items: readonly string[]) => `【按实际附上：${items.join('、')}】`;
const yuan = (fen: number | undefined) => (fen === undefined ? '' : `${(fen / 100).toFixed(2)}元`);
const when = (at: number) => formatBeijing(at, 'MM-dd HH:mm');

/** What a case is called where it is no complaint. */
const CASES: Partial<Record<QueueId, { number: string; time: string }>> = {
  'alipay-consult': { number: '咨询单', time: '咨询时间' },
  'alipay-refund-due': { number: '交易', time: '列入待退款时间' },
  'alipay-violation': { number: '违规单', time: '处罚时间' },
  'alipay-appeal': { number: '申诉单', time: '申诉时间' },
};

/** Which case it is: its numbers (`whole`, or their tails), amount, time. */
export function caseLine(
  { id, queue, outTradeNo, transactionId, amountFen, complaintTime, stateTime }: Complaint,
  whole = false,
): string {
  const { number, time } = CASES[queue] ?? { number: '投诉单', time: '投诉时间' };
  const since = complaintTime ?? (CASES[queue] ? stateTime : undefined);
  const named = (what: string, text = '') =>
    whole && text ? `${what}号${text}` : tailOf(text) && `${what}尾号${tailOf(text)}`;
  const parts = [
    named(number, id),
    named('订单', outTradeNo ?? transactionId),
    amountFen === undefined ? '' : `金额${yuan(amountFen)}`,
    since ? `${time}${formatBeijing(since.at, 'yyyy-MM-dd HH:mm:ss').slice(0, 16)}` : '',
  ];
  return parts.filter(Boolean).join('，');
}

/** Whether the money went back, by the console's own words. */
export function refundLine(complaint: Complaint): string {
  const history = (complaint.history ?? []).toSorted((a, b) => a.at - b.at);
  const { missing, event } = refundIn(complaint, history);
  if (missing === null) return `退款：已全额退款${event ? `，${when(event.at)}` : ''}`;
  if (missing === 'partialRefund') return '退款：已部分退款';
  return missing === 'refundOnItsWay' ? '退款：已发起，尚未到账' : '';
}

/** Events by time, one line each, newest ones where they are many. */
function eventLines({ history = [] }: Complaint, most: number): string[] {
  const lines = history
    .filter(({ text }) => text.trim() !== '')
    .toSorted((a, b) => a.at - b.at)
    .slice(-MOST_EVENTS);
  return lines.map(({ at, by, text }) => `${when(at)} ${BY[by]}：${masked(text, most)}`);
}

/**
 * The case in a few lines that fit into `limit` code points (null = no limit): what, what the user wants,
 * what happened, the refund, what is attached. Older events go first where it does not fit.
 */
export function summaryText(complaint: Complaint, attached: readonly string[], limit: number | null): string {
  const wish = masked(complaint.detail || complaint.problem || '', 60);
  const head = [caseLine(complaint), wish && `用户反映：${wish}`].filter(Boolean);
  const tail = [refundLine(complaint), attached.length > 0 ? `附件：${toAttach(attached)}` : ''].filter(
    Boolean,
  );
  const events = eventLines(complaint, 40);
  const most = limit ?? Infinity;
  for (let from = 0; from <= events.length; from += 1) {
    const text = [...head, ...events.slice(from), ...tail].join('\n');
    if (codePoints(text) <= most) return text;
  }
  return masked([...head, ...tail].join('；'), most);
}

const REMEDY = '整改：【写明已经做了什么，避免再次发生】。';
/** What every appeal says by its kind, with 【gaps】 for what only the merchant knows. */
export const APPEAL_WORDS: Readonly<Record<AppealId, { opening: string; reason: string; remedy: string }>> = {
  'ali-overdue': {
    opening: '申诉事项：超时未处理交易投诉。',
    reason: '未能按时处理的原因：【写明原因】。用户的问题现已解决：【退款、补发或用户同意的时间】。',
    remedy: REMEDY,
  },
  'ali-late-refund': {
    opening: '申诉事项：逾期未完成退款。',
    reason: '退款情况：【退款单号与到账时间】。如认为无需退款：【写明依据，并附图】。',
    remedy: REMEDY,
  },
  'mp-score': {
    opening: '申诉事项：交易体验分扣分。',
    reason:
      '我们认为本次扣分与事实不符，或已及时处理：【写明事实】。处理结果：【退款单号、运单号或用户同意的时间】。',
    remedy: REMEDY,
  },
  'mp-verdict': {
    opening: '申诉事项：平台判定商家责任。',
    reason: '我们对判定有不同意见：【写明事实与依据】。用户的诉求我们的处理是：【写明处理】。',
    remedy: REMEDY,
  },
};

/** An appeal, with 【gaps】 for what only the merchant knows. Claims nothing by itself. */
export function appealText(kind: AppealId, complaint: Complaint, attached: readonly string[]): string {
  const { opening, reason, remedy } = APPEAL_WORDS[kind];
  const lines = [opening, `${caseLine(complaint)}。`, reason];
  const events = eventLines(complaint, 40);
  if (events.length > 0) lines.push('经过：', ...events);
  const refund = refundLine(complaint);
  if (refund) lines.push(`${refund}。`);
  lines.push(remedy, `材料：${toAttach(attached)}。`, '以上情况属实，恳请复核。');
  return lines.join('\n');
}

/** What the user is asked for, as a message to send. */
export const askText = (wanted: readonly string[]): string =>
  wanted.length === 0
    ? ''
    : `您好，为便于核实，请在本投诉单补充：${wanted.map((each, n) => `${n + 1}. ${each}`).join('；')}。已提供过的无需重复。`;
