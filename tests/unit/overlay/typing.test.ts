import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { pace } from '../../../utils/overlay/pace';
import { Typing } from '../../../utils/overlay/typing';
import { watch, type Change, type Watcher } from '../../../utils/overlay/watcher';
import type { Seen } from '../../../utils/reader/seen';
import { complaint } from '../reply/sample';

const PAGE = `<main>
  <form><p><textarea></textarea></p><p id="count">0</p></form>
  <table><tbody><tr><td>200001</td></tr></tbody></table>
</main>
<aside><h1 id="id">200002</h1><div><div id="box"><textarea></textarea><i>0</i></div></div></aside>`;

let now: number;
let seen: Seen[];
let told: Change[];
let typing: Typing;
let watcher: Watcher;
const at = (selector: string) => document.querySelector<HTMLElement>(selector)!;

beforeEach(() => {
  document.body.innerHTML = PAGE;
  now = 0;
  told = [];
  seen = [
    { complaint: complaint({ id: '200001' }), context: 'row', spots: [{ row: at('tr'), replyable: true }] },
    {
      complaint: complaint({ id: '200002' }),
      context: 'detail',
      spots: [{ row: at('aside'), id: at('#id'), replyable: true }],
    },
  ];
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  typing = new Typing((field) => field.localName === 'textarea');
  watcher = watch((what) => told.push(what), typing.beside);
  watcher.over([document]);
});
afterEach(() => {
  watcher.stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

const after = async (change: () => void): Promise<Change[]> => {
  told = [];
  change();
  await Promise.resolve();
  return told;
};

it('takes what changes beside the field for typing, as long as somebody types', async () => {
  const count = () => (at('#count').textContent = String(Math.random()));
  expect(await after(count)).toEqual(['content']);
  typing.typed(at('form textarea'), seen);
  expect(await after(count)).toEqual(['typing']);
  expect(await after(() => (at('#count').className = 'over'))).toEqual(['typing']);
  now = 501;
  expect(await after(count)).toEqual(['content']);
});

it('takes nothing for it while somebody searches', async () => {
  at('form').prepend(Object.assign(document.createElement('input'), { id: 'search' }));
  await Promise.resolve();
  typing.typed(at('#search'), seen);
  expect(await after(() => (at('#count').textContent = '0 条'))).toEqual(['content']);
});

it('never takes words of a complaint for it', async () => {
  typing.typed(at('form textarea'), seen);
  expect(await after(() => (at('td').textContent = '200003'))).toEqual(['content']);
  expect(await after(() => at('table').remove())).toEqual(['content']);
  typing.typed(at('aside textarea'), seen);
  expect(await after(() => (at('i').textContent = '1'))).toEqual(['typing']);
  expect(await after(() => (at('#id').textContent = '200003'))).toEqual(['content']);
});

it('holds a change of both kinds for the weightier', async () => {
  typing.typed(at('form textarea'), seen);
  const both = () => {
    at('#count').textContent = '2';
    at('td').className = 'x';
    at('td').hidden = true;
  };
  expect(await after(both)).toEqual(['looks']);
});

it('looks at it once in a while, and at once when more than that changed', () => {
  vi.useFakeTimers();
  const work = vi.fn();
  const pacer = pace(
    work,
    () => Date.now(),
    (then) => void setTimeout(then),
  );
  for (let key = 0; key < 20; key++) {
    pacer.ask('rest');
    vi.advanceTimersByTime(50);
  }
  expect(work).toHaveBeenCalledTimes(2);
  pacer.ask('rest');
  pacer.ask('now');
  vi.advanceTimersByTime(50);
  expect(work).toHaveBeenCalledTimes(3);
  pacer.stop();
});
