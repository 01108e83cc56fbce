/**
 * Marks and panels in the console by the rules of axe. They stand in closed roots, which axe cannot see
 * into: this build differs from the real one in nothing but that its roots are open.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serious } from './harness/axe.ts';
import { BUILT } from './harness/browser.ts';
import { closeWelcome, openList } from './harness/shared.ts';
import { speak } from './harness/telling.ts';
import { expect, test } from './harness/test.ts';
import { truthOf } from './harness/truth.ts';

const BAD = '您好，请加微信 kf8888 私聊，请先撤诉再退款，正在核实请耐心等待。';
test.use({ practice: { count: 40, refundMs: -1 } });

let folder = '';
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kesu-open-'));
  cpSync(join(BUILT, 'chrome-mv3'), folder, { recursive: true });
  let opened = 0;
  for (const part of ['.', 'content-scripts'])
    for (const name of readdirSync(join(folder, part)).filter((each) => each.endsWith('.js'))) {
      const path = join(folder, part, name);
      const code = readFileSync(path, 'utf8');
      const open = code.replace(/mode:(["'`])closed\1/g, () => ((opened += 1), 'mode:"open"'));
      if (open !== code) writeFileSync(path, open);
    }
  expect(opened).toBeGreaterThan(4);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const OURS = 'kesu-mark';
/** All kinds and states that are in sight, each once told. */
const kinds = (page: Page): Promise<string[]> =>
  page
    .locator(OURS)
    .evaluateAll((all) => [
      ...new Set(
        all.flatMap(({ dataset: { kind = '', state, gate } }) => [
          kind || 'panel',
          ...(state ? [state] : []),
          ...(gate ? [gate] : []),
        ]),
      ),
    ]);

for (const [theme, language] of [
  ['light', 'zh-CN'],
  ['dark', 'en'],
] as const)
  test(`${theme}, ${language}: every mark, card, desk, red line and gate`, async ({ open }) => {
    const browser = await open({ extension: folder, width: 1440 });
    await closeWelcome(browser);
    const options = await browser.page('options.html');
    await speak(options, language);
    const found: Record<string, string[]> = {};
    const seen = new Set<string>();
    const look = async (page: Page, name: string): Promise<void> => {
      for (const each of await kinds(page)) seen.add(each);
      found[name] = await serious(page, OURS);
    };

    const { page, marks, rows } = await openList(browser, 'wechat-pay', `rows=40&theme=${theme}`);
    await marks.atLeast(20, { kind: 'clock' });
    const panel = page
      .locator(`${OURS}[data-kind="panel"], ${OURS}:not([data-kind])`)
      .locator('.p, .c, section');
    await look(page, 'list');
    const clock = page.locator(`${OURS}[data-kind="clock"][data-state="critical"] .k`).first();
    await clock.click();
    await panel.first().waitFor();
    await look(page, 'card');
    await page.keyboard.press('Escape');
    await page.locator(`${OURS}[data-kind="repeat"] .k`).first().click();
    await panel.first().waitFor();
    await look(page, 'family');
    await page.keyboard.press('Escape');
    const states = rows.map((row) => ({
      id: truthOf(row).id,
      state: Object(row).complaint_state as unknown,
    }));
    const act = (state: string, word: string): Promise<void> => {
      const { id = '' } = states.find((each) => each.state === state) ?? {};
      return page.locator('#table tr', { hasText: id }).last().getByText(word, { exact: true }).click();
    };
    await act('PENDING', '回复用户');
    const dialog = page.locator('#businessReply .el-dialog');
    await dialog.locator(`${OURS}[data-kind="desk"] .k`).click();
    await page.getByRole('option').first().waitFor();
    await look(page, 'desk');
    await page.keyboard.press('Escape');
    await dialog.locator('textarea').fill(BAD);
    await expect(dialog.locator(`${OURS}[data-kind="desk"]`)).toHaveAttribute('data-verdict', 'block');
    await look(page, 'red lines');
    await dialog.getByRole('button', { name: '发送' }).click();
    await page.locator(`${OURS}[data-kind="gate"] button`).first().waitFor();
    await look(page, 'send gate');
    await page.keyboard.press('Escape');
    await page.locator(`${OURS}[data-kind="gate"]`).waitFor({ state: 'detached' });
    await page.reload();
    await marks.atLeast(20, { kind: 'clock' });
    await act('PROCESSING', '处理完成');
    await page.locator(`${OURS}[data-kind="gate"] button`).first().waitFor();
    await look(page, 'close gate');

    expect([...seen].toSorted()).toEqual(
      expect.arrayContaining([
        'calm',
        'clock',
        'critical',
        'desk',
        'done',
        'gate',
        'overdue',
        'repeat',
        'soon',
      ]),
    );
    expect(Object.keys(found)).toHaveLength(7);
    expect(Object.fromEntries(Object.entries(found).filter(([, all]) => all.length > 0))).toEqual({});
  });
