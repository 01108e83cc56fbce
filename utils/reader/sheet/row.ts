/** One row of a table as a complaint, or why it is none. */
import { CONSOLE_IDS, QUEUE_IDS, isQueueOf } from '../../complaint/ids';
import type { Complaint, ConsoleId, QueueId } from '../../complaint/model';
import { CONSOLES } from '../../consoles';
import type { QueueKnowledge } from '../../consoles/knowledge';
import type { Fields } from '../pairs';
import { parseInstant } from '../dates';
import { complaintOf, DeadlineMemory } from '../record';
import type { Raw } from '../record';
import { looseStatus } from '../status';
import { idIn } from '../tokens';
import { sheetColumns } from './columns';
import type { SheetColumn } from './columns';
import type { SheetRow } from './csv';

/**
 * `quote` a quotation mark is not closed, or the row has no end · `cells` fewer than the header ·
 * `number` no whole number of a complaint (a spreadsheet may have rounded it) · `time` · `status` words
 * that are no known state · `console`, `queue` a name that is none.
 */
export type RowFault = 'quote' | 'cells' | 'number' | 'time' | 'status' | 'console' | 'queue';

export interface SheetPlace {
  console: ConsoleId;
  queue: QueueId;
  account: string;
}
export type SheetComplaint = { place: SheetPlace; complaint: Complaint } | { fault: RowFault; what: string };

/** Names of consoles and queues as tables of ours call them. */
export interface SheetNames {
  consoles: Readonly<Record<string, ConsoleId>>;
  queues: Readonly<Record<string, QueueId>>;
}

/** 2.00201E+29, or zeros where a spreadsheet keeps fifteen digits: another complaint's number. */
const ROUNDED = /^\d(\.\d+)?e\+?\d+$/i;
const CUT = /^\d{15}0{5,}$/;

export class SheetReader {
  readonly #columns = new Map<ConsoleId, SheetColumn[]>();
  readonly #memory = new DeadlineMemory();

  /** `usual`: whose complaints they are where no column says it. `at`: when the table was made, ms UTC. */
  constructor(
    readonly header: readonly string[],
    readonly usual: SheetPlace,
    readonly names: SheetNames,
    readonly at: number,
  ) {}

  #columnsOf(console: ConsoleId): SheetColumn[] {
    const known = this.#columns.get(console) ?? sheetColumns(this.header, CONSOLES[console]);
    this.#columns.set(console, known);
    return known;
  }

  #own(cells: readonly string[], label: SheetColumn['label']): string {
    const at = this.#columnsOf(this.usual.console).findIndex((column) => column.label === label);
    return cells[at] ?? '';
  }

  /** Takes any row. */
  read({ cells, broken }: SheetRow): SheetComplaint {
    if (broken) return { fault: 'quote', what: '' };
    if (cells.length < this.header.length && cells.length < 2)
      return { fault: 'cells', what: String(cells.length) };
    const place = this.#place(cells);
    if ('fault' in place) return place;
    const queue = CONSOLES[place.console].queues.find(({ id }) => id === place.queue);
    if (!queue) return { fault: 'queue', what: place.queue };
    return this.#complaint(cells, place, queue);
  }

  #place(cells: readonly string[]): SheetPlace | { fault: RowFault; what: string } {
    const named = this.#own(cells, 'console');
    const console = named ? this.#named(named, this.names.consoles, CONSOLE_IDS) : this.usual.console;
    if (!console) return { fault: 'console', what: named };
    const kind = this.#own(cells, 'queue');
    const queue = kind ? this.#named(kind, this.names.queues, QUEUE_IDS) : null;
    if (kind && (!queue || !isQueueOf(queue, console))) return { fault: 'queue', what: kind };
    const usual = console === this.usual.console ? this.usual.queue : CONSOLES[console].queues[0]?.id;
    return {
      console,
      queue: queue ?? usual ?? this.usual.queue,
      account: (this.#own(cells, 'account') || this.usual.account).slice(0, 200),
    };
  }

  #named<T extends string>(text: string, names: Readonly<Record<string, T>>, ids: readonly T[]): T | null {
    return Object.hasOwn(names, text) ? (names[text] ?? null) : (ids.find((id) => id === text) ?? null);
  }

  #complaint(cells: readonly string[], place: SheetPlace, queue: QueueKnowledge): SheetComplaint {
    const own = queue.number ?? 'complaintId';
    const fields: Fields = {};
    let fen = false;
    for (const [index, column] of this.#columnsOf(place.console).entries()) {
      const text = cells[index] ?? '';
      const { label } = column;
      if (!text || !label || label === 'console' || label === 'queue' || label === 'account') continue;
      fields[label] = { text, rank: 1 } as Fields[typeof label];
      if (label === 'amount') fen = column.fen;
    }
    const number = fields[own]?.text ?? fields.complaintId?.text ?? '';
    const id = number === idIn(number) && !ROUNDED.test(number) && !CUT.test(number) ? number : null;
    if (!id) return { fault: 'number', what: number };
    const time = fields.complaintTime?.text ?? '';
    if (!parseInstant(time, this.at)) return { fault: 'time', what: time };
    const words = fields.status?.text ?? '';
    if (!looseStatus(words, queue)) return { fault: 'status', what: words };
    const raw: Raw = { id, fields, strayDeadline: null, fen, numbers: [] };
    const complaint = complaintOf(id, raw, null, queue, place.console, this.at, this.#memory);
    return { place, complaint };
  }
}
