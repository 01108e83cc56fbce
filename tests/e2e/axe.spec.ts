/** Every screen of ours by the rules of axe: nothing serious, light and dark, narrow and wide, both languages. */
import { serious, still } from './harness/axe.ts';
import { closeWelcome, openList } from './harness/shared.ts';
import { speak } from './harness/telling.ts';
import { expect, test } from './harness/test.ts';

test.use({ practice: { count: 12 } });

/** Every address of ours: pages, and the parts of them that stand behind `#`. */
const PAGES = [
  'popup.html',
  'options.html',
  'options.html#welcome',
  'options.html#snapshot',
  'workbench.html',
];

for (const [theme, language, width] of [
  ['light', 'zh-CN', 1280],
  // As wide as 1,280 px at four times the size.
  ['dark', 'zh-CN', 320],
  ['dark', 'en', 1280],
] as const)
  test(`${theme}, ${language}, ${width} px wide: nothing serious`, async ({ open }) => {
    test.setTimeout(120_000);
    const browser = await open({ theme, width });
    await closeWelcome(browser);
    const { marks } = await openList(browser, 'wechat-pay');
    await marks.atLeast(1, { kind: 'clock' });
    const found: Record<string, string[]> = {};
    const page = await browser.page('options.html');
    await speak(page, language);
    const home = page.url().replace(/options\.html.*/, '');
    const open_ = new Set(PAGES.map((path) => home + path));
    for (const address of open_) {
      await page.goto('about:blank');
      await page.goto(address);
      await expect(page.locator('h1, [role=tablist], main, form').first()).toBeVisible();
      await still(page);
      const path = address.slice(home.length);
      found[path] = await serious(page);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      // The popup is as wide as it wants to be: the browser makes the window for it.
      if (over > 0 && path !== 'popup.html') found[path].push(`scrolls sideways by ${over} px`);
      const parts = await page
        .locator('a[href^="#"]')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
      for (const part of parts) if (!address.includes('#') && open_.size < 60) open_.add(part);
      const cards = page.getByRole('row');
      if (address.endsWith('workbench.html') && (await cards.count()) > 1) {
        await cards.nth(1).click();
        await still(page);
        found[`${address.slice(home.length)} with a case`] = await serious(page);
      }
    }
    expect(Object.keys(found).length).toBeGreaterThan(PAGES.length + 3);
    expect(Object.fromEntries(Object.entries(found).filter(([, all]) => all.length > 0))).toEqual({});
  });
