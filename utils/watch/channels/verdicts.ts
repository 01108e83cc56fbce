/** What an answer means. HTTP 200 is no success before the body says so. */
import { own } from '../../platform/copy';
import { failed, refused, sent } from './channel';
import type { Answer, Outcome } from './channel';
import { retryAfter } from './http-date';
import type { Code } from './words';

/** What a service's own code means: try again (after ms), or not. */
export type Meaning = readonly ['failed', Code, number?] | readonly ['refused', Code];

export const outcomeOf = (meaning: Meaning, said: string): Outcome =>
  meaning[0] === 'failed' ? failed(meaning[1], said, meaning[2] ?? null) : refused(meaning[1], said);

const isGood = (status: number): boolean => status >= 200 && status < 300;

/** By status alone. */
export function byStatus({ status, headers, at }: Answer): Outcome {
  const said = `HTTP ${status}`;
  const wait = retryAfter(headers, at);
  if (status === 429) return failed('tooFast', said, wait);
  if (status >= 500 || status === 408 || status === 425) return failed('server', said, wait);
  if (status >= 300 && status < 400) return refused('redirect', said);
  if (status === 401 || status === 403 || status === 404 || status === 410) return refused('wrongKey', said);
  return refused('http', said);
}

/** The object in an answer, or null: lists, texts and numbers are not what any service sends. */
export function jsonOf({ body, cut }: Answer): object | null {
  if (cut) return null;
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/**
 * `read` looks into the object; null = not an answer of this service. Errors also come with 4xx, and
 * then say more than the status; a success with 4xx or anything with 5xx is not believed.
 */
export function judge(answer: Answer, read: (json: object) => Outcome | null): Outcome {
  const good = isGood(answer.status);
  if (!good && (answer.status < 400 || answer.status >= 500 || answer.status === 429))
    return byStatus(answer);
  const json = jsonOf(answer);
  const told = json && read(json);
  if (good) return told ?? failed(answer.cut ? 'tooBig' : 'notJson', `HTTP ${answer.status}`);
  return told && told.kind !== 'sent' && !(told.kind === 'failed' && told.code === 'otherCode')
    ? told
    : byStatus(answer);
}

/** A verdict for services that answer with a number in `code` and words in `words`. */
export function byCode(
  names: { code: string; words: string; good: number },
  meanings: Readonly<Record<number, Meaning>>,
  closer?: (code: number, words: string) => Meaning | null,
): (answer: Answer) => Outcome {
  return (answer) =>
    judge(answer, (json) => {
      const code = own(json, names.code);
      if (typeof code !== 'number') return null;
      if (code === names.good) return sent;
      const told = own(json, names.words);
      const words = typeof told === 'string' ? told : '';
      const meaning = closer?.(code, words) ?? meanings[code] ?? (['failed', 'otherCode'] as const);
      return outcomeOf(meaning, `${code} ${words}`.trim());
    });
}
