/**
 * A backup under a pass-phrase. Everything big-endian:
 *
 *   head    "KESUSEAL", version (1 byte), PBKDF2 rounds (4), salt (16)
 *   check   HMAC-SHA-256 of the head: tells a wrong pass-phrase from a changed file
 *   parts   length (4) and AES-256-GCM of at most 256 KiB each; the head is authenticated with each,
 *           the nonce counts (11 bytes) and ends with 1 in the last part, so that none can be left out,
 *           moved or cut off
 *
 * PBKDF2-HMAC-SHA-256 gives 64 bytes: the first half encrypts, the second makes the check. The salt is
 * new for every file, so a nonce never meets the same key twice.
 */
import { BackupFault } from './fault';

const MAGIC = 'KESUSEAL';
const VERSION = 1;
/** OWASP's figure for PBKDF2-HMAC-SHA-256 of 2023. */
const ROUNDS = 600_000;
/** A file may not ask for more: it would only keep the computer busy. */
const MOST_ROUNDS = 5_000_000;
const SALT = 16;
const HEAD = MAGIC.length + 1 + 4 + SALT;
const CHECK = 32;
const TAG = 16;
const PART = 256 * 1024;

type Bytes = Uint8Array<ArrayBuffer>;
interface Keys {
  seal: CryptoKey;
  check: CryptoKey;
}

/** How a sealed file begins. */
export const isSealed = (start: Uint8Array): boolean =>
  start.length >= MAGIC.length && Array.from(MAGIC).every((char, at) => start[at] === char.charCodeAt(0));

async function keysFrom(passphrase: string, head: Bytes): Promise<Keys> {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const iterations = view.getUint32(MAGIC.length + 1);
  const salt = head.slice(HEAD - SALT);
  // The same words typed on another computer may be composed otherwise.
  const words = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    base,
    512,
  );
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  return {
    seal: await crypto.subtle.importKey('raw', bits.slice(0, 32), 'AES-GCM', false, ['encrypt', 'decrypt']),
    check: await crypto.subtle.importKey('raw', bits.slice(32), hmac, false, ['sign', 'verify']),
  };
}

function cipher(head: Bytes, count: number, last: boolean) {
  const iv = new Uint8Array(12);
  new DataView(iv.buffer).setUint32(7, count);
  iv[11] = last ? 1 : 0;
  return { name: 'AES-GCM', iv, additionalData: head };
}

/** Bytes that came in pieces of any size, given out in pieces of a wanted size. */
class Pool {
  #bytes: Bytes = new Uint8Array(0);
  get size(): number {
    return this.#bytes.length;
  }
  add(more: Uint8Array): void {
    const all = new Uint8Array(this.#bytes.length + more.length);
    all.set(this.#bytes);
    all.set(more, this.#bytes.length);
    this.#bytes = all;
  }
  peek(length: number): DataView {
    return new DataView(this.#bytes.buffer, this.#bytes.byteOffset, length);
  }
  take(length: number): Bytes {
    const taken = this.#bytes.slice(0, length);
    this.#bytes = this.#bytes.subarray(length);
    return taken;
  }
}

const framed = (sealed: ArrayBuffer): Bytes => {
  const frame = new Uint8Array(4 + sealed.byteLength);
  new DataView(frame.buffer).setUint32(0, sealed.byteLength);
  frame.set(new Uint8Array(sealed), 4);
  return frame;
};

/** Encrypts what flows through. `rounds`: fewer only in tests. */
export function sealing(passphrase: string, rounds = ROUNDS): TransformStream<Uint8Array, Bytes> {
  const head = new Uint8Array(HEAD);
  const pool = new Pool();
  let keys: Keys;
  let count = 0;
  const part = async (bytes: Bytes, last: boolean) =>
    framed(await crypto.subtle.encrypt(cipher(head, count++, last), keys.seal, bytes));
  return new TransformStream({
    async start(out) {
      head.set(new TextEncoder().encode(MAGIC));
      const view = new DataView(head.buffer);
      view.setUint8(MAGIC.length, VERSION);
      view.setUint32(MAGIC.length + 1, rounds);
      crypto.getRandomValues(head.subarray(HEAD - SALT));
      keys = await keysFrom(passphrase, head);
      out.enqueue(head.slice());
      out.enqueue(new Uint8Array(await crypto.subtle.sign('HMAC', keys.check, head)));
    },
    async transform(bytes, out) {
      pool.add(bytes);
      // The last part is known only at the end: something is always kept back.
      while (pool.size > PART) out.enqueue(await part(pool.take(PART), false));
    },
    async flush(out) {
      out.enqueue(await part(pool.take(pool.size), true));
    },
  });
}

/** Decrypts what flows through. Fails with a `BackupFault`, and lets nothing through that was changed. */
export function unsealing(passphrase: string): TransformStream<Uint8Array, Bytes> {
  const pool = new Pool();
  let head: Bytes | undefined;
  let keys: Keys;
  let count = 0;
  const begin = async () => {
    head = pool.take(HEAD);
    const check = pool.take(CHECK);
    const view = new DataView(head.buffer);
    if (view.getUint8(MAGIC.length) > VERSION) throw new BackupFault('newer');
    const rounds = view.getUint32(MAGIC.length + 1);
    if (rounds < 1 || rounds > MOST_ROUNDS) throw new BackupFault('altered');
    keys = await keysFrom(passphrase, head);
    if (!(await crypto.subtle.verify('HMAC', keys.check, check, head))) throw new BackupFault('passphrase');
  };
  const open = async (sealed: Bytes, last: boolean): Promise<Bytes> => {
    const algorithm = cipher(head ?? sealed, count, last);
    try {
      return new Uint8Array(await crypto.subtle.decrypt(algorithm, keys.seal, sealed));
    } catch {
      throw new BackupFault('altered', count + 1);
    }
  };
  return new TransformStream({
    async transform(bytes, out) {
      pool.add(bytes);
      if (!head && pool.size >= HEAD + CHECK) await begin();
      if (!head) return;
      while (pool.size >= 4) {
        const length = pool.peek(4).getUint32(0);
        if (length < TAG || length > PART + TAG) throw new BackupFault('altered', count + 1);
        // Whether a part is the last one shows when nothing follows.
        if (pool.size <= 4 + length) break;
        pool.take(4);
        out.enqueue(await open(pool.take(length), false));
        count += 1;
      }
    },
    async flush(out) {
      if (!head || pool.size < 4) throw new BackupFault('truncated');
      const length = pool.peek(4).getUint32(0);
      if (pool.size < 4 + length) throw new BackupFault('truncated', count + 1);
      pool.take(4);
      const sealed = pool.take(length);
      const rest = await open(sealed, true).catch(async (error: unknown) => {
        // Whole, but not the last one: the others are gone.
        if (await open(sealed, false).catch(() => null)) throw new BackupFault('truncated', count + 1);
        throw error;
      });
      out.enqueue(rest);
    },
  });
}
