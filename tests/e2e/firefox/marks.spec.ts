/** Firefox builds from the same sources with another background and another engine: the main way, once. */
import { PAGES } from '../../consoles/server.ts';
import { expect, test } from '../harness/test.ts';

for (const name of ['wechat-pay', 'alipay'] as const)
  test(`every complaint of ${name} has one clock, with words of its own`, async ({ firefox }) => {
    await firefox.go(PAGES[name]);
    const clocks = await firefox.atLeast(10, (mark) => mark.attributes['data-kind'] === 'clock', 15_000);
    const ids = clocks.map((mark) => mark.attributes['data-complaint']);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { text } of clocks) expect(text).not.toBe('');
    const shown = await firefox.run<string>('return document.body.innerText.replace(/\\s/g, "")');
    for (const id of ids) expect(shown).toContain(id);
  });

test('the badge counts, and the popup is answered by a woken event page', async ({ firefox }) => {
  await firefox.go(PAGES['wechat-pay']);
  await firefox.atLeast(1, (mark) => mark.attributes['data-kind'] === 'clock', 15_000);
  await firefox.goBeside('popup.html');
  const badge = 'return browser.action.getBadgeText({})';
  await expect.poll(() => firefox.run<string>(badge)).toMatch(/^[1-9]\d*$/);
  await firefox.stopBackground();
  await firefox.go('popup.html');
  const words = 'return document.body.innerText';
  await expect.poll(() => firefox.run<string>(words)).toMatch(/[1-9]\d* 条等你处理/);
});
