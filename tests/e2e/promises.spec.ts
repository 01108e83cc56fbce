/** A reply with a promise: it becomes a clock of its own, and the journal says who sent what. */
import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import type { Mark, Marks } from './harness/marks.ts';
import { openList, shared } from './harness/shared.ts';
import { expect, test } from './harness/test.ts';
import { truthOf, type Raw } from './harness/truth.ts';
import { until } from './harness/until.ts';

const held = shared({ count: 12 }, { width: 1440, height: 900 });
const SENT = /submit_response|submit_complete/;
const REPLY = '您好，您反映的问题我们已核实，2小时内给您回复处理方案，3个工作日内原路退款。';

const pending = (rows: Raw[]): Raw => {
  const far = rows.filter((row) => truthOf(row).clock === 'wx-first-reply' && truthOf(row).waits);
  const found = far.toSorted((a, b) => (truthOf(b).due ?? 0) - (truthOf(a).due ?? 0))[0];
  if (!found) throw new Error('Nothing is pending.');
  return found;
};
const isPanel = ({ kind, node }: Mark): boolean => kind === '' && Boolean(node.shadowRoots?.length);
/** Text of the open panel that holds `selector`. */
const panelWith = (marks: Marks, selector: string): Promise<{ panel: Mark; text: string }> =>
  until(`a panel with ${selector}`, async () => {
    for (const panel of await marks.all(isPanel)) {
      const text = await marks.inside(
        panel,
        (root, wanted) => {
          const found = root.querySelector(wanted);
          return found ? (found.closest('.p')?.textContent ?? '') : null;
        },
        selector,
      );
      if (text !== null) return { panel, text };
    }
    return null;
  });
const owed = (marks: Marks, count: number) =>
  until(`${count} promises`, async () => {
    const { panel } = await panelWith(marks, '.pr');
    const said = await marks.inside(panel, (root) =>
      [...root.querySelectorAll('.ps')].map((each) => each.textContent ?? ''),
    );
    return said.length === count ? said : null;
  });
async function clickClock(marks: Marks, id: string): Promise<void> {
  await marks.click(await marks.first({ kind: 'clock', complaint: id }), 'button');
}

async function sendReply(page: Page, id: string): Promise<void> {
  await page.locator('tr', { hasText: id }).last().getByText('回复用户', { exact: true }).click();
  const dialog = page.locator('#businessReply .el-dialog');
  const desk = dialog.locator('kesu-mark[data-kind="desk"]');
  await desk.waitFor();
  await dialog.locator('textarea').click();
  await page.keyboard.insertText(REPLY);
  await expect(desk).toHaveAttribute('data-checked', String([...REPLY].length));
  const sent = page.waitForRequest(SENT);
  await dialog.getByRole('button', { name: '发送' }).click();
  await sent;
  await expect(dialog).toBeHidden();
}

test('what a reply promises stands in the card, the popup and the journal', async () => {
  const { page, marks, rows } = await openList(held.browser, 'wechat-pay', 'rows=12');
  const { id } = truthOf(pending(rows));
  await marks.first({ kind: 'clock', complaint: id });
  await sendReply(page, id);

  await marks.first({ kind: 'clock', complaint: id, clock: 'wx-complete' });
  await clickClock(marks, id);
  const [reply, refund] = await owed(marks, 2);
  expect(reply).toMatch(/回复2小时内给您回复处理方案剩1小时59分/);
  expect(refund).toContain('3个工作日内原路退款');

  const popup = await held.browser.page('popup.html');
  await popup.bringToFront();
  await expect(popup.locator('.promised').first()).toHaveText(/承诺回复 剩[12]小时/);
  await popup.close();

  // A person says that it was kept: only the other one is left, also when the card is opened anew.
  await page.bringToFront();
  const { panel } = await panelWith(marks, '.ps');
  await marks.click(panel, '.ps button');
  expect(await owed(marks, 1)).toEqual([expect.stringContaining('原路退款')]);
  await page.keyboard.press('Escape');
  await until('the card to go', async () => (await marks.all(isPanel)).length === 0);
  await clickClock(marks, id);
  await owed(marks, 1);
  await page.close();

  const options = await held.browser.page('options.html');
  await options.bringToFront();
  const journal = options.locator('.journal');
  await expect(journal.locator('.chain')).toHaveAttribute('data-state', 'intact');
  await expect(journal.locator('.entries li[data-kind="send"]')).toContainText(REPLY);
  await expect(journal.locator('.entries li').first()).toHaveAttribute('data-kind', 'promise');

  const download = options.waitForEvent('download');
  await journal.getByRole('button', { name: '导出可核验文件' }).click();
  const path = await (await download).path();
  const text = await readFile(path, 'utf8');
  const verify = (name: string, content: string) =>
    journal
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/x-ndjson', buffer: Buffer.from(content) });
  await verify('whole.jsonl', text);
  await expect(journal.locator('.said').last()).toHaveText(/whole\.jsonl：\d+ 条，完整/);
  await verify('changed.jsonl', text.replace('3个工作日', '9个工作日'));
  await expect(journal.locator('.said').last()).toHaveText(/changed\.jsonl：第 \d+ 行对不上/);
  await options.close();
});

test('evidence is the second tab of the desk', async () => {
  const { page, marks, rows } = await openList(held.browser, 'wechat-pay', 'rows=12');
  const { id } = truthOf(pending(rows));
  await marks.atLeast(rows.length, { kind: 'clock' });
  let stood = '';
  const desk = await until('a button that stands still', async () => {
    const mark = await marks.first({ kind: 'desk', complaint: id });
    const now = JSON.stringify(await marks.box(mark));
    const still = now === stood;
    stood = now;
    return still ? mark : null;
  });
  await marks.click(desk, 'button');
  const { panel } = await panelWith(marks, '.tb');
  await marks.click(panel, '.tb button:last-child');
  const { text } = await panelWith(marks, '.et');
  expect(text).toContain('平台要看事实、方案、时间');
  expect(text).toContain('500 字（旧口径 200）');
  const summary = await marks.inside(
    (await panelWith(marks, '.et')).panel,
    (root) => root.querySelector<HTMLTextAreaElement>('.et')?.value ?? '',
  );
  expect(summary).toContain(`投诉单尾号${id.slice(-4)}`);
  expect(summary).not.toContain(id);
  expect(summary).not.toMatch(/1[3-9]\d{9}/);
  await page.close();
});
