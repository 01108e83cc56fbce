/** Firefox: the watch counts and tells without a reload, also after its event page was ended. */
import type { Consoles } from '../../consoles/server.ts';
import { PAGES } from '../../consoles/server.ts';
import type { Firefox } from '../harness/firefox.ts';
import { expect, test } from '../harness/test.ts';

test.use({ practice: { count: 8 } });

const ORDER = 'return await browser.runtime.sendMessage(given[0])';
const order = <T>(firefox: Firefox, message: Record<string, string | number>): Promise<T> =>
  firefox.run<T>(ORDER, message);
const badge = (firefox: Firefox): Promise<string> =>
  firefox.run<string>('return await browser.action.getBadgeText({})');
const add = (consoles: Consoles): string =>
  (consoles.control({ cmd: 'new-complaint', console: 'wechat-pay' }) as { ids: string[] }).ids[0] ?? '';

test('a new complaint is counted without a reload, also by an event page that had ended; a login that ends is unknown', async ({
  firefox,
  consoles,
}) => {
  await firefox.go(PAGES['wechat-pay']);
  await firefox.atLeast(1, (mark) => mark.attributes['data-state'] === 'calm', 20_000);
  await firefox.goBeside('popup.html');
  await expect.poll(() => badge(firefox), { timeout: 10_000 }).toMatch(/^\d+$/);
  const before = Number(await badge(firefox));
  const asking =
    'return ((await browser.storage.session.get("poller")).poller?.tabs ?? []).filter((tab) => tab.list).length';
  await expect.poll(() => firefox.run<number>(asking)).toBe(1);

  const seen = async (id: string): Promise<boolean> => {
    const { items } = await order<{ items: { id: string }[] }>(firefox, { type: 'summary' });
    return items.some((item) => item.id === id);
  };
  const look = () => order(firefox, { type: 'resumeConsole', console: 'wechat-pay', account: '' });
  const first = add(consoles);
  await look();
  await expect.poll(() => badge(firefox)).toBe(String(before + 1));
  expect(await seen(first)).toBe(true);

  await firefox.stopBackground();
  expect(await badge(firefox), 'the badge while nothing runs').toBe(String(before + 1));
  const second = add(consoles);
  await look();
  await expect.poll(() => badge(firefox)).toBe(String(before + 2));
  expect(await seen(second)).toBe(true);

  consoles.control({ cmd: 'expire-session' });
  await look();
  await expect.poll(() => badge(firefox)).toBe('?');
});
