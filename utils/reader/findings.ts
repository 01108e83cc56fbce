/** Gathers what rows and regions say, by complaint. */
import type { Complaint } from '../complaint/model';
import type { QueueKnowledge } from '../consoles/knowledge';
import type { Block } from './blocks';
import { layerOf } from './blocks';
import { LOSSY } from './json';
import { offeredIn } from './offers';
import type { Reader } from './reader';
import { complaintOf, idFor, recordFor } from './record';
import type { RawRow } from './rows';
import type { Seen } from './seen';

/** Gathers rows and regions by id: clones join, doubles that disagree become "unknown". */
export class Findings {
  readonly #byId = new Map<string, Seen>();
  readonly #details = new Map<string, Seen>();
  readonly #lossy = new Map<string, string>();
  #offered = false;
  /** Is there a row that has no number of which we are sure? */
  missed = false;

  constructor(
    readonly reader: Reader,
    readonly now: number,
  ) {}

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  row(raw: RawRow, queue: QueueKnowledge): void {
    const complaint = this.#complaint(raw, queue);
    // A sum at the end of a list has neither.
    this.missed ||= !complaint && !!(raw.fields.status ?? raw.time);
    if (!complaint) return;
    this.#offer(complaint, queue, raw.spot.row);
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
    this.#offer(complaint, queue, block.spot.row, block.context === 'detail');
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
    // A list may leave the button to its details: only beside one that has it a row without it is late.
    if (!this.#offered)
      for (const { complaint } of this.#byId.values())
        if (complaint.appealable === false) delete complaint.appealable;
    return [...this.#byId.values(), ...this.#details.values()];
  }

  /** Whether what can be done is offered: in its row, or anywhere in the layer or page that is its own. */
  #offer(complaint: Complaint, { offer }: QueueKnowledge, row: Element, detail = false): void {
    if (!offer) return;
    const scope = detail ? (layerOf(row) ?? row.ownerDocument.body) : row;
    const found = offeredIn(scope, offer);
    if (found === null) delete complaint.appealable;
    else complaint.appealable = found;
    this.#offered ||= !detail && found === true;
  }

  #complaint(raw: RawRow, queue: QueueKnowledge): Complaint | null {
    const { known, store, memory } = this.reader;
    let record = recordFor(raw, store, queue.id);
    if (record?.id.startsWith(LOSSY) && raw.id) {
      // Two printed ids that round to the same number: the data cannot tell them apart.
      const other = this.#lossy.get(record.id);
      if (other && other !== raw.id) record = null;
      else this.#lossy.set(record.id, raw.id);
    }
    const id = idFor(raw, record);
    if (!id) return null;
    return complaintOf(id, raw, record, queue, known.id, this.now, memory);
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
