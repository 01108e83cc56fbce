/** Many complaints at once: a polite word of one user does not close it, money or a lead's reason does. */
import { gate, noGate, override, press, sentBy } from './harness/gates.ts';
import { journalOf } from './harness/journal.ts';
import { openList, shared } from './harness/shared.ts';
import { expect, test } from './harness/test.ts';
import { until } from './harness/until.ts';
import { Watching } from './harness/watching.ts';

const held = shared({ count: 8, refundMs: -1 }, { width: 1440, height: 900 });
const OFFER = '您好，杯子破损是我们包装的问题，今天18:00前为您补发一只新的，无需退回，可以吗？';
const REASON = '负责人已逐条核对，同意关闭';
type Summary = { items: { id: string }[] };

test('处理完成 is frozen for five complaints that came together, though their user thanks us; a reason releases it', async () => {
  const { page, marks } = await openList(held.browser, 'wechat-pay');
  await marks.first({ kind: 'clock' });
  const watching = await Watching.open(held.browser);
  const summary = (): Promise<Summary> => watching.order<Summary>({ type: 'summary' });
  const { ids } = held.consoles.control({
    cmd: 'new-complaint',
    category: 'BURST',
    text: '直播间买的杯子全是碎的，要求退款',
    count: 5,
  }) as { ids: string[] };
  const id = ids[2]!;
  await page.bringToFront();
  await page.reload();
  await marks.first({ kind: 'clock', complaint: id });
  await until('all of them to be filed', async () => {
    const { items } = await summary();
    return ids.every((each) => items.some((item) => item.id === each));
  });

  const row = page.locator('#table tr', { hasText: id }).last();
  const sent = sentBy(page);
  await row.getByText('回复用户', { exact: true }).click();
  const dialog = page.locator('#businessReply .el-dialog');
  await dialog.locator('kesu-mark[data-kind="desk"]').waitFor();
  await dialog.locator('textarea').fill(OFFER);
  await dialog.getByRole('button', { name: '发送' }).click();
  await expect.poll(() => sent.length).toBe(1);
  await expect(dialog).toBeHidden();
  await row.getByText('详情', { exact: true }).click();
  await page.locator('.el-drawer .el-timeline').waitFor();
  await page.locator('.el-drawer__close-btn').click();
  held.consoles.control({ cmd: 'user-message', id, text: '问题解决了，谢谢' });
  await row.getByText('处理完成', { exact: true }).click();
  const open = await gate(marks);
  expect(open.attributes).toMatchObject({
    'data-gate': 'close',
    'data-verdict': 'warn',
    'data-complaint': id,
  });
  expect(open.text).toContain('这条属于集中投诉');
  expect(open.text).toContain('问题解决了，谢谢');
  await press(marks, /返回处理/);
  await noGate(marks);
  expect(sent).toHaveLength(1);

  await row.getByText('处理完成', { exact: true }).click();
  await override(page, marks, /仍要处理完成/, REASON);
  await page.locator('.el-message-box').getByRole('button', { name: '确定' }).click();
  await expect.poll(() => sent.length).toBe(2);
  const log = await journalOf(held.browser, id);
  expect(log.map(({ kind }) => kind)).toEqual([
    'send',
    'closeBlocked',
    'closeBlocked',
    'close',
    'closeOverride',
  ]);
  expect(log.at(-1)).toMatchObject({ reason: REASON });
  await page.close();
});
