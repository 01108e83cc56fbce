/** Nothing secret or personal in what is said about a failure. */

const MOST = 120;
/** Shorter values are words, not secrets. */
const SHORTEST = 4;

/** Every text anywhere in a configuration. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(texts);
}

/** The values of a configuration and their parts, as they may come back in an answer. */
export function secretsOf(config: object): string[] {
  const whole = texts(config);
  const parts = whole
    .flatMap((text) => text.split(/[/?&=#:;,\s"'{}]+/))
    // `send`, `webhook`: words of an address that answers use as well.
    .filter((part) => !/^[A-Za-z]{1,9}$/.test(part));
  const all = [...whole, ...parts].filter((text) => text.length >= SHORTEST);
  return [...new Set([...all, ...all.map(encodeURIComponent)])].sort((a, b) => b.length - a.length);
}

/** `said` for people: no addresses, keys, numbers that could be somebody's, nor anything of `secrets`. */
export function scrub(said: string, secrets: readonly string[]): string {
  let text = said.slice(0, 2000);
  for (const secret of secrets) text = text.replaceAll(secret, '…');
  return text
    .replace(/\b[a-z]+:\/\/\S+/gi, '…')
    .replace(/[\w.+-]+@[\w.-]+/g, '…')
    .replace(/\b\d{1,3}(\.\d{1,3}){3}\b/g, '…')
    .replace(/[\w+/=-]{16,}/g, (run) => (/^[A-Za-z]+$/.test(run) ? run : '…'))
    .replace(/\d{7,}/g, '…')
    .replace(/[\p{Cc}\p{Surrogate}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .slice(0, MOST)
    .trim();
}
