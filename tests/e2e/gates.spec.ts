/** Gates: a reply that breaks a rule is stopped at the console's own button, and so is a close too early. */
import type { Page } from '@playwright/test';
import { gate, noGate, override, press, sentBy } from './harness/gates.ts';
import { CLOSINGS, LOOK_ALIKES, lookAlikes } from './fixtures/closings.ts';
import { journalOf } from './harness/journal.ts';
import { Marks } from './harness/marks.ts';
import { openList, shared } from './harness/shared.ts';
import { expect, test } from './harness/test.ts';
import { truthOf, type Raw } from './harness/truth.ts';
import { until } from './harness/until.ts';

const held = shared({ count: 12, refundMs: -1 }, { width: 1440, height: 900 });
const BAD = '您好，尾号订单已核实，请加微信 kf8888 私聊，今天18:00前为您处理。';
const GOOD = '您好，您反映的问题我们已看到，正在核对发货记录，今天18:00前会在本投诉单回复处理结果。';

const pending = (rows: Raw[]): Raw => {
  const found = rows.find((row) => truthOf(row).clock === 'wx-first-reply' && truthOf(row).waits);
  if (!found) throw new Error('Nothing is pending.');
  return found;
};
/** Id of a complaint that is being worked on. */
function working(rows: Raw[], which = 0): string {
  const found = rows.filter((row) => 'complaint_state' in row && row.complaint_state === 'PROCESSING');
  const row = found.filter((each) => !('incoming_user_response' in each && each.incoming_user_response));
  const chosen = [...row, ...found.filter((each) => !row.includes(each))][which];
  if (!chosen) throw new Error('Nothing is in process.');
  return truthOf(chosen).id;
}
const complete = (page: Page, id: string): Promise<void> =>
  page.locator('#table tr', { hasText: id }).last().getByText('处理完成', { exact: true }).click();

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
  await override(page, marks, /写明理由/, '用户要求换渠道，主管已同意');
  await expect.poll(() => sent.length).toBe(1);
  // Who cannot remember, can prove.
  const log = await journalOf(held.browser, id);
  expect(log.map(({ kind }) => kind)).toEqual(['blocked', 'blocked', 'override']);
  expect(log.at(-1)).toMatchObject({ reason: '用户要求换渠道，主管已同意', text: BAD });
  expect(log.at(-1)?.rules).toMatch(/off_platform/);
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

test('处理完成 is held back while nothing is solved; attempts are counted over reloads', async () => {
  const { page, marks, rows } = await openList(held.browser, 'wechat-pay', 'rows=12');
  const sent = sentBy(page);
  const id = working(rows);
  const tried = async (): Promise<string> =>
    marks.inside(await gate(marks), (root) => root.querySelector('dd')?.textContent ?? '');
  for (const attempt of [1, 2, 3]) {
    await complete(page, id);
    expect((await gate(marks)).attributes).toMatchObject({
      'data-gate': 'close',
      'data-verdict': 'block',
      'data-complaint': id,
    });
    expect(await tried()).toBe(`${attempt} / 3`);
    if (attempt === 1) {
      await press(marks, /返回处理/);
      await noGate(marks);
      expect(sent).toEqual([]);
      await complete(page, id);
    }
    await override(page, marks, /仍要处理完成/, `第${attempt}次：用户电话同意`);
    // Now it is the console's turn to ask, and the person thinks better of it.
    await page.locator('.el-message-box').getByRole('button', { name: '取消' }).click();
    await page.reload();
    await marks.first({ kind: 'clock', complaint: id });
  }
  expect(sent).toEqual([]);
  const log = await journalOf(held.browser, id);
  expect(log.filter(({ kind }) => kind === 'close')).toHaveLength(3);
  expect(log.filter(({ kind }) => kind === 'closeOverride').map(({ reason }) => reason)).toEqual([
    '第1次：用户电话同意',
    '第2次：用户电话同意',
    '第3次：用户电话同意',
  ]);
  // After three the merchant may pause, once the thread has been read.
  await page.locator('tr', { hasText: id }).last().getByText('详情', { exact: true }).click();
  await page.locator('.el-drawer .el-timeline').waitFor();
  await page.locator('.el-drawer__close-btn').click();
  await complete(page, id);
  expect((await gate(marks)).attributes['data-verdict']).toBe('warn');
  expect(await tried()).toBe('4 / 3');
  await page.close();
});

