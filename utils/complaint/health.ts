/** How well complaints are read, as numbers that say nothing of anybody. Pure. */
import type { Complaint } from './model';

/** What is looked for in a row, in the order in which it is shown. */
export const FACTS = [
  'id',
  'time',
  'status',
  'order',
  'amount',
  'user',
  'words',
  'deadline',
  'field',
] as const;
export type Fact = (typeof FACTS)[number];

/**
 * By what complaints are recognised: the console's data, column headers, labels in a row or card,
 * pairs of a detail page, the console's own counter.
 */
export const WAYS = ['data', 'header', 'card', 'detail', 'counter'] as const;
export type Way = (typeof WAYS)[number];

/** How many rows there were, and in how many of them each fact was found. */
export interface Tally {
  rows: number;
  facts: Record<Fact, number>;
}

const HAS: Record<Fact, (complaint: Complaint) => boolean> = {
  // Without a number of its own a complaint goes by that of its order.
  id: ({ id, outTradeNo, transactionId }) => id !== outTradeNo && id !== transactionId,
  time: ({ complaintTime }) => complaintTime !== undefined,
  status: ({ status }) => status.phase !== 'unknown',
  order: ({ outTradeNo, transactionId }) => Boolean(outTradeNo ?? transactionId),
  amount: ({ amountFen }) => amountFen !== undefined,
  user: ({ phone, userId }) => Boolean(phone ?? userId),
  words: ({ detail, problem }) => Boolean(detail ?? problem),
  deadline: ({ deadline }) => deadline !== undefined,
  field: ({ fieldDeadline }) => fieldDeadline !== undefined,
};

/** Nothing counted yet. */
export const noTally = (): Tally => ({
  rows: 0,
  facts: Object.fromEntries(FACTS.map((fact) => [fact, 0])) as Tally['facts'],
});

/** Counts complaints, each once: a row before the detail that is open beside it. */
export function tallyOf(complaints: readonly Complaint[]): Tally {
  const tally = noTally();
  const seen = new Set<string>();
  for (const complaint of complaints) {
    if (seen.has(complaint.id)) continue;
    seen.add(complaint.id);
    tally.rows += 1;
    for (const fact of FACTS) if (HAS[fact](complaint)) tally.facts[fact] += 1;
  }
  return tally;
}

/** Two counts as one. */
export const added = (a: Tally, b: Tally): Tally => ({
  rows: a.rows + b.rows,
  facts: Object.fromEntries(FACTS.map((fact) => [fact, a.facts[fact] + b.facts[fact]])) as Tally['facts'],
});
