/** A page that hides the question, or puts something over it, gets no answer out of it. */
import type { Page } from '@playwright/test';
import { lookAlikes } from './fixtures/closings.ts';
import { sample } from './harness/form.ts';
import { gate, noGate } from './harness/gates.ts';
import { Marks } from './harness/marks.ts';
import { shared } from './harness/shared.ts';
import { ALONE, expect, test } from './harness/test.ts';
import { until } from './harness/until.ts';

const held = shared({ count: 4 }, { width: 1280, height: 800 });
const HOST = 'pay.weixin.qq.com';
const PATH = '/index.php/xphp/ccomplaints/other';

const STYLES = [
  'opacity:0.01',
  'clip-path:circle(0)',
  'clip-path:inset(50%)',
  'mask-image:linear-gradient(transparent,transparent)',
  'filter:opacity(0)',
  'filter:blur(20px)',
  'transform:scale(0.01)',
  'transform:translateX(-3000px)',
  'scale:0.01',
  'translate:-3000px',
  'rotate:170deg',
  'mix-blend-mode:difference',
  'visibility:hidden',
  'perspective:1px',
];
/** What a page does, as the text of a function; it returns how to undo it. */
const RECIPES: Record<string, string> = Object.fromEntries([
  ...['html', 'body'].flatMap((on) =>
    STYLES.map((style) => [
      `${on} ${style}`,
      `const at = document.querySelector('${on}'); at.style.cssText = '${style}'; return () => at.removeAttribute('style');`,
    ]),
  ),
  [
    'a cover in front that lets presses through',
    `const at = Object.assign(document.createElement('div'), { popover: 'manual' });
     at.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;border:0;background:#fff;pointer-events:none';
     document.body.append(at); at.showPopover(); return () => at.remove();`,
  ],
]);

const done = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as { done: string[] }).done);

async function open(page: Page, marks: Marks): Promise<void> {
  await page.locator('#r1').click();
  await until('the reason to be taken', async () => {
    const dialog = await gate(marks);
    await marks.click(dialog, 'input');
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('用户电话里同意了');
    return marks.inside(dialog, (root) => root.querySelector('input')?.value === '用户电话里同意了');
  });
}
/** Where 「仍要处理完成」 is now: pressed there, whatever the page shows. */
async function button(marks: Marks): Promise<{ x: number; y: number }> {
  const dialog = await gate(marks);
  await marks.inside(dialog, (root) => {
    const all = [...root.querySelectorAll('button')];
    all.find((each) => /仍要/.test(each.textContent ?? ''))?.setAttribute('data-hit', '');
  });
  const box = await marks.box(dialog, '[data-hit]');
  return { x: box!.x + box!.width / 2, y: box!.y + box!.height / 2 };
}
const told = async (marks: Marks): Promise<string> => {
  const [dialog] = await marks.all({ kind: 'gate' });
  return dialog
    ? marks.inside(dialog, (root) => root.querySelector('footer .no')?.textContent ?? '')
    : 'gone';
};

async function started(): Promise<{ page: Page; marks: Marks }> {
  held.consoles.control({ cmd: 'page', host: HOST, path: PATH, html: lookAlikes(false) });
  const page = await held.browser.context.newPage();
  await page.goto(`https://${HOST}${PATH}`);
  const marks = new Marks(page);
  await marks.first({ kind: 'clock' });
  return { page, marks };
}
interface World {
  back?(): void;
}
/** Runs a recipe at once, or in the very press; `back` undoes it. */
const play = (page: Page, recipe: string, when: 'now' | 'press'): Promise<void> =>
  page.evaluate(
    ([source, moment]) => {
      const world = globalThis as World;
      const run = (): void => void (world.back = new Function(source!)() as () => void);
      if (moment === 'now') run();
      else addEventListener('pointerdown', run, { capture: true, once: true });
    },
    [recipe, when],
  );
const back = (page: Page): Promise<void> => page.evaluate(() => (globalThis as World).back?.());

/** Until the question has stood for long enough that only what the page does speaks against it. */
const stood = async (page: Page): Promise<void> => {
  const since = await page.evaluate(() => performance.now());
  await page.waitForFunction((from) => performance.now() - from > 900, since);
};

/** Each takes a second and a half; `KESU_RECIPES=all` for the long form. */
const TRIED = sample(Object.entries(RECIPES), 4);

test('hidden in the very press', ALONE, async () => {
  test.setTimeout(180_000);
  const { page, marks } = await started();
  for (const [name, recipe] of TRIED) {
    await open(page, marks);
    const at = await button(marks);
    await stood(page);
    await play(page, recipe, 'press');
    await page.mouse.click(at.x, at.y);
    await until(`an answer to ${name}`, async () => (await told(marks)) !== '');
    expect(await told(marks), name).toMatch(/盖住/);
    expect(await done(page), name).not.toContain('r1');
    await back(page);
    await page.keyboard.press('Escape');
    await noGate(marks);
  }
  // And without any of it the same press goes through.
  await open(page, marks);
  const at = await button(marks);
  await stood(page);
  await page.mouse.click(at.x, at.y);
  await expect.poll(() => done(page)).toContain('r1');
  await page.close();
});

test('hidden all the time, shown in the very press', ALONE, async () => {
  test.setTimeout(120_000);
  const { page, marks } = await started();
  // Effects on what stands around do not reach a dialog of the top layer: this does.
  for (const name of Object.keys(RECIPES).filter((each) => /cover/.test(each))) {
    await open(page, marks);
    const at = await button(marks);
    await play(page, RECIPES[name]!, 'now');
    await stood(page);
    await play(page, 'globalThis.back(); return () => {};', 'press');
    await page.mouse.click(at.x, at.y);
    await until(`an answer to ${name}`, async () => (await told(marks)) !== '');
    expect(await told(marks), name).toMatch(/盖住/);
    expect(await done(page), name).not.toContain('r1');
    await page.keyboard.press('Escape');
    await noGate(marks);
  }
  await page.close();
});

test('pressed several times a second, a dialog in plain sight lets go all the same', ALONE, async () => {
  const { page, marks } = await started();
  await open(page, marks);
  const at = await button(marks);
  const heard = new Set<string>();
  await until(
    'the press to be taken',
    async () => {
      await page.mouse.click(at.x, at.y);
      heard.add(await told(marks));
      return (await done(page)).includes('r1');
    },
    6000,
  );
  expect([...heard].filter((words) => /盖住/.test(words))).toEqual([]);
  await page.close();
});

test(
  'what covers it for good is told once; then the press is confirmed in a page of ours',
  ALONE,
  async () => {
    const { page, marks } = await started();
    await play(page, RECIPES['a cover in front that lets presses through']!, 'now');
    await open(page, marks);
    // What is shown last lies on top.
    await play(page, RECIPES['a cover in front that lets presses through']!, 'now');
    const at = await button(marks);
    await stood(page);
    await page.mouse.click(at.x, at.y);
    await until('the first answer', async () => /盖住/.test(await told(marks)));
    const opened = page.context().waitForEvent('page');
    await page.mouse.click(at.x, at.y);
    const ours = await opened;
    await expect(ours.locator('.confirm')).toContainText('用户电话里同意了');
    await expect(ours.locator('.confirm')).toContainText('200201820261120000077');
    expect(await done(page)).not.toContain('r1');
    await ours.getByRole('button', { name: '确认处理完成' }).click();
    await expect.poll(() => done(page)).toContain('r1');
    await noGate(marks);
    await expect.poll(() => ours.isClosed()).toBe(true);
    await page.close();
  },
);
