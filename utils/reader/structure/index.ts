/** The shape of one document, for whoever looks after the reader: nothing in it is about anybody. */
import type { ReadOptions } from '../page';
import type { Reader } from '../reader';
import { answersOf } from './answers';
import { clean } from './clean';
import { treeOf } from './tree';
import type { Verdict } from './verdict';
import { verdictOf } from './verdict';

export interface Structure {
  /** One of the consoles' own. */
  host: string;
  /** Path and route, cleaned. */
  place: string;
  /** Names in the query, cleaned. */
  query: string[];
  /** Null where the reader itself stumbled. */
  verdict: Verdict | null;
  tree: string[];
  /** Of each answer its address and its shape. */
  answers: string[][];
}

const MOST_NAMES = 30;

/** Takes the structure of `page`. Changes nothing. Never throws. */
export function structureOf(page: Document, reader: Reader, options: ReadOptions): Structure {
  const { host, pathname, hash, searchParams } = options.url;
  const route = hash.startsWith('#/') ? (hash.split('?')[0] ?? '') : '';
  return {
    host,
    place: `${clean(pathname)}${clean(route)}`,
    query: [...new Set(namesIn(searchParams).map(clean))].slice(0, MOST_NAMES),
    verdict: attempt(() => verdictOf(reader, options), null),
    tree: attempt(() => treeOf(page.body), []),
    answers: attempt(() => answersOf(page), []),
  };
}

/** Firefox lets a content script call these, but not iterate them. */
function namesIn(params: URLSearchParams): string[] {
  const names: string[] = [];
  params.forEach((_value, name) => names.push(name));
  return names;
}

function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}
