/** HMAC-SHA256 by WebCrypto. */

type Bytes = Uint8Array<ArrayBuffer>;
const encoder = new TextEncoder();
export const bytesOf = (text: string): Bytes => encoder.encode(text);

/** Keys may be empty for nobody: WebCrypto refuses them, and so do the services. */
export async function hmac(subtle: SubtleCrypto, key: Bytes, message: string): Promise<Bytes> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const imported = await subtle.importKey('raw', key, algorithm, false, ['sign']);
  return new Uint8Array(await subtle.sign('HMAC', imported, bytesOf(message)));
}

export const hex = (bytes: Bytes): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export const base64 = (bytes: Bytes): string => btoa(String.fromCharCode(...bytes));

export const sha256Hex = async (subtle: SubtleCrypto, text: string): Promise<string> =>
  hex(new Uint8Array(await subtle.digest('SHA-256', bytesOf(text))));
