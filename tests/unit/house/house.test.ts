import { describe, expect, test } from 'vitest';
import { circles, contentCode, strangers } from './directions';
import { buildsMarkup, parsesDates, runsText, touchesBrowser, undatedPromises, usesInterval } from './habits';
import { files, parse, read } from './source';
import { atTheTop, missing, ofOneMachine, otherGaps, tooLong } from './text';

const all = files();
const product = all.filter((path) => /^(utils|components|entrypoints)\//.test(path));
const modules = product.filter((path) => /\.tsx?$/.test(path)).map((path) => parse(read(path)));
const outside = modules.filter(({ path }) => !path.startsWith('utils/platform/'));
const scripts = all.filter((path) => /\.(ts|tsx|mts|mjs|js)$/.test(path));
const readable = all.filter((path) => !/\.(png|ico|jpg|woff2?|zip|gz|der|p12)$/.test(path));

const LANGUAGES = ['zh-CN', 'en'];
type Words = Record<string, string>;
const words = import.meta.glob<Record<string, unknown>>('/utils/i18n/*.{zh-CN,en}.ts', { eager: true });
/** The one table that a file of words exports. */
const table = (module: Record<string, unknown> = {}): Words =>
  Object.assign({}, ...Object.values(module).filter((each) => typeof each === 'object')) as Words;

describe('the house', () => {
  test('there is something to look at', () => expect(modules.length).toBeGreaterThan(10));

  test('every room knows only its friends', () => expect(strangers(modules)).toEqual([]));
  test('nobody walks in a circle', () => expect(circles(modules)).toEqual([]));
  test('only utils/platform touches the extension API', () =>
    expect(outside.flatMap(touchesBrowser)).toEqual([]));

  test('text never becomes markup', () => expect(modules.flatMap(buildsMarkup)).toEqual([]));
  test('text never becomes code', () => expect(modules.flatMap(runsText)).toEqual([]));
  test('no date is read from text by the engine', () => expect(modules.flatMap(parsesDates)).toEqual([]));
  test('nothing in a console page runs by interval', () =>
    expect(contentCode(modules).flatMap(usesInterval)).toEqual([]));

  test('no file is longer than 250 lines', () => {
    const written = product.filter((path) => /\.(tsx?|css|html)$/.test(path));
    expect(tooLong(written.map(read))).toEqual([]);
  });
  // Every script is parsed: a busy machine needs its time.
  test('promises have a date', { timeout: 30_000 }, () =>
    expect(scripts.map((path) => parse(read(path))).flatMap(undatedPromises)).toEqual([]),
  );
  test('the top level stays as it is', () => expect(atTheTop(all)).toEqual([]));
  test('nothing names a registry or a folder of one machine', () =>
    expect(ofOneMachine(readable.map(read))).toEqual([]));

  test('the manifest says the same things in every language', () => {
    const locales = all.filter((path) => /^public\/_locales\/.*\.json$/.test(path));
    expect(locales.length).toBeGreaterThan(1);
    expect(missing(Object.fromEntries(locales.map((path) => [path, JSON.parse(read(path).text)])))).toEqual(
      [],
    );
  });

  test('our own words exist in every language, with the same gaps', () => {
    const topics = [...new Set(Object.keys(words).map((path) => path.replace(/\.[^.]+\.ts$/, '')))];
    expect(topics.length).toBeGreaterThan(0);
    for (const topic of topics) {
      const tables = Object.fromEntries(
        LANGUAGES.map((language) => [`${topic}.${language}`, table(words[`${topic}.${language}.ts`])]),
      );
      expect(missing(tables)).toEqual([]);
      expect(otherGaps(tables)).toEqual([]);
    }
  });
});
