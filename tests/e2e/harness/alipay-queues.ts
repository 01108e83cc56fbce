/** Alipay's queues beside the complaints: what their own data demand, worked out here once more. */
import type { Page } from '@playwright/test';
import type {
  Appeal,
  Consult,
  QueueName,
  Queues,
  RefundDue,
  Violation,
} from '../../consoles/data/alipay-queues.ts';
import { LATE_REFUND } from '../../consoles/data/alipay-queues.ts';
import { ALIPAY_PAGES, type Consoles } from '../../consoles/server.ts';
import type { Opened } from './browser.ts';
import { Marks } from './marks.ts';
import { instantOf, stateOf, type Truth } from './truth.ts';

export const QUEUE_LISTS = Object.keys(ALIPAY_PAGES) as QueueName[];
const DAY = 24 * 3_600_000;
/** Ends of the third working day after a sending, read off the calendar by hand. */
const REVIEWED: Record<string, string> = {
  '2026-11-11 10:00:00': '2026-11-16 23:59:59',
  '2026-09-24 15:00:00': '2026-09-30 23:59:59',
  '2026-11-20 18:30:00': '2026-11-25 23:59:59',
};

const consult = ({ consult_id: id, status }: Consult): Truth => {
  const waits = status === 'WAIT_REPLY';
  return { id, clock: 'alipay-consult', due: null, done: !waits, waits };
};
const refund = ({ trade_no: id, refund_status: status, gmt_listed }: RefundDue): Truth => {
  const waits = ['WAIT_REFUND', 'REFUND_OVERDUE', 'REFUSE_REJECTED'].includes(status);
  const due = waits ? instantOf(gmt_listed) + 7 * DAY : null;
  return { id, clock: 'alipay-refund-due', due, done: status === 'REFUNDED', waits };
};
const violation = ({ violation_id: id, punish_type, gmt_punish, can_appeal, status }: Violation): Truth => {
  const late = punish_type === LATE_REFUND;
  const waits = can_appeal && status === 'EFFECTIVE';
  return {
    id,
    clock: late ? 'alipay-appeal-refund' : 'alipay-appeal-overdue',
    due: waits ? instantOf(gmt_punish) + (late ? 30 : 7) * DAY : null,
    done: false,
    waits,
  };
};
const appeal = ({ appeal_id: id, appeal_status, gmt_appeal }: Appeal): Truth => {
  const running = appeal_status === 'REVIEWING';
  const end = REVIEWED[gmt_appeal];
  return {
    id,
    clock: running ? 'alipay-appeal-review' : 'alipay-appeal',
    due: running && end ? instantOf(end) : null,
    done: !running,
    waits: false,
  };
};

/** By the server's own account. */
export function queueTruth(consoles: Consoles, queue: QueueName): Truth[] {
  const state = consoles.control({ cmd: 'queue-state' }) as unknown as Queues;
  return {
    consult: () => state.consult.map(consult),
    'refund-due': () => state['refund-due'].map(refund),
    violation: () => state.violation.map(violation),
    appeal: () => state.appeal.map(appeal),
  }[queue]();
}

/** `data-state` at `now`: a question burns less than a complaint, the platform's time not at all. */
export function queueState(truth: Truth, now: number): string {
  if (truth.clock === 'alipay-consult' && truth.waits) return 'calm';
  if (truth.clock === 'alipay-appeal-review') return (truth.due ?? 0) > now ? 'calm' : 'unknown';
  return stateOf(truth, now);
}

export async function openQueue(
  { context }: Opened,
  queue: QueueName,
): Promise<{ page: Page; marks: Marks }> {
  const page = await context.newPage();
  await page.bringToFront();
  await page.goto(ALIPAY_PAGES[queue]);
  return { page, marks: new Marks(page) };
}
