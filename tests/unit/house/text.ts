/** Rules that need no syntax: sizes, names, addresses. */
import type { Source } from './source';

const MOST_LINES = 250;
export const tooLong = (sources: Source[]): string[] =>
  sources
    .map(({ path, text }) => ({ path, lines: text.replace(/\n$/, '').split('\n').length }))
    .filter(({ lines }) => lines > MOST_LINES)
    .map(({ path, lines }) => `${path} has ${lines} lines`);

const TOP = new Set([
  'entrypoints',
  'components',
  'utils',
  'public',
  'tests',
  'wxt.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'README.md',
  'LICENSE',
]);
export const atTheTop = (paths: string[]): string[] => [
  ...new Set(
    paths.map((path) => path.split('/')[0] ?? '').filter((name) => !name.startsWith('.') && !TOP.has(name)),
  ),
];

const FOREIGN: [string, RegExp][] = [
  ['a package registry', /registry\.(npmjs|yarnpkg|npmmirror)|npm\.pkg\.github|\/artifactory\//],
  ['a folder of one machine', /(^|[\s"'`(=:])\/((home|Users)\/\w+\/|(root|work|mnt)\/\w)/m],
  ['a folder of one machine', /\b[A-Z]:\\{1,2}(Users|Documents)/],
];
/** Addresses that are true on one machine only. */
export const ofOneMachine = (sources: Source[]): string[] =>
  sources.flatMap(({ path, text }) =>
    FOREIGN.filter(([, pattern]) => pattern.test(text)).map(([what]) => `${path} names ${what}`),
  );

/** Paths of all values: `a.b.c`. */
function keysOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, path ? `${path}.${key}` : key));
}

/** Keys that some have and others lack, by name of who lacks them. */
export function missing(dictionaries: Record<string, unknown>): string[] {
  const keys = Object.entries(dictionaries).map(([name, value]) => [name, new Set(keysOf(value))] as const);
  const all = new Set(keys.flatMap(([, own]) => [...own]));
  return keys.flatMap(([name, own]) =>
    [...all].filter((key) => !own.has(key)).map((key) => `${name} lacks ${key}`),
  );
}

/** Names of the gaps of a text, `{n}`. `{n|hour|hours}` is a matter of one language. */
const gapsOf = (text: string): string =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].toSorted().join();

/** Texts that lose or invent a gap in another language. */
export function otherGaps(tables: Record<string, Record<string, string>>): string[] {
  const [first, ...rest] = Object.entries(tables);
  if (!first) return [];
  return rest.flatMap(([name, table]) =>
    Object.entries(table)
      .filter(([key, text]) => gapsOf(text) !== gapsOf(first[1][key] ?? ''))
      .map(([key]) => `${name} has other gaps in ${key}`),
  );
}
