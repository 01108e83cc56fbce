/**
 * The journal is a chain: entries can only follow its end. A file that goes on where this one ends is
 * taken; one that holds other entries under the same numbers is another chain and stays outside.
 */
import type { Taken } from '../../platform/work-messages';
import type { Database } from '../database';
import type { JournalEntry } from '../journal-entry';

export class JournalJoin {
  /** Entries of another chain. */
  foreign = 0;
  added = 0;
  #seq = 0;
  #hash = '';

  constructor(
    readonly db: Database,
    readonly taken: Taken,
  ) {}

  async start(): Promise<void> {
    const last = await this.db.journal.orderBy('seq').last();
    this.#seq = last?.seq ?? 0;
    this.#hash = last?.hash ?? '';
  }

  async take(entries: readonly JournalEntry[]): Promise<void> {
    const here = await this.db.journal.bulkGet(entries.map(({ seq = 0 }) => seq));
    const news: JournalEntry[] = [];
    for (const [index, entry] of entries.entries()) {
      const { seq = 0, prev, hash } = entry;
      if (this.foreign > 0 || (here[index] && here[index].hash !== hash)) this.foreign += 1;
      else if (here[index]) this.taken.same += 1;
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
}
