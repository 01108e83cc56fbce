/**
 * The journal is a chain: entries can only follow its end. A file that goes on where this one ends is
 * taken; one that holds other entries under the same numbers is another chain and stays outside. Either
 * may begin later than the other, when its first entries went for their age.
 */
import type { Taken } from '../../platform/work-messages';
import type { Database } from '../database';
import type { JournalEntry } from '../journal-entry';
import { beginning } from '../keep/anchor';
import type { AnchorRow } from '../keep/rows';

export class JournalJoin {
  /** Entries of another chain. */
  foreign = 0;
  added = 0;
  /** Entries of this chain that went here for their age and do not come back. */
  cut = 0;
  #seq = 0;
  #hash = '';
  /** Where it begins here. */
  #from = { seq: 0, hash: '' };
  /** Where it begins in the file. */
  #anchor: AnchorRow | null = null;

  constructor(
    readonly db: Database,
    readonly taken: Taken,
  ) {}

  async start(): Promise<void> {
    const { seq, last: hash } = await beginning(this.db);
    this.#from = { seq, hash };
    const last = await this.db.journal.orderBy('seq').last();
    this.#seq = last?.seq ?? seq;
    this.#hash = last?.hash ?? hash;
  }

  /** What the file says of the beginning of its journal, before the first entry. */
  beginsAt([anchor]: readonly AnchorRow[]): void {
    this.#anchor = anchor ?? null;
  }

  async take(entries: readonly JournalEntry[]): Promise<void> {
    await this.#adopt(entries[0]);
    const here = await this.db.journal.bulkGet(entries.map(({ seq = 0 }) => seq));
    const news: JournalEntry[] = [];
    for (const [index, entry] of entries.entries()) {
      const { seq = 0, prev, hash } = entry;
      if (this.foreign > 0 || (here[index] && here[index].hash !== hash)) this.foreign += 1;
      else if (here[index]) this.taken.same += 1;
      else if (this.#isCut(entry)) this.cut += 1;
      else if (seq > this.#seq && prev === this.#hash) {
        news.push(entry);
        this.#seq = seq;
        this.#hash = hash;
      } else this.foreign += 1;
    }
    this.added += news.length;
    this.taken.added += news.length;
    await this.db.journal.bulkAdd(news);
  }

  /** After everything was replaced: where the journal that came in begins. */
  async replaced(): Promise<void> {
    if (this.#anchor && (await this.db.journal.count()) > 0) await this.db.keeping.put(this.#anchor);
  }

  /** It went here, and the last one that went is the same in the file. */
  #isCut({ seq = 0, hash }: JournalEntry): boolean {
    const { seq: last, hash: known } = this.#from;
    return seq < last || (seq === last && hash === known);
  }

  /** Nothing was ever written here: the chain begins where the file says, if its first entry hangs there. */
  async #adopt(first: JournalEntry | undefined): Promise<void> {
    const anchor = this.#anchor;
    if (!anchor || this.#seq > 0 || first?.prev !== anchor.hash) return;
    await this.db.keeping.put(anchor);
    this.#seq = anchor.seq;
    this.#hash = anchor.hash;
  }
}
