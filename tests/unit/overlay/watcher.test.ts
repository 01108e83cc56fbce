import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { bareHost } from '../../../utils/overlay/hosts';
import { pace, whenFor } from '../../../utils/overlay/pace';
import { watch, type Change, type Watcher } from '../../../utils/overlay/watcher';

let told: Change[];
let watcher: Watcher;

beforeEach(() => {
  document.body.innerHTML = '<table><tbody></tbody></table>';
  told = [];
  watcher = watch(
    (what) => told.push(what),
    () => false,
  );
  watcher.over([document]);
});
afterEach(() => {
  watcher.stop();
  vi.useRealTimers();
  document.body.replaceChildren();
});

const body = () => document.querySelector('tbody')!;
const rows = (count: number) => Array.from({ length: count }, () => document.createElement('tr'));
const after = async (change: () => void): Promise<Change[]> => {
  told = [];
  change();
  await Promise.resolve();
  return told;
};

it('tells a flood of rows from a page of them, in one piece or one by one', async () => {
  expect(await after(() => body().append(...rows(300)))).toEqual(['content']);
  expect(await after(() => body().append(...rows(301)))).toEqual(['flood']);
  expect(await after(() => rows(301).forEach((row) => body().append(row)))).toEqual(['flood']);
  expect(await after(() => body().replaceChildren())).toEqual(['content']);
});

it('does not take marks of ours for rows of the page', async () => {
  const marks = Array.from({ length: 301 }, () => bareHost(document, 'clock', null));
  const both = () => {
    body().append(...rows(1));
    document.body.append(...marks);
  };
  expect(await after(both)).toEqual(['content']);
});

it('hears nothing of a mark that we put in, but that it was thrown out', async () => {
  const mark = bareHost(document, 'clock', null);
  expect(await after(() => document.body.append(mark))).toEqual([]);
  expect(await after(() => mark.remove())).toEqual(['content']);
});

it('takes rewritten words for content, however many', async () => {
  body().append(...rows(500));
  await Promise.resolve();
  const rewrite = () => [...body().children].forEach((row) => (row.textContent = 'x'));
  expect(await after(rewrite)).toEqual(['content']);
});

it('sees attributes before and after what is weightier', async () => {
  const both = () => {
    body().className = 'a';
    body().append(...rows(1));
    body().className = 'b';
  };
  expect(await after(both)).toEqual(['content']);
  expect(await after(() => (body().className = 'c'))).toEqual(['looks']);
});

it('waits for a drawing also after a pause, but not with marks that were lost', () => {
  vi.useFakeTimers({ now: 0 });
  let looks = 0;
  const drawings: (() => void)[] = [];
  const pacer = pace(
    () => (looks += 1),
    () => Date.now(),
    (then) => drawings.push(then),
  );
  pacer.ask('now');
  expect(looks).toBe(1);
  pacer.ask('soon');
  vi.advanceTimersByTime(40);
  expect(looks).toBe(1);
  drawings.splice(0).forEach((draw) => draw());
  expect(looks).toBe(2);
  pacer.ask('now');
  vi.advanceTimersByTime(40);
  expect(looks).toBe(3);
});

it('leaves the layout of much to the page', () => {
  expect(whenFor('content', true, false)).toBe('now');
  expect(whenFor('content', false, false)).toBe('soon');
  expect(whenFor('flood', true, false)).toBe('soon');
  expect(whenFor('content', true, true)).toBe('laid');
  expect(whenFor('looks', true, true)).toBe('later');
  expect(whenFor('typing', true, true)).toBe('rest');
});

it('looks at a table without end after the same fair pause', () => {
  vi.useFakeTimers({ now: 1000 });
  let looks = 0;
  const pacer = pace(
    () => {
      looks += 1;
      vi.setSystemTime(Date.now() + 20);
    },
    () => Date.now(),
    (then) => then(),
  );
  pacer.ask('laid');
  pacer.ask('laid');
  vi.advanceTimersByTime(29);
  expect(looks).toBe(1);
  vi.advanceTimersByTime(1);
  expect(looks).toBe(2);
});

it('looks in the drawing itself when asked to, and not again in the next', async () => {
  const drawings: (() => void)[] = [];
  const observed = new Set<object>();
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(readonly told: () => void) {}
      observe() {
        observed.add(this);
        drawings.push(() => observed.has(this) && this.told());
      }
      disconnect() {
        observed.delete(this);
      }
    },
  );
  vi.useFakeTimers({ now: 0 });
  let looks = 0;
  const pacer = pace(
    () => (looks += 1),
    () => Date.now() + 1000,
  );
  pacer.ask('laid');
  drawings.forEach((draw) => draw());
  drawings.forEach((draw) => draw());
  expect(looks).toBe(1);
  vi.advanceTimersByTime(1000);
  expect(looks).toBe(1);
  pacer.ask('laid');
  // It is never drawn.
  vi.advanceTimersByTime(399);
  expect(looks).toBe(1);
  vi.advanceTimersByTime(1);
  expect(looks).toBe(2);
  vi.unstubAllGlobals();
});
