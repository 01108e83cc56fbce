import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import type { Ports } from '../../../components/workbench/ports';
import { Workbench } from '../../../components/workbench/Workbench';
import type { DeskQuestion, QueueRow, QueueWindow } from '../../../utils/platform/workbench-messages';
import { button, close, press, SETTINGS, settle, text } from './page';
import { item, line } from './samples';

afterEach(close);

const NOW = Date.now();
const row = (more: Partial<QueueRow> = {}): QueueRow => ({
  ...item(),
  key: 'wechat-pay|shop|1',
  queue: 'wechat-pay',
  phase: 'reply',
  statusText: '待处理',
  then: null,
  times: null,
  tags: [],
  assigned: '',
  amountFen: null,
  seenAt: NOW - 200_000,
  ...more,
});
const page = (more: Partial<QueueWindow> = {}): QueueWindow => ({
  rows: [],
  from: 0,
  total: 0,
  held: null,
  reading: { read: 0, of: 0, done: true },
  ...more,
});

/** The workbench before a desk that answers windows as told; `summary` of the background. */
async function bench(answer: () => QueueWindow, lines = [line()]) {
  const asked: DeskQuestion[] = [];
  const others = { facets: { accounts: [], tags: [], assigned: [], counts: [] }, views: [], rules: null };
  const ports = {
    ask: async ({ type }: { type: string }) =>
      type === 'settings' ? SETTINGS : type === 'summary' ? { items: [], lines } : null,
    desk: {
      async ask(question: DeskQuestion) {
        asked.push(question);
        return question.type === 'window' ? answer() : others[question.type as keyof typeof others];
      },
      onChange: () => () => {},
    },
    openOptions: vi.fn(),
    xlsx: vi.fn(),
    veil: { on: () => false, set: vi.fn(), follow: () => vi.fn() },
  } as unknown as Ports;
  const root = document.body.appendChild(document.createElement('div'));
  await act(async () => render(h(Workbench, { ports }), root));
  await settle();
  await settle();
  return { root, asked };
}

test('a ledger that cannot be read is no empty one: it is said, and asked again', async () => {
  let broken = true;
  const { root } = await bench(() => {
    if (broken) throw new Error('gone');
    return page({ rows: [row()], total: 1, reading: { read: 1, of: 1, done: true } });
  });
  expect(text(root)).toContain('读不到本机记录');
  expect(text(root)).toContain('不等于没有投诉');
  expect(text(root.querySelector('.total')!)).toBe('读不到本机记录');
  broken = false;
  await press(button(root, '再问一次'));
  expect(text(root.querySelector('.total')!)).toBe('1 条');
});

test('while it is read, a list says that it is not whole, and does not say that nothing fits', async () => {
  const { root } = await bench(() => page({ reading: { read: 2000, of: 100_000, done: false } }));
  await press(button(root, '全部'));
  expect(text(root)).toContain('正在读取 2000 / 100000 条');
  expect(text(root)).not.toContain('没有符合的投诉');
});

test('nothing seen yet leads to the consoles; nothing fitting leads back', async () => {
  const empty = await bench(() => page());
  expect(text(empty.root)).toContain('还没有看到过投诉');
  expect(button(empty.root, '打开微信支付投诉页')).toBeTruthy();
  close();
  const none = await bench(() => page({ reading: { read: 5, of: 5, done: true } }));
  expect(text(none.root)).toContain('没有符合的投诉');
  expect(text(none.root)).toContain('是否核对过，看上面各后台的时间');
});

test('what is not known is not a number: the amount, the console', async () => {
  const lines = [line({ count: null, session: 'signedOut', goodAt: NOW - 7_200_000 })];
  const { root } = await bench(
    () => page({ rows: [row()], total: 1, reading: { read: 1, of: 1, done: true } }),
    lines,
  );
  expect(text(root.querySelector('.known')!)).toContain('已退出登录 · 2 小时前');
  expect(text(root.querySelector('.known')!)).not.toContain('条等处理');
});
