/**
 * Which request of a page may be asked once more: one that reads, never one that does. Pure, and
 * small, because it also runs in the page's own world.
 */

/** A request as the page made it. */
export interface Asked {
  /** Absolute, with its query. */
  url: string;
  method: string;
  headers: [name: string, value: string][];
  /** As it went over the wire: a form or JSON; null for none. */
  body: string | null;
}

const LONGEST = 20_000;
/** Words of doing. One of them as a word of the path, or of a parameter that says something, is enough. */
const DOING =
  /^(re(ply|spond|sponse|fund|ject|fuse|move|voke)|complete|finish|submit|upload|update|delete|del|save|create|add|insert|modify|edit|set|cancel|close|confirm|agree|approve|appeal|send|post|pay|transfer|withdraw|accept|sign|login|logout|bind|export|download|message|feedback|do)$/i;
/** In an address also as a part of a word: `refundapply`. */
const DOES = /refund|reply|respon[ds]|submit|upload|delet|updat|complete|approve|reject|withdraw/i;
/** A question by its last word alone: what it is about may then be a refund or an appeal. */
const READS = /\/(list|query|search|page|batch-?query)(\.json)?$/i;
const MATTERS = /refund|appeal/gi;
const FIRST: [name: RegExp, least: number][] = [
  [/^(page|current|cur)_?(num|number|no|index|page)?$|^p(age)?n(um|o)?$/i, 1],
  [/^(offset|start|skip|begin_?index)$/i, 0],
];
const MOMENT = /^1\d{12}$/;

/** `updateTime` → update, time. */
const words = (text: string) => text.replace(/([a-z])([A-Z])/g, '$1 $2').split(/[^A-Za-z]+/);
const does = (text: string) => words(text).some((word) => DOING.test(word));

/** Name and value of everything that a body or query says; nested JSON by its leaves. Null: unreadable. */
function parameters(body: string | null): [string, unknown][] | null {
  if (!body) return [];
  if (!/^\s*[[{]/.test(body)) return [...new URLSearchParams(body)];
  const all: [string, unknown][] = [];
  const visit = (value: unknown, name: string, depth: number): void => {
    if (depth > 6 || all.length > 300) return;
    if (value && typeof value === 'object')
      for (const key of Object.keys(value)) visit((value as Record<string, unknown>)[key], key, depth + 1);
    else all.push([name, value]);
  };
  try {
    visit(JSON.parse(body), '', 0);
    return all;
  } catch {
    return null;
  }
}

const says = (value: unknown) => value !== '' && value !== null && value !== false && value !== undefined;

/** Is this a question, as far as its address and words tell? When in doubt it is not. */
export function mayRepeat({ url, method, body }: Asked): boolean {
  if (!/^(GET|POST)$/.test(method) || (body ?? '').length > LONGEST || url.length > LONGEST) return false;
  if (!URL.canParse(url)) return false;
  const { protocol, pathname, search } = new URL(url);
  const told = parameters(body);
  const path = method === 'GET' && READS.test(pathname) ? pathname.replace(MATTERS, '') : pathname;
  if (protocol !== 'https:' || does(path) || DOES.test(path) || !told) return false;
  return ![...told, ...new URLSearchParams(search)].some(
    ([name, value]) =>
      says(value) && (does(name) || (typeof value === 'string' && value.length < 60 && does(value))),
  );
}

/** Does it name exactly this number: is it a question about one complaint? */
export const isAbout = ({ url, body }: Asked, number: string): boolean =>
  [...(parameters(body) ?? []), ...new URL(url).searchParams].some(([, value]) => value === number);

type Turn = <T>(name: string, value: T, now: number) => T;

/** The first page of a parameter, a fresh moment for a cache buster; else the value itself. */
function first<T>(name: string, value: T, now: number): T {
  const text = String(value);
  const as = (number: number) => (typeof value === 'string' ? String(number) : number) as T;
  for (const [names, least] of FIRST)
    if (names.test(name) && /^\d{1,6}$/.test(text)) return as(Math.min(Number(text), least));
  return same(name, value, now);
}

function same<T>(name: string, value: T, now: number): T {
  const text = String(value);
  if (!MOMENT.test(text) || !/^(_|_?t|_?ts|time|timestamp|_ksTS|random)$/i.test(name)) return value;
  return (typeof value === 'string' ? String(now) : now) as T;
}

function turned(asked: Asked, now: number, turn: Turn): Asked {
  const url = new URL(asked.url);
  const form = (text: string) => {
    const all = new URLSearchParams(text);
    for (const [name, value] of Array.from(all)) {
      const next = turn(name, value, now);
      if (next !== value) all.set(name, next);
    }
    return String(all);
  };
  if (url.search) url.search = form(url.search);
  const { body } = asked;
  const again =
    !body || !/^\s*[[{]/.test(body)
      ? body && form(body)
      : JSON.stringify(JSON.parse(body, (name, value: unknown) => turn(name, value, now)));
  return { ...asked, url: url.href, body: again };
}

/** The same question about the first page. `now` in ms UTC. Throws when its address or body is no such. */
export const firstPage = (asked: Asked, now: number): Asked => turned(asked, now, first);

/** The very same question, now. As `firstPage`. */
export const samePage = (asked: Asked, now: number): Asked => turned(asked, now, same);
