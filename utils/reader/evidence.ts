/** How sure we are that a table holds complaints, and of which queue. */
import type { QueueId } from '../complaint/model';
import type { ConsoleKnowledge, QueueKnowledge } from '../consoles/knowledge';
import type { NumberLabel } from '../consoles/labels';
import type { Grid } from './grid';
import { knownLabels } from './column';
import type { JsonStore } from './json';
import { recordFor, sameMoment } from './record';
import type { RawRow } from './rows';
import { simplified } from './simplified';
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
  /** Queue named by the tab or menu entry that is chosen. */
  selected: QueueId | null;
  /** Queue named by the address. */
  queue: QueueId | null;
  /** Queue that is at home on this host. */
  host: QueueId | null;
}

/** The kind of number by which the records of a queue are told. */
export const numberOf = (queue: QueueKnowledge | null): NumberLabel => queue?.number ?? 'complaintId';

/** Sums independent kinds of evidence; foreign headers count against. `told`: the kind of number that tells. */
export function certainty(
  grid: Grid,
  sample: readonly RawRow[],
  around: Surroundings,
  store: JsonStore,
  known: ConsoleKnowledge,
  told: NumberLabel | null,
): number {
  const labels = knownLabels(grid.columns);
  const above = sample.some((row) => row.above !== undefined && row.id !== null);
  const strong = grid.columns.filter((column) => column.strong).length + (above ? 1 : 0);
  const foreign = grid.columns.filter((column) => column.labels.includes('foreign')).length;
  const telling = sample.some((row) =>
    row.actions.some((word) => TELLING.test(word) || known.telling?.test(word)),
  );
  const inData = sample.some((row) => row.id !== null && store.byId(row.id) !== null);
  // A table of refunds or penalties may name the complaint that it belongs to: its own words come first.
  const own = grid.columns.findIndex((column) => column.strong);
  const theirs = grid.columns.findIndex((column) => column.labels.includes('foreign'));
  if (foreign > 0 && (telling ? strong < 2 && theirs < own : theirs < own || foreign > strong)) return 0;
  // Penalties name the complaint that they are about, without its time and with nothing to answer.
  const aside = foreign > 0 || labels.has('points') || labels.has('stateTime');
  const timed = labels.has('complaintTime') || (told !== 'complaintId' && labels.has('stateTime'));
  if (aside && !telling && !timed) return 0;
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

/** What is known of some rows when their queue is asked for. */
export interface Belonging {
  /** Words of their header. */
  headerText?: string;
  /** The kind of number by which they are told. */
  told?: NumberLabel | null;
  rows?: readonly RawRow[];
  /** Queue named by a heading of their own. */
  near?: QueueId | null;
}

/** Weights of the signs of a queue: its own data first, the host last. */
const WEIGHT = { data: 8, selected: 6, number: 5, status: 4, name: 3, joined: 1, host: 0.5 } as const;
/** So many times as likely as the next one it must be. */
const CLEAR = 1.4;

/**
 * Which queue rows belong to: data, header, states, headings, address. Null when two queues are as
 * likely: what belongs to one must never be read as the other. Without any sign it is the usual one.
 */
export function queueOf(
  { headerText = '', told = null, rows = [], near = null }: Belonging,
  around: Surroundings,
  store: JsonStore,
  known: ConsoleKnowledge,
): QueueKnowledge | null {
  const votes = new Map<QueueId, number>();
  const vote = (id: QueueId | null | undefined, weight: number) => {
    if (id) votes.set(id, (votes.get(id) ?? 0) + weight);
  };
  const share = 1 / Math.max(1, rows.length);
  for (const row of rows) {
    const record = recordFor(row, store);
    const own = record && (record.id === row.id || sameMoment(row.time, record));
    vote(record?.queue, (own ? WEIGHT.data : WEIGHT.joined) * share);
    const ids = row.fields.status ? queuesOfStatus(row.fields.status.text, known) : [];
    // A word of many queues says nearly nothing.
    for (const id of ids) vote(id, (WEIGHT.status * share) / ids.length ** 2);
  }
  for (const queue of known.queues) {
    if (queue.labels?.test(simplified(headerText))) vote(queue.id, WEIGHT.name);
    if (told && told !== 'complaintId' && numberOf(queue) === told) vote(queue.id, WEIGHT.number);
  }
  vote(near, WEIGHT.name);
  vote(around.selected, WEIGHT.selected);
  for (const id of around.headings) vote(id, WEIGHT.name / around.headings.length);
  if (!around.selected || around.selected === around.queue) vote(around.queue, WEIGHT.name);
  vote(around.host, WEIGHT.host);
  const score = ({ id }: QueueKnowledge) => votes.get(id) ?? 0;
  const [best, second] = [...known.queues].sort((a, b) => score(b) - score(a));
  if (!best) return null;
  return second && score(best) > 0 && score(best) < CLEAR * score(second) ? null : best;
}
