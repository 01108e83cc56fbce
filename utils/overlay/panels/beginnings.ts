/** What was known of a complaint when somebody began to answer it, and whether it still holds. */
import type { Complaint } from '../../complaint/model';
import { reportOf } from '../../reader/answer';
import { statusOfCode } from '../../reader/status';
import type { StaleChange } from '../../reply/stale';
import type { Snapshot } from '../../reply/stale';
import { snapshotOf, staleCheck } from '../../reply/stale';
import type { GateDeps } from '../kit';
import { complaintNamed } from '../owner';
import { withThread } from './thread';

/** ms for which the console's answer is waited for. Without one the press goes on, and nothing is said. */
const PATIENCE = 1500;
const MOST_ANSWERS = 8;
/** Characters of a message that came in. */
const MOST_WORDS = 120;

/** The page may lag behind its data, and the data behind the page: each is compared with itself. */
interface Known {
  id: string;
  page: Snapshot | null;
  data: Snapshot | null;
}
export interface Change {
  changed: StaleChange;
  /** The words that came in, shortened; data of the page. */
  news: string | null;
}

type Deps = Pick<GateDeps, 'known' | 'seen' | 'store' | 'again' | 'learned' | 'look'>;

export class Beginnings {
  readonly #begun = new WeakMap<Element, Known>();

  constructor(readonly deps: Deps) {}

  /** Somebody is in the field. The first word counts, and the first after it was emptied. */
  typed(field: Element, complaint: Complaint | null, text: string): void {
    if (!complaint) return;
    const before = this.#begun.get(field);
    if (!text.trim() || before?.id !== complaint.id) this.begin(field, complaint.id);
  }

  /** From now on this is what the person knows. */
  begin(field: Element, id: string): void {
    this.#begun.set(field, this.#known(id));
  }

  /** What changed since, asking the console once more where the page alone does not tell. Never throws. */
  async changed(field: Element, id: string): Promise<Change | null> {
    const before = this.#begun.get(field);
    if (before?.id !== id) return null;
    const seen = this.#compare(before);
    if (seen) return seen;
    await this.refresh(id);
    return this.#compare(before);
  }

  /** Asks the console once more about a complaint, for `PATIENCE` at most. Never throws. */
  async refresh(id: string): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<undefined>((done) => {
      timer = setTimeout(done, PATIENCE, undefined);
    });
    const answers = await Promise.race([this.deps.again(id), late]).catch(() => undefined);
    clearTimeout(timer);
    if (Array.isArray(answers)) for (const one of answers.slice(0, MOST_ANSWERS)) this.#learn(id, one);
    this.deps.learned();
  }

  /** The complaint as it is known now: what the page shows, with what the console's data add. */
  now(complaint: Complaint): Complaint {
    const shown = this.#page(complaint.id) ?? complaint;
    const data = this.#data(complaint.id);
    if (!data) return shown;
    const { history, incomingUserResponse, fullRefunded, userComplaintTimes } = data;
    const told = { history, incomingUserResponse, fullRefunded, userComplaintTimes };
    return {
      ...shown,
      ...Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)),
      status: data.status.phase === 'unknown' ? shown.status : data.status,
    };
  }

  #learn(id: string, answer: unknown): void {
    const { url, status, text } = (answer ?? {}) as Partial<Record<string, unknown>>;
    if (typeof url !== 'string' || typeof status !== 'number' || typeof text !== 'string') return;
    const report = reportOf(url, status, text);
    // An answer about others says nothing of this one.
    if (!report || (report.items.length > 0 && report.items.every((item) => item.id !== id))) return;
    this.deps.store.add({ ...report, subject: id }, this.deps.look(document.body).now);
  }

  #known(id: string): Known {
    const page = this.#page(id);
    const data = this.#data(id);
    return { id, page: page && snapshotOf(page), data: data && snapshotOf(data) };
  }

  /** As the page shows it, with the thread of its detail where the data brought none. */
  #page(id: string): Complaint | null {
    const seen = this.deps.seen();
    const shown = complaintNamed(id, seen);
    if (!shown || this.#data(id)?.history) return shown;
    const detail = seen.find(({ complaint, context }) => complaint.id === id && context === 'detail');
    return withThread(shown, detail?.spots[0]?.row, this.deps.look(document.body).now);
  }

  #data(id: string): Complaint | null {
    const { store, known } = this.deps;
    const record = store.byId(id);
    const queue = record && known.queues.find((each) => each.id === record.queue);
    return queue && record.code
      ? { ...record, id, console: known.id, status: statusOfCode(record.code, queue) }
      : null;
  }

  #compare(before: Known): Change | null {
    const after = this.#known(before.id);
    for (const part of ['data', 'page'] as const) {
      const [then, now] = [before[part], after[part]];
      const result = then && now ? staleCheck(then, now) : 'same';
      if (result !== 'same') return { ...result, news: this.#news(before, result.changed) };
    }
    return null;
  }

  #news({ id, page, data }: Known, changed: StaleChange): string | null {
    const by = { newUserMessage: 'user', answeredByColleague: 'merchant' }[changed as string];
    const known = data ?? page;
    const since = (by === 'user' ? known?.lastUserAt : known?.lastMerchantAt) ?? -Infinity;
    const last = this.#data(id)?.history?.findLast((event) => event.by === by && event.at > since);
    return last?.text.trim() ? Array.from(last.text.trim()).slice(0, MOST_WORDS).join('') : null;
  }
}
