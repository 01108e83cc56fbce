/** Lines of text through a file: written compressed, read from a compressed or a plain one. */
import { BackupFault } from './fault';
import { MOST_ENCODED } from './pack-files';
import { isSealed, sealing, unsealing } from './seal';

/** UTF-16 units: the largest file of a pack, and what is said of it. */
const MOST_LINE = MOST_ENCODED + 200_000;
/** Characters that go on together: a stream of single lines would be slow. */
const BATCH = 64 * 1024;

/** `lines` as a file, under `passphrase` unless it is ''. Only pieces of it are in memory at a time. */
export function fileOf(lines: AsyncIterable<string>, passphrase: string, rounds?: number): Promise<Blob> {
  const source = bytesOf(lines).pipeThrough(new CompressionStream('gzip'));
  const stream = passphrase ? source.pipeThrough(sealing(passphrase, rounds)) : source;
  return new Response(stream).blob();
}

function bytesOf(lines: AsyncIterable<string>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const iterator = lines[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(out) {
      let text = '';
      while (text.length < BATCH) {
        const { value, done } = await iterator.next();
        if (done) {
          if (text) out.enqueue(encoder.encode(text));
          return out.close();
        }
        text += `${value}\n`;
      }
      out.enqueue(encoder.encode(text));
    },
  });
}

const isGzip = ([a, b]: Uint8Array): boolean => a === 0x1f && b === 0x8b;

type Flow = ReadableStream<Uint8Array<ArrayBuffer>>;

/** `through` sees every piece of the file itself. */
async function opened(file: Blob, passphrase: string, through: Through): Promise<Flow> {
  const start = new Uint8Array(await file.slice(0, 16).arrayBuffer());
  const stream = file.stream().pipeThrough(through);
  if (isGzip(start)) return stream.pipeThrough(new DecompressionStream('gzip'));
  if (!isSealed(start)) return stream;
  if (!passphrase) throw new BackupFault('locked');
  return stream.pipeThrough(unsealing(passphrase)).pipeThrough(new DecompressionStream('gzip'));
}
type Through = TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>;

/** The lines of a file. Throws a `BackupFault`. `told`: bytes of the file read so far. */
export async function* linesIn(
  file: Blob,
  passphrase: string,
  told: (bytes: number) => void = () => {},
): AsyncGenerator<string> {
  let seen = 0;
  const through: Through = new TransformStream({
    transform(bytes, out) {
      told((seen += bytes.length));
      out.enqueue(bytes);
    },
  });
  const stream = await opened(file, passphrase, through);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = stream.getReader();
  let rest = '';
  try {
    for (;;) {
      const { value, done } = await reader.read();
      // What came before is not looked through again with each piece: a line may have thousands.
      const [first = '', ...others] = (
        done ? decoder.decode() : decoder.decode(value, { stream: true })
      ).split('\n');
      const parts = [rest + first, ...others];
      rest = parts.pop() ?? '';
      if ([...parts, rest].some((line) => line.length > MOST_LINE)) throw new BackupFault('altered');
      yield* parts;
      if (done) break;
    }
    if (rest) yield rest;
  } catch (error) {
    throw faultOf(error);
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** Whoever uncompresses does not say whether the end is missing or something else is there. */
const faultOf = (error: unknown): unknown => (error instanceof TypeError ? new BackupFault('broken') : error);
