/** Dates in HTTP headers (RFC 9110 §5.6.7), read by hand: the engine guesses too much. */

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
const FIXED =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d{2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) GMT$/;

/** ms UTC of `Sun, 06 Nov 1994 08:49:37 GMT`, or null. */
export function httpDate(value: string | null): number | null {
  const match = FIXED.exec(value?.trim() ?? '');
  if (!match) return null;
  const [, day, name = '', year, hour, minute, second] = match;
  const month = MONTHS.indexOf(name);
  if (month < 0 || month % 3 !== 0) return null;
  return Date.UTC(Number(year), month / 3, Number(day), Number(hour), Number(minute), Number(second));
}

/** Nobody is kept waiting longer by a header. */
const MOST_WAIT = 3_600_000;

/** ms to wait by the text of `Retry-After` (seconds or a date), or null. A date counts from `from`, ms UTC. */
export function waitOf(text: string | null, from: number): number | null {
  const value = text?.trim() ?? '';
  const until = httpDate(value);
  const wait = /^\d{1,9}$/.test(value) ? Number(value) * 1000 : until === null ? null : until - from;
  return wait === null ? null : Math.min(Math.max(wait, 0), MOST_WAIT);
}

/** The same of an answer; a date counts from its own `Date`, else from `at` (ms UTC). */
export const retryAfter = (headers: Headers, at: number): number | null =>
  waitOf(headers.get('retry-after'), httpDate(headers.get('date')) ?? at);
