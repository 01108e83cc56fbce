/** Row 22 in Firefox: the person takes back the access to a console, and gives it again in the popup. */
import { PAGES } from '../../consoles/server.ts';
import { expect, test } from '../harness/test.ts';

test.use({ practice: { count: 8 } });

test('a console that may not be read is not known, is said, and comes back in one click', async ({
  firefox,
}) => {
  await firefox.go(PAGES['wechat-pay']);
  await firefox.atLeast(1, ({ attributes }) => attributes['data-kind'] === 'clock', 20_000);
  await firefox.goBeside('popup.html');
  const badge = () => firefox.run<string>('return await browser.action.getBadgeText({})');
  const said = () => firefox.run<string>('return document.querySelector(".popup")?.textContent ?? ""');
  await expect.poll(badge, { timeout: 10_000 }).toMatch(/^\d+$/);

  const ORIGINS = '{ origins: ["https://pay.weixin.qq.com/*"] }';
  expect(await firefox.run<boolean>(`return await browser.permissions.remove(${ORIGINS})`)).toBe(true);
  await expect.poll(badge).toBe('?');
  await firefox.go('popup.html');
  await expect.poll(said).toContain('浏览器没有允许读取微信支付');
  await firefox.run(
    'for (const one of document.querySelectorAll(".notice button")) if (one.textContent === "允许读取") one.setAttribute("data-hit", "")',
  );
  await firefox.clickPage('[data-hit]');
  await expect.poll(said).not.toContain('浏览器没有允许');
  expect(await firefox.run<boolean>(`return await browser.permissions.contains(${ORIGINS})`)).toBe(true);
  await expect.poll(badge).toMatch(/^\d+$/);
  expect(await firefox.faults()).toEqual([]);
});
