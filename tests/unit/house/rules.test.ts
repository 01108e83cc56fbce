/** Each rule of the house meets what it forbids, and what only looks like it. */
import { describe, expect, test } from 'vitest';
import { circles, contentCode, strangers } from './directions';
import { buildsMarkup, parsesDates, runsText, touchesBrowser, undatedPromises, usesInterval } from './habits';
import { parse } from './source';
import { atTheTop, missing, ofOneMachine, otherGaps, tooLong } from './text';

const house = (code: Record<string, string>) =>
  Object.entries(code).map(([path, text]) => parse({ path, text }));
const one = (text: string) => parse({ path: 'utils/complaint/a.tsx', text });

describe('import directions', () => {
  const world = {
    'utils/complaint/model.ts': 'export type A = 1;',
    'utils/consoles/index.ts': 'export type B = 1;',
    'utils/consoles/hosts.ts': 'export const H = 1;',
    'utils/platform/messages.ts': 'export const M = 1;',
    'entrypoints/background/index.ts': 'export const E = 1;',
  };
  const refused = (path: string, text: string) => strangers(house({ ...world, [path]: text })).length;

  test.each([
    ['utils/complaint/x.ts', "import { B } from '../consoles';"],
    ['utils/complaint/x.ts', "import type { B } from '../consoles/index.ts';"],
    ['utils/complaint/x.ts', "import { h } from 'preact';"],
    ['utils/reader/x.ts', "type M = import('../platform/messages').M;"],
    ['utils/reader/x.ts', "const m = await import('../platform/messages');"],
    ['utils/reader/x.ts', "import { M } from '@/utils/platform/messages';"],
    ['utils/overlay/x.ts', "import { H } from '../consoles/hosts';"],
    ['utils/platform/x.ts', "import type { B } from '../consoles';"],
    ['utils/watch/x.ts', "import { E } from '../../entrypoints/background';"],
    ['utils/watch/x.ts', "import Dexie from 'dexie';"],
    ['components/ui/x.tsx', "import { M } from '../../utils/platform/messages';"],
    ['components/ui/x.tsx', "import React from 'react';"],
    ['utils/helpers/x.ts', "import '../complaint/model';"],
    ['utils/complaint/x.ts', "import '../../tests/anything';"],
  ])('%s may not: %s', (path, text) => expect(refused(path, text)).toBe(1));

  test.each([
    ['utils/complaint/x.ts', "import { A } from './model';"],
    ['utils/complaint/x.ts', "import { hoursToMilliseconds } from 'date-fns/hoursToMilliseconds';"],
    ['utils/reply/x.ts', "import type { A } from '../complaint/model';"],
    ['utils/reply/x.ts', "import { type A } from '../complaint/model';"],
    ['utils/overlay/x.ts', "import type { B } from '../consoles';"],
    ['utils/platform/x.ts', "import { H } from '../consoles/hosts';"],
    ['utils/ledger/x.ts', "import Dexie from 'dexie';"],
    ['components/ui/x.tsx', "import type { M } from '../../utils/platform/messages';"],
    ['entrypoints/background/x.ts', "import { M } from '../../utils/platform/messages'; import './index';"],
  ])('%s may: %s', (path, text) => expect(refused(path, text)).toBe(0));

  test('a circle is found once, whatever it leads through', () => {
    const code = {
      'utils/reader/a.ts': "import './b';",
      'utils/reader/b.ts': "import type { C } from './c';",
      'utils/reader/c.ts': "export * from './a';",
      'utils/reader/d.ts': "import './a';",
    };
    expect(circles(house(code))).toEqual([
      'utils/reader/a.ts → utils/reader/b.ts → utils/reader/c.ts → utils/reader/a.ts',
    ]);
    expect(circles(house({ ...code, 'utils/reader/c.ts': '' }))).toEqual([]);
  });

  test('content code is what a content script reaches', () => {
    const code = {
      'entrypoints/console-alipay.content.ts': "import '../utils/reader/a';",
      'entrypoints/tap.content.ts': '',
      'utils/reader/a.ts': "import './b';",
      'utils/reader/b.ts': '',
      'utils/watch/w.ts': '',
    };
    const reached = contentCode(house(code)).map(({ path }) => path);
    expect(reached).toEqual(Object.keys(code).filter((path) => path !== 'utils/watch/w.ts'));
  });
});

