/** The start of an answer: no service needs more, and a hostile one sends without end. */

const MOST_BYTES = 64 * 1024;

/** At most 64 kB as text; reading stops there. Throws when the connection breaks before. */
export async function readStart(
  stream: ReadableStream<Uint8Array> | null,
): Promise<{ body: string; cut: boolean }> {
  if (!stream) return { body: '', cut: false };
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let body = '';
  let left = MOST_BYTES;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { body: body + decoder.decode(), cut: false };
    body += decoder.decode(value.subarray(0, left), { stream: true });
    left -= value.byteLength;
    if (left >= 0) continue;
    reader.cancel().catch(() => undefined);
    return { body, cut: true };
  }
}
