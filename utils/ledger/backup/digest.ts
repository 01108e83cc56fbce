/**
 * One digest of everything that is kept, the same on every computer: rows in the order of their keys,
 * SHA-256 a block of 1000 or of 4 million characters, SHA-256 over the blocks of a table, SHA-256 over the tables that hold
 * something. The browser hashes no streams; blocks keep the memory small.
 */
import type { Contents } from '../../platform/work-messages';
import { canonical } from './canonical';

const BLOCK = 1000;
/** UTF-16 units after which a block ends before its thousandth row: files of packs are large. */
const MOST_BLOCK = 4_000_000;

/** SHA-256 in lower-case hexadecimal. */
export async function sha256(of: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof of === 'string' ? new TextEncoder().encode(of) : of;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export class Digester {
  readonly #done: [table: string, rows: number, hash: string][] = [];
  #table = '';
  #rows = 0;
  #block: string[] = [];
  #length = 0;
  #hashes: string[] = [];

  /** Tables one after the other, rows in the order of their keys. */
  async add(table: string, row: unknown): Promise<void> {
    if (table !== this.#table) {
      await this.#close();
      this.#table = table;
    }
    const text = canonical(row);
    this.#block.push(text);
    this.#length += text.length;
    this.#rows += 1;
    if (this.#block.length === BLOCK || this.#length >= MOST_BLOCK) await this.#flush();
  }

  async end(): Promise<Contents> {
    await this.#close();
    return {
      rows: Object.fromEntries(this.#done.map(([table, rows]) => [table, rows])),
      digest: await sha256(JSON.stringify(this.#done)),
    };
  }

  async #flush(): Promise<void> {
    this.#hashes.push(await sha256(this.#block.join('\n')));
    this.#block = [];
    this.#length = 0;
  }

  async #close(): Promise<void> {
    if (this.#rows === 0) return;
    if (this.#block.length > 0) await this.#flush();
    this.#done.push([this.#table, this.#rows, await sha256(this.#hashes.join('\n'))]);
    this.#rows = 0;
    this.#hashes = [];
  }
}
