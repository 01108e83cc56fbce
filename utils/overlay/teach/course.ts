/** The course of a lesson: which step it is at, what was picked, what comes of it. Draws nothing. */
import type { TeachFault, TeachStep } from '../../../components/overlay/teach/words';
import type { QueueId } from '../../complaint/model';
import type { TaughtField, Teaching } from '../../complaint/teaching';
import { TAUGHT_FIELDS } from '../../complaint/teaching';
import type { ConsoleKnowledge } from '../../consoles/knowledge';
import type { Learned } from '../../reader/taught/learn';
import { learn, unknownStates } from '../../reader/taught/learn';
import type { TaughtPage, TaughtRow } from '../../reader/taught/read';
import type { Picks } from '../../reader/taught/sample';
import { sampleOf } from '../../reader/taught/sample';
import type { Leaf } from '../../reader/text';
import { buttonWords, wordsOnField } from './controls';

const ORDER: readonly TeachStep[] = [
  'id',
  'time',
  'status',
  'states',
  'deadline',
  'order',
  'amount',
  'reply',
  'send',
  'close',
  'save',
];
const NEEDED: ReadonlySet<TeachStep> = new Set(['id', 'time', 'states', 'save']);
export const isField = (step: TeachStep): step is TaughtField =>
  (TAUGHT_FIELDS as readonly TeachStep[]).includes(step);

export const isControl = (step: TeachStep): step is 'reply' | 'send' | 'close' =>
  step === 'reply' || step === 'send' || step === 'close';

export interface Place {
  page(): TaughtPage;
  /** ms UTC */
  now(): number;
  known: ConsoleKnowledge;
  account: string;
  /** As the page tells it; null where it does not. */
  queue: QueueId | null;
}

export class Course {
  step: TeachStep = 'id';
  fault: TeachFault | null = null;
  picks: Picks = {};
  queue: QueueId;
  reply: string[] | null = null;
  /** Words of the two buttons. */
  send = '';
  close = '';
  readonly #means = new Map<string, string>();
  /** What the last good lesson gave. */
  #learned: Extract<Learned, { fault: null }> | null = null;
  #unknown: string[] = [];

  constructor(readonly place: Place) {
    this.queue = place.queue ?? place.known.queues[0]?.id ?? 'wechat-pay';
  }

  get steps(): TeachStep[] {
    const choose = this.place.queue === null && this.place.known.queues.length > 1;
    return ORDER.filter((step) => step !== 'states' || choose || this.#unknown.length > 0);
  }
  get optional(): boolean {
    return !NEEDED.has(this.step);
  }
  /** May it go on from here? */
  get ready(): boolean {
    const { step, picks } = this;
    if (this.fault) return false;
    if (step === 'save') return this.#learned !== null;
    if (step === 'states') return true;
    if (step === 'reply') return this.reply !== null;
    if (step === 'send' || step === 'close') return this[step] !== '';
    return picks[step] !== undefined && (step === 'id' || this.#learned !== null);
  }
  get rows(): readonly TaughtRow[] {
    return this.#learned?.rows ?? [];
  }
  /** Rows built like the one that was pointed at, while the lesson is not whole. */
  get alike(): Element[] {
    const sample = this.#learned ? null : sampleOf(this.picks, this.place.now());
    return sample ? [sample.row, ...sample.peers] : [];
  }
  /** The row in which further values are looked for; null before the first pick. */
  get row(): Element | null {
    return (
      this.rows.find(({ spot }) => spot.id === this.picks.id?.element)?.spot.row ?? this.alike[0] ?? null
    );
  }
  get states(): { words: string; means: string }[] {
    return this.#unknown.map((words) => ({ words, means: this.#means.get(words) ?? '' }));
  }
  /** What a state may mean in this queue. */
  get meanings(): string[] {
    const own = this.place.known.queues.find(({ id }) => id === this.queue);
    return own?.statuses.map(({ labels }) => labels[0] ?? '') ?? [];
  }

  /** A value of a complaint was pointed at. */
  take(field: TaughtField, leaf: Leaf | null): void {
    this.fault = leaf ? null : field;
    if (!leaf) return;
    // Another complaint: what was picked of the first one says nothing about it.
    const others = field === 'id' ? {} : this.picks;
    this.picks = { ...others, [field]: leaf };
    this.#study();
  }
  /** A reply field or a button was pointed at. */
  takeControl(step: 'reply' | 'send' | 'close', element: Element | null): void {
    if (step === 'reply') {
      const field = element?.closest('textarea,[contenteditable]');
      const words = field ? wordsOnField(field) : null;
      this.reply = words?.length ? words : null;
      this.fault = this.reply ? null : 'reply';
      return;
    }
    const words = element ? buttonWords(element) : null;
    this[step] = words ?? '';
    this.fault = words ? null : words === '' ? 'wordless' : 'button';
  }
  means(words: string, means: string): void {
    this.#means.set(words, means);
    this.#study();
  }
  chooseQueue(queue: QueueId): void {
    this.queue = queue;
    this.#means.clear();
    this.#study();
  }

  move(by: 1 | -1): void {
    const at = this.steps.indexOf(this.step);
    this.fault = null;
    this.step = this.steps[at + by] ?? this.step;
  }
  /** Without this value. */
  skip(): void {
    const { step } = this;
    if (isField(step) && this.picks[step]) {
      this.picks = Object.fromEntries(Object.entries(this.picks).filter(([name]) => name !== step));
      this.#study();
    }
    this.move(1);
  }

  /** What would be kept; null while a lesson is not good. */
  get teaching(): Teaching | null {
    const { reply, send, close } = this;
    const teaching = this.#learned?.teaching;
    return teaching ? { ...teaching, reply: reply && { words: reply }, send, close } : null;
  }

  #study(): void {
    const { page, known, account } = this.place;
    const learned = learn(this.picks, {
      page: page(),
      known,
      account,
      queue: this.queue,
      states: this.states.filter(({ means }) => means !== ''),
      reply: null,
      send: '',
      close: '',
    });
    if (learned.fault === 'few') {
      this.#learned = null;
      return;
    }
    this.fault = learned.fault;
    this.#learned = learned.fault === null ? learned : null;
    if (learned.fault === null) this.#unknown = unknownStates(learned.rows, known, this.queue);
  }
}
