/** 集中投诉 in the workbench: one burst, who stays out, its freeze, and replies that a person looks at one by one. */
import type { Locator, Page } from '@playwright/test';
import { journalOf } from './harness/journal.ts';
import type { Marks } from './harness/marks.ts';
import { openList, shared } from './harness/shared.ts';
import { expect, test } from './harness/test.ts';
import { until } from './harness/until.ts';
import { Watching } from './harness/watching.ts';

const held = shared({ count: 8 }, { width: 1440, height: 900 });
test.describe.configure({ mode: 'serial' });

const SAME = [
  '直播间买的风扇根本不转，跟介绍的不符，联系店家不回，请全额退款',
  '风扇不转，和宣传的不一致，商家不理人，要求退全款',
  '收到的风扇不转，与描述不符，问客服没人回，申请退款',
  '风扇不转，货不对板，找商家不回复，退我全款',
];
const OTHER = '风扇的赠品少发了一件，麻烦补发一下';
const REASON = '负责人已逐条核对，可以结案';
type Summary = { items: { id: string }[] };
type Attempts = { burst: boolean };

let bench: Page;
let watching: Watching;
let consolePage: { page: Page; marks: Marks };
const ids: string[] = [];

/** A user complains, and the console shows it. Answers its id once it is filed. */
async function complain(text: string): Promise<string> {
  const { ids: made } = held.consoles.control({
    cmd: 'new-complaint',
    category: 'BURST',
    text,
    count: 1,
  }) as { ids: string[] };
  const id = made[0] ?? '';
  await consolePage.page.bringToFront();
  await consolePage.page.reload();
  await until('the complaint to be filed', async () => {
    const { items } = await watching.order<Summary>({ type: 'summary' });
    return items.some((item) => item.id === id);
  });
  return id;
}
const frozen = async (id: string): Promise<boolean> =>
  (await watching.order<Attempts>({ type: 'attempts', console: 'wechat-pay', complaintId: id })).burst;
const region = (name: string | RegExp): Locator => bench.getByRole('region', { name });
const row = (id: string): Locator => bench.locator(`.burst-row[data-complaint="${id}"]`);

test('the fourth of four that tell one thing raises one burst; who tells another thing stays out and can be put in', async () => {
  consolePage = await openList(held.browser, 'wechat-pay');
  await consolePage.marks.first({ kind: 'clock' });
  watching = await Watching.open(held.browser);
  bench = await held.browser.page('workbench.html#bursts');
  for (const text of SAME.slice(0, 3)) ids.push(await complain(text));
  await bench.bringToFront();
  await expect(bench.locator('.burst-none h3')).toHaveText('现在没有集中投诉');
  ids.push(await complain(SAME[3]!));
  const other = await complain(OTHER);
  await bench.bringToFront();
  await expect(bench.locator('.burst-line')).toHaveCount(1);
  // When each was paid is drawn with its complaint: one may be of the same day.
  await expect(bench.locator('.burst-line b')).toHaveText(
    /^4 张：金额 19\.90 元、\d+ 分钟内、说法相近(?:、\d 张付款后一天内投诉)?$/,
  );
  for (const id of ids) await expect(row(id)).toContainText('移出');
  await expect(region('同一时段、没有算进来的').locator(`[data-complaint="${other}"]`)).toContainText(
    '说法不同',
  );
  await expect(bench.locator('.genuine')).toContainText('先当成真实的问题来查');
  await expect(bench.locator('main')).not.toContainText('恶意');
  expect(await frozen(ids[1]!)).toBe(true);
  expect(await frozen(other)).toBe(false);

  await row(other).getByRole('button', { name: '加入' }).click();
  await expect(region('这 5 张')).toBeVisible();
  expect(await frozen(other)).toBe(true);
  await row(other).getByRole('button', { name: '移出' }).click();
  await expect(region('同一时段、没有算进来的').locator(`[data-complaint="${other}"]`)).toContainText(
    '手动移出',
  );
  expect(await frozen(other)).toBe(false);
});

