/** Tencent Cloud API 3.0, TC3-HMAC-SHA256: signs method, host, content type and body. */
import { bytesOf, hex, hmac, sha256Hex } from './hmac';

export interface Tc3Request {
  /** Exact host. */
  host: string;
  service: string;
  contentType: string;
  body: string;
  /** ms UTC; the service accepts ± 5 min. */
  now: number;
  secretId: string;
  secretKey: string;
}

/** `Authorization` and `X-TC-Timestamp` (seconds) of a POST to `/`. */
export async function tc3(
  subtle: SubtleCrypto,
  request: Tc3Request,
): Promise<{ authorization: string; timestamp: string }> {
  const { host, service, contentType, body, now, secretId, secretKey } = request;
  const timestamp = String(Math.floor(now / 1000));
  const day = new Date(now).toISOString().slice(0, 10);
  const signed = 'content-type;host';
  const headers = `content-type:${contentType}\nhost:${host}\n`;
  const canonical = ['POST', '/', '', headers, signed, await sha256Hex(subtle, body)].join('\n');
  const scope = `${day}/${service}/tc3_request`;
  const toSign = ['TC3-HMAC-SHA256', timestamp, scope, await sha256Hex(subtle, canonical)].join('\n');
  let key = bytesOf(`TC3${secretKey}`);
  for (const part of [day, service, 'tc3_request']) key = await hmac(subtle, key, part);
  const signature = hex(await hmac(subtle, key, toSign));
  const authorization = `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=${signed}, Signature=${signature}`;
  return { authorization, timestamp };
}
