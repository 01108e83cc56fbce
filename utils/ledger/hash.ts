/** Phones and user ids leave the page as keyed hashes: HMAC-SHA-256 with a key that cannot be exported. */
import { fullPhone, maskPhone, repeatKeys } from '../complaint/repeat';
import { dutyOf } from '../complaint/duties';
import type { Complaint } from '../complaint/model';
import type { Facts } from './record';

/** Hash of a personal value, base64. */
export type Digest = (text: string) => Promise<string>;

const ALGORITHM = { name: 'HMAC', hash: 'SHA-256', length: 256 };

/** A fresh key. `extractable: false`: it can be stored and used, never read. */
export const newKey = (): Promise<CryptoKey> => crypto.subtle.generateKey(ALGORITHM, false, ['sign']);

export function digestWith(key: CryptoKey): Digest {
  return async (text) => {
    const hash = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text));
    return btoa(String.fromCharCode(...new Uint8Array(hash)));
  };
}

/** Mobile numbers inside running text, not inside longer numbers. */
const PHONES = /(?<!\d)1[3-9]\d{9}(?!\d)/g;

/** Text with its phone numbers masked. */
export const withoutPhones = (text: string): string =>
  text.replace(PHONES, (phone) => maskPhone(phone) ?? '');

/** What is kept of a complaint as read: hashes for phone and user id, masked numbers in texts. */
export async function factsOf(complaint: Complaint, digest: Digest): Promise<Facts> {
  const { id: _id, console: _console, userId: _userId, phone, deadline, fieldDeadline, ...rest } = complaint;
  const facts: Facts = { ...rest };
  const { phase } = complaint.status;
  const { clock } = dutyOf(complaint);
  if (deadline) facts.deadline = { ...deadline, phase, clock };
  if (fieldDeadline) facts.fieldDeadline = { ...fieldDeadline, phase, clock };
  if (rest.detail !== undefined) facts.detail = withoutPhones(rest.detail);
  if (rest.history)
    facts.history = rest.history.map(({ at, by, type, text }) => ({
      at,
      by,
      type,
      text: withoutPhones(text),
    }));
  const mask = maskPhone(phone);
  if (mask) facts.phoneMask = mask;
  for (const { kind, text } of repeatKeys(complaint)) {
    if (kind === 'user') facts.userHash = await digest(`user:${text}`);
    if (kind === 'phone') facts.phoneHash = await digest(`phone:${text}`);
  }
  // An order number that is a phone number would be one in clear.
  if (fullPhone(facts.outTradeNo)) delete facts.outTradeNo;
  return facts;
}
