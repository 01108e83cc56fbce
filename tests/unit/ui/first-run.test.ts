import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { Popup } from '../../../components/popup/Popup';
import type { ConsoleId } from '../../../utils/complaint/ids';
import type { Ask } from '../../../components/ui/ask';
import { button, close, open, press, settle, text } from './page';
import { item, line } from './samples';

afterEach(() => {
  close();
  location.hash = '';
});

test('the first page counts steps, shows the icon grow, and says that notices are shown', async () => {
  location.hash = '#welcome';
  const { root, asked } = await open();
  expect(root.querySelectorAll('.steps li')).toHaveLength(3);
  const seen = new Set<string>();
  for (let i = 0; i < 5; i += 1) {
    seen.add(text(root.querySelector('.try [role=status]')!));
    await press(button(root, '试一试'));
  }
  expect([...seen]).toEqual([
    '图标：2 条等你，时间充裕',
    '图标：3 条等你，临近',
    '图标：4 条等你，紧急',
    '图标：4 条等你，马上到期',
    '图标：5 条等你，已超时',
  ]);
  expect(text(root)).toContain('这台电脑会弹出通知');
  expect(asked).toEqual([]);
});

async function popup(answer: unknown, resumed = true, kept: ConsoleId[] = []) {
  let withheld = kept;
  const asked: unknown[] = [];
  const ask = (async (message: { type: string }) => {
    if (message.type === 'settings') return { language: 'zh-CN', theme: 'light' };
    if (message.type === 'summary') return answer;
    if (message.type === 'dataState') return null;
    asked.push(message);
    return resumed;
  }) as Ask;
  const root = document.body.appendChild(document.createElement('div'));
  const ports = {
    ask,
    openOptions: vi.fn(),
    openWorkbench: vi.fn(),
    veil: { on: () => false, set: () => {}, follow: () => () => {} },
    close: vi.fn(),
    reading: { withheld: async () => withheld, allow: async () => (withheld = []).length === 0 },
  };
  await act(async () => render(h(Popup, { ports }), root));
  await settle();
  return { root, asked };
}
const stopped = line({ session: 'riskControl', count: null, account: 'shop' });
const alipay = line({ console: 'alipay' });

test('a console that the platform stopped goes on when the person says so', async () => {
  const { root, asked } = await popup({ items: [], lines: [stopped, alipay] });
  await press(button(root, '继续核对微信支付 shop'));
  expect(asked).toEqual([{ type: 'resumeConsole', console: 'wechat-pay', account: 'shop' }]);
  expect(text(button(root, '已开始'))).toBe('已开始');
  await press(button(root, '立即核对支付宝'));
  expect(asked[1]).toEqual({ type: 'resumeConsole', console: 'alipay', account: '' });
});

test('a console that may not be read is said, with a way to allow it; one that nobody uses here is not', async () => {
  const { root } = await popup({ items: [], lines: [alipay] }, true, ['alipay', 'wechat-shop']);
  expect(text(root)).toContain('浏览器没有允许读取支付宝');
  expect(text(root)).not.toContain('浏览器没有允许读取支付宝、');
  await press(button(root, '允许读取'));
  expect(text(root)).not.toContain('浏览器没有允许');
  expect(text((await popup({ items: [], lines: [stopped] }, true, ['alipay'])).root)).not.toContain(
    '没有允许',
  );
  expect(text((await popup({ items: [], lines: [] }, true, ['alipay'])).root)).toContain('没有允许');
});

test('above rows, one press looks at every console but the stopped one', async () => {
  const items = [item(), item(), item()];
  const { root, asked } = await popup({ items, lines: [stopped, alipay] }, false);
  await press(button(root, '立即核对'));
  expect(asked).toEqual([{ type: 'resumeConsole', console: 'alipay', account: '' }]);
  expect(text(root)).toContain('再按一次');
  await press(button(root, '继续核对微信支付 shop'));
  expect(asked[1]).toEqual({ type: 'resumeConsole', console: 'wechat-pay', account: 'shop' });
});