test('the freeze is lifted with a reason that every complaint keeps; a step keeps when it was ticked', async () => {
  const freeze = region('处理完成');
  await expect(freeze.locator('.tag')).toHaveText('已冻结');
  await freeze.getByRole('button', { name: '解除冻结' }).click();
  await expect(freeze.getByRole('button', { name: '记录并解除' })).toBeDisabled();
  await freeze.getByLabel('理由').fill(REASON);
  await freeze.getByRole('button', { name: '记录并解除' }).click();
  await expect(freeze).toContainText(REASON);
  expect(await frozen(ids[1]!)).toBe(false);
  for (const id of ids)
    expect(await journalOf(held.browser, id)).toMatchObject([
      { kind: 'burst', rules: 'lift', reason: REASON },
    ]);
  await freeze.getByRole('button', { name: '恢复冻结' }).click();
  await expect(freeze.locator('.tag')).toHaveText('已冻结');
  expect(await frozen(ids[1]!)).toBe(true);

  const steps = region('处理步骤');
  await steps.getByRole('checkbox').first().check();
  await expect(steps).toContainText('1 / 11 步');
  await bench.reload();
  await expect(steps.locator('time')).toHaveText(/^\d\d-\d\d \d\d:\d\d 完成$/);
});

test('replies are looked at one by one; what is accepted stands first in the desk, and nothing is sent', async () => {
  const replies = region('逐条备回复');
  await replies.getByRole('button', { name: '写 4 条' }).click();
  const box = replies.getByLabel('回复内容');
  const seen: string[] = [];
  for (let n = 0; n < 2; n += 1) {
    await expect(replies).toContainText(`第 ${n + 1} 条，共 4 条`);
    await expect(replies.locator('.review-pass')).toBeVisible();
    seen.push(await box.inputValue());
    await replies.getByRole('button', { name: '采用' }).click();
  }
  // The third is changed into what must not be said, then into what was said already, then skipped.
  await expect(replies).toContainText('第 3 条，共 4 条');
  await box.fill('您好，请您先撤诉，我们再为您全额退款，谢谢配合。');
  await expect(replies.locator('[data-verdict="block"]').first()).toContainText('不能发');
  await expect(replies.getByRole('button', { name: '采用' })).toBeDisabled();
  await box.fill(seen[0]!);
  await expect(replies.getByRole('button', { name: '采用' })).toBeDisabled();
  await replies.getByRole('button', { name: '跳过' }).click();
  await expect(replies).toContainText('第 4 条，共 4 条');
  const own = `${await box.inputValue()}感谢您的耐心。`;
  await box.fill(own);
  await replies.getByRole('button', { name: '采用' }).click();
  await expect(replies.getByRole('status')).toContainText('采用 3 条，跳过 1 条。没有发送任何内容');
  expect(new Set(seen).size).toBe(2);
  await expect(row(ids[3]!)).toContainText('已备好回复');

  const { page, marks } = consolePage;
  const sent: string[] = [];
  page.on('request', (request) => {
    if (/submit_/.test(request.url())) sent.push(request.url());
  });
  await page.bringToFront();
  await page.reload();
  await marks.first({ kind: 'clock', complaint: ids[3]! });
  await page.locator('#table tr', { hasText: ids[3] }).last().getByText('回复用户', { exact: true }).click();
  const dialog = page.locator('#businessReply .el-dialog');
  await dialog.locator('kesu-mark[data-kind="desk"]').waitFor();
  const field = dialog.locator('textarea');
  await field.press('/');
  const panel = await until('the desk', async () => {
    for (const shown of await marks.all(({ kind, node }) => kind === '' && Boolean(node.shadowRoots?.length)))
      if (await marks.inside(shown, (root) => root.querySelectorAll('[role=option]').length > 1))
        return shown;
    return null;
  });
  const first = await marks.inside(panel, (root) => root.querySelector('[role=option] b')?.textContent);
  expect(first).toBe('已备好的回复');
  await page.keyboard.press('1');
  await expect(field).toHaveValue(own);
  expect(sent).toEqual([]);
  expect((await journalOf(held.browser, ids[3]!)).map(({ kind }) => kind)).toEqual([
    'burst',
    'burst',
    'prepared',
    'fill',
  ]);
});
