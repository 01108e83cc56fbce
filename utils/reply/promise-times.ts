/** Times that a text names, as what they mean when it was written. Pure; Beijing time throughout. */
import { CHINESE } from './promise-forms';
import { ENGLISH } from './promise-forms-en';
import type { NamedTime } from './promise-clock';

const FORMS = [...CHINESE, ...ENGLISH];
/** Most times that are looked at in one text. */
const MOST = 20;

/**
 * Times in `text` (NFKC, lower case) as meant when it was written at `at` (ms UTC), in the order of the
 * text. Where two overlap, the one that begins first and then the longer one stands.
 */
export function timesIn(text: string, at: number): NamedTime[] {
  const found: NamedTime[] = [];
  for (const { pattern, read } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const part = (name: string) => match.groups?.[name] ?? '';
      const meaning = read(part, at);
      if (!meaning) continue;
      const limit = /[内前后底末]|by|before/.test(part('limit'));
      const base = { relative: false, uncertain: false, missing: [], limit };
      found.push({ from: match.index, to: match.index + match[0].length, ...base, ...meaning });
    }
  }
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: NamedTime[] = [];
  for (const each of found) if (each.from >= (kept.at(-1)?.to ?? 0)) kept.push(each);
  return kept.slice(0, MOST);
}
