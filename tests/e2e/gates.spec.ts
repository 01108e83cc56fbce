/** Gates: a reply that breaks a rule is stopped at the console's own button, and so is a close too early. */
import type { Page } from '@playwright/test';
import type { Mark, Marks } from './harness/marks.ts';
import { openList, shared } from './harness/shared.ts';
import { expect, test } from './harness/test.ts';
import { truthOf, type Raw } from './harness/truth.ts';
import { until } from './harness/until.ts';

const held = shared({ count: 12, refundMs: -1 }, { width: 1440, height: 900 });
const SENT = /submit_response|submit_complete|update_refund_progress|reply\.json|feedback\.json/;
const BAD = '您好，尾号订单已核实，请加微信 kf8888 私聊，今天18:00前为您处理。';
const GOOD = '您好，您反映的问题我们已看到，正在核对发货记录，今天18:00前会在本投诉单回复处理结果。';

function sentBy(page: Page): string[] {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (SENT.test(request.url())) sent.push(request.url());
  });
  return sent;
}
const pending = (rows: Raw[]): Raw => {
  const found = rows.find((row) => truthOf(row).clock === 'wx-first-reply' && truthOf(row).waits);
  if (!found) throw new Error('Nothing is pending.');
  return found;
};
const gate = (marks: Marks): Promise<Mark> => marks.first({ kind: 'gate' });
const noGate = (marks: Marks): Promise<unknown> =>
  until('the gate to close', async () => (await marks.all({ kind: 'gate' })).length === 0);
/** Presses the button of a gate that says this. */
async function press(marks: Marks, words: RegExp): Promise<void> {
  const open = await gate(marks);
  const at = await marks.inside(
    open,
    (root, source) =>
      [...root.querySelectorAll('button')].findIndex((each) =>
        new RegExp(source).test(each.textContent ?? ''),
      ),
    words.source,
  );
  expect(at, `a button ${words.source}`).toBeGreaterThanOrEqual(0);
  await marks.inside(
    open,
    (root, index) => root.querySelectorAll('button')[index]?.setAttribute('data-hit', ''),
    at,
  );
  await marks.click(open, '[data-hit]');
}

async function dialogFor(page: Page, id: string) {
  await page.locator('tr', { hasText: id }).last().getByText('回复用户', { exact: true }).click();
  const dialog = page.locator('#businessReply .el-dialog');
  await dialog.locator('kesu-mark[data-kind="desk"]').waitFor();
  return dialog;
}

test('a reply that breaks a rule is stopped at the send button; with a reason it goes', async () => {
  const { page, marks, rows } = await openList(held.browser, 'wechat-pay', 'rows=12');
  const sent = sentBy(page);
  const { id } = truthOf(pending(rows));
  const dialog = await dialogFor(page, id);
  const field = dialog.locator('textarea');
  const desk = dialog.locator('kesu-mark[data-kind="desk"]');
  await field.click();
  await page.keyboard.insertText(GOOD);
  await expect(desk).toHaveAttribute('data-verdict', /pass|warn/);
  await expect(desk).toHaveAttribute('data-checked', String([...GOOD].length));

  await field.fill(BAD);
  await expect(desk).toHaveAttribute('data-verdict', 'block');
  await expect(desk).toHaveAttribute('data-rules', /off_platform/);
  await dialog.getByRole('button', { name: '发送' }).click();
  expect((await gate(marks)).attributes).toMatchObject({ 'data-gate': 'send', 'data-verdict': 'block' });
  expect(sent).toEqual([]);
  await page.keyboard.press('Escape');
  await noGate(marks);
  expect(sent).toEqual([]);
  await expect(field).toHaveValue(BAD);

  // The list under the field goes with its dialog.
  const panels = async () => (await marks.all((mark) => mark.kind === '')).length;
  expect(await panels()).toBeGreaterThan(0);
  await dialog.getByRole('button', { name: '取消' }).click();
  await expect(dialog).toBeHidden();
  await until('the list to go', async () => (await panels()) === 0);
  await dialogFor(page, id);
  await field.fill(BAD);
  await expect(desk).toHaveAttribute('data-verdict', 'block');

  await dialog.getByRole('button', { name: '发送' }).click();
  await press(marks, /写明理由/);
  await page.keyboard.insertText('用户要求换渠道，主管已同意');
  // A dialog that has hardly been seen takes no answer: pressed until it does.
  await until('the reply to leave', async () => {
    if (sent.length === 0 && (await marks.all({ kind: 'gate' })).length > 0)
      await press(marks, /写明理由/).catch(() => {}); // it has just gone
    return sent.length === 1;
  });
  await page.close();
});

test('a good reply is sent without a word from us', async () => {
  const { page, marks, rows } = await openList(held.browser, 'wechat-pay', 'rows=12');
  const sent = sentBy(page);
  const dialog = await dialogFor(page, truthOf(pending(rows)).id);
  await dialog.locator('textarea').fill(GOOD);
  await dialog.getByRole('button', { name: '发送' }).click();
  await expect.poll(() => sent.length).toBe(1);
  expect(await marks.all({ kind: 'gate' })).toEqual([]);
  await page.close();
});

test('处理完成 is held back while nothing is solved, and lets go after a full refund', async () => {
  const { page, marks, rows } = await openList(held.browser, 'wechat-pay', 'rows=12');
  const sent = sentBy(page);
  const row = rows.find((each) => (each as { complaint_state?: string }).complaint_state === 'PROCESSING');
  if (!row) throw new Error('Nothing is in process.');
  const { id } = truthOf(row);
  const complete = page.locator('tr', { hasText: id }).last().getByText('处理完成', { exact: true });
  await complete.click();
  expect((await gate(marks)).attributes).toMatchObject({
    'data-gate': 'close',
    'data-verdict': 'block',
    'data-complaint': id,
  });
  await press(marks, /返回处理/);
  await noGate(marks);
  expect(sent).toEqual([]);

  // The money is back by the original route: now it may be closed without a word.
  held.consoles.control({ cmd: 'refund-arrived', id });
  await page.close();
  const again = await openList(held.browser, 'wechat-pay', 'rows=12');
  const told = again.rows.find((each) => truthOf(each).id === id) as { complaint_full_refunded?: boolean };
  expect(told.complaint_full_refunded).toBe(true);
  await again.page.close();
});
