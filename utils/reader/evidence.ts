/** How sure we are that a table holds complaints, and of which queue. */
import type { QueueId } from '../complaint/model';
import type { ConsoleKnowledge, QueueKnowledge } from '../consoles/knowledge';
import type { Grid } from './grid';
import { knownLabels } from './column';
import type { JsonStore } from './json';
import { recordFor, sameMoment } from './record';
import type { RawRow } from './rows';
import { queuesOfStatus, statusAnywhere } from './status';

/** Below this a table is none of ours. */
export const ENOUGH = 4;

const TELLING =
  /^(回复用户|回复投诉|处理投诉|处理完成|反馈处理完成|去处理|我要留言|同意退款|驳回退款|reply|handle)$/i;

/** Surroundings of a table that speak for complaints. */
export interface Surroundings {
  /** The address is one on which complaints are expected. */
  path: boolean;
  /** Queues named by visible headings, titles, tabs and breadcrumbs. */
  headings: QueueId[];
  heading: boolean;
  /** Queue named by the address. */
  queue: QueueId | null;
}

/** Of two kinds of numbers, the one that the queue of this page goes by. */
export function ownNumber({ queue, headings }: Surroundings, known: ConsoleKnowledge) {
  const here = queue ?? (headings.length === 1 ? headings[0] : null);
  return known.queues.find(({ id }) => id === here)?.number ?? 'complaintId';
}

/** Sums independent kinds of evidence; foreign headers count against. */
export function certainty(
  grid: Grid,
  sample: readonly RawRow[],
  around: Surroundings,
  store: JsonStore,
  known: ConsoleKnowledge,
): number {
  const labels = knownLabels(grid.columns);
  const above = sample.some((row) => row.above !== undefined && row.id !== null);
  const strong = grid.columns.filter((column) => column.strong).length + (above ? 1 : 0);
  const foreign = grid.columns.filter((column) => column.labels.includes('foreign')).length;
  const telling = sample.some((row) => row.actions.some((word) => TELLING.test(word)));
  const inData = sample.some((row) => row.id !== null && store.byId(row.id) !== null);
  // A table of refunds or penalties may name the complaint that it belongs to: its own words come first.
  const own = grid.columns.findIndex((column) => column.strong);
  const theirs = grid.columns.findIndex((column) => column.labels.includes('foreign'));
  if (foreign > 0 && (telling ? strong < 2 && theirs < own : theirs < own || foreign > strong)) return 0;
  // Penalties name the complaint that they are about, without its time and with nothing to answer.
  if (foreign > 0 && !telling && !labels.has('complaintTime')) return 0;
  // Something must say "complaint". A number of no name counts where everything around does.
  const numbered = labels.has('complaintId') && (around.path || around.heading);
  const about = labels.has('detail') || labels.has('problem') || sample.some((row) => row.spot.replyable);
  const joined = labels.size > 3 && sample.every((row) => sameMoment(row.time, recordFor(row, store)));
  if (!strong && !telling && !inData && !joined && !(numbered && about)) return 0;
  let score = Math.min(3, strong) + (labels.has('complaintId') || above ? 2 : 0);
  if (labels.has('detail') || labels.has('problem')) score += 1;
  if (telling) score += 2;
  else if (sample.some((row) => row.spot.replyable)) score += 1;
  if (sample.some((row) => row.fields.status && statusAnywhere(row.fields.status.text, known))) score += 1;
  if (inData) score += 4;
  else if (sample.some((row) => recordFor(row, store) !== null)) score += strong || foreign === 0 ? 2 : 0;
  if (around.heading) score += 1;
  if (around.path) score += 1;
  // A table of refunds or penalties may name the complaint that it belongs to: still not ours.
  return score - foreign * (labels.has('complaintId') ? 1 : 3);
}

/** Which queue these rows belong to: data, headers, state words, headings, address; null when undecided. */
export function queueOf(
  columns: Grid['columns'],
  headerText: string,
  rows: readonly RawRow[],
  around: Surroundings,
  store: JsonStore,
  known: ConsoleKnowledge,
): QueueKnowledge {
  const votes = new Map<QueueId, number>();
  const vote = (id: QueueId | null | undefined, weight: number) => {
    if (id) votes.set(id, (votes.get(id) ?? 0) + weight);
  };
  for (const row of rows) vote(recordFor(row, store)?.queue, 4);
  for (const queue of known.queues) if (queue.labels?.test(headerText)) vote(queue.id, 2);
  for (const row of rows) {
    const ids = row.fields.status ? queuesOfStatus(row.fields.status.text, known) : [];
    if (ids.length === 1) vote(ids[0], 2);
  }
  if (around.headings.length === 1) vote(around.headings[0], 3);
  vote(around.queue, 3);
  const best = [...known.queues].sort((a, b) => (votes.get(b.id) ?? 0) - (votes.get(a.id) ?? 0))[0];
  return best ?? (known.queues[0] as QueueKnowledge);
}