test("处理完成 goes through after the user's own thanks, and after a full refund by the original route", async () => {
  const first = await openList(held.browser, 'wechat-pay', 'rows=12');
  const id = working(first.rows, 1);
  const { page, marks } = first;
  const sent = sentBy(page);
  await page.locator('tr', { hasText: id }).last().getByText('详情', { exact: true }).click();
  await page.locator('.el-drawer .el-timeline').waitFor();
  await page.locator('.el-drawer__close-btn').click();
  await complete(page, id);
  await press(marks, /返回处理/);
  await noGate(marks);
  // The page does not know of it yet: the thread is read again.
  held.consoles.control({ cmd: 'user-message', id, text: '问题解决了，谢谢' });
  await complete(page, id);
  await page.locator('.el-message-box').getByRole('button', { name: '确定' }).click();
  await expect.poll(() => sent.length).toBe(1);
  expect(await marks.all({ kind: 'gate' })).toEqual([]);
  await page.close();

  const next = working(first.rows, 2);
  held.consoles.control({ cmd: 'refund-arrived', id: next, open: true });
  const { page: again, marks: seen } = await openList(held.browser, 'wechat-pay', 'rows=12');
  await seen.first({ kind: 'clock', complaint: next });
  const left = sentBy(again);
  await complete(again, next);
  await again.locator('.el-message-box').getByRole('button', { name: '确定' }).click();
  await expect.poll(() => left.length).toBe(1);
  expect(await seen.all({ kind: 'gate' })).toEqual([]);
  await again.close();
});

test('驳回退款 closes as well: it is held, and what is missing leads to where it can be done', async () => {
  const { page, marks, rows } = await openList(held.browser, 'wechat-pay', 'rows=12');
  const sent = sentBy(page);
  const refund = rows.find(
    (row) => 'problem_type' in row && row.problem_type === 'REFUND' && row.complaint_state !== 'PROCESSED',
  );
  const { id } = truthOf(refund!);
  await page.locator('tr', { hasText: id }).last().getByText('详情', { exact: true }).click();
  const drawer = page.locator('.el-drawer');
  await marks.first((mark) => mark.kind === 'clock' && mark.complaint === id);
  await until('the drawer to be recognised', async () => {
    await drawer.getByRole('button', { name: '驳回退款' }).click();
    return (await marks.all({ kind: 'gate' }))[0] ?? (await marks.first({ kind: 'gate' }, 1000));
  });
  expect((await gate(marks)).attributes).toMatchObject({ 'data-gate': 'close', 'data-complaint': id });
  await press(marks, /去退款|去回复|看退款进度/);
  await noGate(marks);
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toMatch(
    /同意退款|回复用户|协商历史/,
  );
  expect(sent).toEqual([]);
  await page.close();
});

for (const [host, path] of [
  ['pay.weixin.qq.com', '/index.php/xphp/ccomplaints/other'],
  ['open.alipay.com', '/operation/punish/violation-records/trading-complaint/other'],
] as const)
  test(`other words and other markup on ${host}: buttons are held, what only looks like them is not`, async () => {
    held.consoles.control({ cmd: 'page', host, path, html: lookAlikes(host === 'open.alipay.com') });
    const page = await held.browser.context.newPage();
    await page.goto(`https://${host}${path}`);
    const marks = new Marks(page);
    await marks.first({ kind: 'clock' });
    const done = (): Promise<string[]> =>
      page.evaluate(() => (globalThis as unknown as { done: string[] }).done);
    for (const name of LOOK_ALIKES) {
      await page.locator(`#${name}`).click();
      await expect.poll(done, name).toContain(name);
      expect(await marks.all({ kind: 'gate' }), name).toEqual([]);
    }
    for (const name of CLOSINGS) {
      await page.locator(`#${name}`).click();
      expect((await gate(marks)).attributes['data-complaint'], name).toBe('200201820261120000077');
      await page.keyboard.press('Escape');
      await noGate(marks);
      expect(await done()).not.toContain(name);
    }
    // A second press is a second question, and the answer presses the button.
    await page.locator('#r1').click();
    await override(page, marks, /仍要/, '用户电话里同意了');
    await expect.poll(done).toContain('r1');
    await page.close();
  });
