/** Gathers what rows and regions say, by complaint. */
import type { Complaint } from '../complaint/model';
import type { QueueKnowledge } from '../consoles/knowledge';
import type { Block } from './blocks';
import { LOSSY } from './json';
import type { Reader } from './reader';
import { complaintOf, idFor, recordFor } from './record';
import type { RawRow } from './rows';
import type { Seen } from './seen';

/** Gathers rows and regions by id: clones join, doubles that disagree become "unknown". */
export class Findings {
  readonly #byId = new Map<string, Seen>();
  readonly #details = new Map<string, Seen>();
  readonly #lossy = new Map<string, string>();

  constructor(
    readonly reader: Reader,
    readonly now: number,
  ) {}

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  row(raw: RawRow, queue: QueueKnowledge): void {
    const complaint = this.#complaint(raw, queue);
    if (!complaint) return;
    const before = this.#byId.get(complaint.id);
    if (!before) {
      this.#byId.set(complaint.id, { complaint, context: 'row', spots: [raw.spot] });
      return;
    }
    before.spots.push(raw.spot);
    if (!agree(before.complaint, complaint)) {
      before.complaint = {
        ...before.complaint,
        status: { code: null, text: before.complaint.status.text, phase: 'unknown' },
        deadline: undefined,
      };
    }
  }

  block(block: Block, queue: QueueKnowledge): void {
    const complaint = this.#complaint(block, queue);
    if (!complaint) return;
    if (block.context === 'row') {
      if (!this.#byId.has(complaint.id))
        this.#byId.set(complaint.id, { complaint, context: 'row', spots: [block.spot] });
      return;
    }
    if (this.#details.has(complaint.id)) return;
    const row = this.#byId.get(complaint.id)?.complaint;
    this.#details.set(complaint.id, {
      complaint: row ? filled(complaint, row) : complaint,
      context: 'detail',
      spots: [block.spot],
    });
  }

  all(): Seen[] {
    return [...this.#byId.values(), ...this.#details.values()];
  }

  #complaint(raw: RawRow, queue: QueueKnowledge): Complaint | null {
    const { known, store, memory } = this.reader;
    let record = recordFor(raw, store);
    if (record?.id.startsWith(LOSSY) && raw.id) {
      // Two printed ids that round to the same number: the data cannot tell them apart.
      const other = this.#lossy.get(record.id);
      if (other && other !== raw.id) record = null;
      else this.#lossy.set(record.id, raw.id);
    }
    const id = idFor(raw, record);
    if (!id) return null;
    const right =
      record && record.queue !== queue.id
        ? (known.queues.find((candidate) => candidate.id === record?.queue) ?? queue)
        : queue;
    return complaintOf(id, raw, record, right, known.id, this.now, memory);
  }
}

function agree(a: Complaint, b: Complaint): boolean {
  return a.status.phase === b.status.phase && a.complaintTime?.at === b.complaintTime?.at;
}

/** A dialog rarely repeats everything: what it leaves out is taken from its row. */
function filled(detail: Complaint, row: Complaint): Complaint {
  const shown = Object.fromEntries(
    Object.entries(detail).filter(([, value]) => value !== undefined),
  ) as Complaint;
  const status = detail.status.text ? detail.status : row.status;
  return { ...row, ...shown, status };
}
