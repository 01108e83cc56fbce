/** Pages and JSON of Alipay's queues beside the complaints. Empty until they are filled. */
import { appeal, consult, queues, refundDue, violation } from '../data/alipay-queues.ts';
import type { Appeal, Consult, Queues, QueueName, RefundDue, Violation } from '../data/alipay-queues.ts';
import { field, slice, type Call } from './http.ts';

const ROOT = '/operation/punish';
export const QUEUE_PAGES: Record<QueueName, string> = {
  consult: `${ROOT}/violation-records/consult`,
  'refund-due': `${ROOT}/violation-records/trading-complaint/refund`,
  violation: `${ROOT}/violation-records/list`,
  appeal: `${ROOT}/appeal`,
};
export const TITLES: Record<QueueName, string> = {
  consult: '服务咨询',
  'refund-due': '待退款交易',
  violation: '违规与处罚',
  appeal: '申诉记录',
};
const NAMES = Object.keys(QUEUE_PAGES) as QueueName[];

/** Commands of these queues alone; `offered`: whether its page offers an appeal. */
export type QueueCommand =
  | { cmd: 'fill-queues'; count: number }
  | { cmd: 'new-in-queue'; queue: QueueName }
  | { cmd: 'offer-appeal'; id: string; offered: boolean }
  | { cmd: 'queue-state' };

export interface QueueStore {
  lists: Queues;
  used: number;
}
export const createQueues = (): QueueStore => ({ lists: queues(0, 0), used: 500 });

const idOf = (one: Consult | RefundDue | Violation | Appeal): string =>
  'consult_id' in one
    ? one.consult_id
    : 'appeal_id' in one
      ? one.appeal_id
      : 'violation_id' in one
        ? one.violation_id
        : one.trade_no;

export const queueAt = (path: string): QueueName | undefined =>
  NAMES.find((name) => path.startsWith(QUEUE_PAGES[name]));

/** What waits for the merchant, as the home page counts it. */
export const waitingIn = ({ lists }: QueueStore): { consult: number; refund: number } => ({
  consult: lists.consult.filter(({ status }) => status === 'WAIT_REPLY').length,
  refund: lists['refund-due'].filter(({ refund_status }) =>
    /^(WAIT_REFUND|REFUND_OVERDUE|REFUSE_REJECTED)$/.test(refund_status),
  ).length,
});

export function controlQueues(store: QueueStore, command: QueueCommand): Record<string, unknown> {
  const now = Date.now();
  const { lists } = store;
  if (command.cmd === 'fill-queues') store.lists = queues(command.count, now);
  else if (command.cmd === 'queue-state') return { ...lists };
  else if (command.cmd === 'offer-appeal') {
    const one = lists.violation.find(({ violation_id }) => violation_id === command.id);
    if (one) one.can_appeal = command.offered;
  } else {
    const index = store.used++;
    const at = now + (index * 5 + 1) * 3600e3;
    const made = {
      consult: () => lists.consult.unshift(consult(index, at, 'WAIT_REPLY')),
      'refund-due': () =>
        lists['refund-due'].unshift({
          ...refundDue(0, now, 'WAIT_REFUND'),
          trade_no: `20261122220014000000990${index}00`,
        }),
      violation: () =>
        lists.violation.unshift({ ...violation(0, now), violation_id: `WG2026112200109${index}` }),
      appeal: () => lists.appeal.unshift(appeal(index, now, lists.violation[0])),
    };
    made[command.queue]();
    return { id: idOf(lists[command.queue][0] as Consult) };
  }
  return { ok: true };
}

/** The merchant writes: an answer, a refusal, an appeal. Answers what is wrong with it, or null. */
function act(
  { lists }: QueueStore,
  name: QueueName,
  one: Consult | RefundDue | Violation | Appeal,
  text: string,
): string | null {
  if (!text) return '请填写内容';
  if (name === 'consult' && text.length > 200) return '内容需为1-200字';
  if ('consult_content' in one) one.status = 'REPLIED';
  else if ('refund_status' in one) one.refund_status = 'REFUSE_REVIEW';
  else if ('can_appeal' in one) {
    if (!one.can_appeal) return '已超过申诉时间';
    one.can_appeal = false;
    one.status = 'APPEALING';
    lists.appeal.unshift(appeal(100 + lists.appeal.length, Date.now(), one));
  }
  return null;
}

/** The answer to `queues/<name>/<action>.json`: data, or words of a refusal. */
export function queueApi(
  call: Call,
  store: QueueStore,
  path: string,
): { data: unknown } | { refused: string } {
  const [, name = '', action = ''] = /^queues\/([\w-]+)\/(\w+)\.json$/.exec(path) ?? [];
  const queue = NAMES.find((each) => each === name);
  if (!queue) return { refused: '接口不存在' };
  const all: (Consult | RefundDue | Violation | Appeal)[] = store.lists[queue];
  if (action === 'list') {
    const size = Number(field(call, 'page_size')) || 10;
    const page = Math.max(1, Number(field(call, 'page_num')));
    return { data: { total_num: all.length, records: slice(all, (page - 1) * size, size) } };
  }
  const one = all.find((each) => idOf(each) === field(call, 'id'));
  if (!one) return { refused: '记录不存在' };
  if (action === 'detail') return { data: one };
  const wrong = act(store, queue, one, field(call, 'content'));
  return wrong ? { refused: wrong } : { data: {} };
}