describe('habits', () => {
  test.each([
    [touchesBrowser, 'browser.alarms.create("a")'],
    [touchesBrowser, 'const { id } = chrome.runtime'],
    [touchesBrowser, 'globalThis.chrome.storage'],
    [touchesBrowser, 'chrome?.runtime?.id'],
    [buildsMarkup, 'el.innerHTML = x'],
    [buildsMarkup, "el['outerHTML'] = x"],
    [buildsMarkup, 'el.insertAdjacentHTML("beforeend", x)'],
    [buildsMarkup, 'const a = <p dangerouslySetInnerHTML={{ __html: x }} />'],
    [buildsMarkup, 'const a = h("p", { dangerouslySetInnerHTML: y })'],
    [buildsMarkup, 'document.write(x)'],
    [buildsMarkup, 'new DOMParser().parseFromString(x, "text/html")'],
    [runsText, 'eval(x)'],
    [runsText, 'new Function("a", "b")'],
    [runsText, 'window.eval(x)'],
    [runsText, 'setTimeout("x()", 1)'],
    [usesInterval, 'setInterval(tick, 1000)'],
    [usesInterval, 'window.setInterval(tick, 1000)'],
    [parsesDates, "new Date('2026-01-01')"],
    [parsesDates, 'new Date(`${day}T00:00`)'],
    [parsesDates, 'new Date(day + " 00:00")'],
    [parsesDates, 'new Date(cell.textContent)'],
    [parsesDates, 'new Date(dateText)'],
    [parsesDates, 'new Date(x.trim())'],
    [parsesDates, 'Date.parse(x)'],
    [undatedPromises, '// TODO: later'],
    [undatedPromises, '/* FIXME (soon) */'],
  ])('%o finds %s', (habit, text) => expect(habit(one(text))).toHaveLength(1));

  test.each([
    [touchesBrowser, 'const browser = 1; send("chrome.runtime")'],
    [touchesBrowser, 'names.browser.length'],
    [buildsMarkup, 'el.textContent = "innerHTML"; // innerHTML'],
    [runsText, 'retrieval(x); const f: Function = g; setTimeout(() => 1, 2)'],
    [usesInterval, 'setTimeout(tick, 1000)'],
    [parsesDates, 'new Date(); new Date(ms); new Date(2026, 1, 1); Date.UTC(2026, 1); new Date(now + 1)'],
    [undatedPromises, '// TODO(2026-12-01): drop the old field'],
    [undatedPromises, 'const TODO = 1; // todos'],
  ])('%o lets pass: %s', (habit, text) => expect(habit(one(text))).toEqual([]));
});

describe('text', () => {
  test('long files', () => {
    const lines = (count: number) => [{ path: 'a.ts', text: 'x\n'.repeat(count) }];
    expect(tooLong(lines(250))).toEqual([]);
    expect(tooLong(lines(251))).toEqual(['a.ts has 251 lines']);
  });

  test('the top level', () => {
    expect(atTheTop(['utils/a.ts', '.gitignore', '.ci/run', 'README.md', 'LICENSE'])).toEqual([]);
    expect(atTheTop(['src/a.ts', 'src/b.ts', 'vitest.config.ts'])).toEqual(['src', 'vitest.config.ts']);
  });

  test('addresses of one machine', () => {
    const slash = '/';
    const found = (text: string) => ofOneMachine([{ path: 'a', text }]).length;
    for (const folder of ['home', 'Users', 'root', 'work'])
      expect(found(`see ${slash}${folder}${slash}me/x`)).toBe(1);
    expect(found(`https://${['registry', 'npmjs', 'org'].join('.')}/preact`)).toBe(1);
    expect(found(`${'C'}:\\Users\\me`)).toBe(1);
    expect(found('(/home/login) https://pay.weixin.qq.com/home/index/x /usr/bin/env ../work/x')).toBe(0);
  });

  test('keys that one language lacks', () => {
    expect(missing({ zh: { a: 1, b: { c: 1 } }, en: { a: 2, b: { c: 3 } } })).toEqual([]);
    expect(missing({ zh: { a: 1, b: { c: 1 } }, en: { a: 2, d: 1 } })).toEqual([
      'zh lacks d',
      'en lacks b.c',
    ]);
  });

  test('gaps that one language lacks', () => {
    expect(otherGaps({ zh: { a: '{n} 件，{m}' }, en: { a: '{m}: {n} {n|item|items}' } })).toEqual([]);
    expect(otherGaps({ zh: { a: '{n} 件' }, en: { a: '{m} items' } })).toEqual(['en has other gaps in a']);
  });
});
