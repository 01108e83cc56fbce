/** Every console and its queues. A console is added here by one line; all lists of them follow. */

/**
 * By console, its queues, the usual one first: each has its own states and clocks, never mixed. The
 * order is the one in which a person is shown them.
 */
export const QUEUES = {
  'wechat-pay': ['wechat-pay'],
  alipay: [
    'alipay-trade',
    'alipay-risk',
    'alipay-consult',
    'alipay-refund-due',
    'alipay-violation',
    'alipay-appeal',
  ],
  'mini-program': ['mini-program'],
  'wechat-shop': ['wechat-shop-aftersale', 'wechat-shop-dispute'],
} as const;

export type ConsoleId = keyof typeof QUEUES;
export type QueueId = (typeof QUEUES)[ConsoleId][number];

export const CONSOLE_IDS = Object.keys(QUEUES) as ConsoleId[];
export const QUEUE_IDS: readonly QueueId[] = Object.values(QUEUES).flat();

/** Does this queue belong to this console? */
export const isQueueOf = (queue: QueueId, console: ConsoleId): boolean =>
  (QUEUES[console] as readonly QueueId[]).includes(queue);

/** Queues beside the complaints: what they hold is no complaint, and often about one that is counted already. */
const BESIDE: ReadonlySet<QueueId> = new Set<QueueId>([
  'alipay-consult',
  'alipay-refund-due',
  'alipay-violation',
  'alipay-appeal',
]);

/** Are the records of this queue complaints? Only those repeat each other and come in bursts. */
export const holdsComplaints = (queue: QueueId): boolean => !BESIDE.has(queue);

/**
 * What can be switched off, one console at a time: the marks (clock, repeat), the desk, the check of
 * replies, the two gates, the notice, asking in open tabs and asking without one.
 */
export const FEATURES = [
  'clock',
  'repeat',
  'desk',
  'redlines',
  'send',
  'close',
  'notice',
  'poll',
  'alone',
] as const;
export type Feature = (typeof FEATURES)[number];
/** What is switched off, by console. */
export type Off = Partial<Record<ConsoleId, readonly Feature[]>>;

/** Clocks that a platform sets, as in the contract of a mark. */
export const CLOCK_IDS = [
  'wx-first-reply',
  'wx-complete',
  'wx-reopen',
  'alipay-trade',
  'alipay-risk',
  'alipay-consult',
  'alipay-refund-due',
  'alipay-appeal',
  'alipay-appeal-overdue',
  'alipay-appeal-refund',
  'alipay-appeal-review',
  'mp-respond',
  'mp-evidence',
  'mp-refund-proof',
  'mp-appeal-verdict',
  'shop-refund',
  'shop-return',
  'shop-receipt',
  'shop-dispute',
] as const;
