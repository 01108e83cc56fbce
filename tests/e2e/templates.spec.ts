/** What the merchant writes in the options: own red-line words and own templates, in force on open pages. */
import { openList, shared } from './harness/shared.ts';
import { expect, test } from './harness/test.ts';
import { truthOf, type Raw } from './harness/truth.ts';
import { until } from './harness/until.ts';

const held = shared({ count: 12 }, { width: 1440, height: 900 });
const REPLY =
  '您好，您反映的问题我们已看到，正在核对绝对伏特加的发货记录。王 牌客服今天18:00前会在本投诉单回复处理结果。';

const pending = (rows: Raw[]): Raw => {
  const found = rows.find((row) => truthOf(row).clock === 'wx-first-reply' && truthOf(row).waits);
  if (!found) throw new Error('Nothing is pending.');
  return found;
};

test('an own word stops a reply on a page that is open already; a name that passes is no red line', async () => {
  const { page, marks, rows } = await openList(held.browser, 'wechat-pay', 'rows=12');
  await page
    .locator('tr', { hasText: truthOf(pending(rows)).id })
    .last()
    .getByText('回复用户')
    .click();
  const dialog = page.locator('#businessReply .el-dialog');
  const desk = dialog.locator('kesu-mark[data-kind="desk"]');
  await dialog.locator('textarea').fill(REPLY);
  await expect(desk).toHaveAttribute('data-checked', String([...REPLY].length));
  await expect(desk).toHaveAttribute('data-rules', /overpromise/);
  await expect(desk).not.toHaveAttribute('data-rules', /own/);

  const options = await held.browser.page('options.html');
  await options.getByRole('button', { name: '添加词' }).click();
  await options.getByLabel('词', { exact: true }).fill('王牌');
  await options.getByLabel('原因').fill('总部要求');
  await options.getByRole('button', { name: '保存词' }).click();
  await expect(options.getByRole('list', { name: '自己的红线词' })).toContainText('王牌');

  await expect(desk).toHaveAttribute('data-rules', /own/);
  await page.bringToFront();
  await dialog.getByRole('button', { name: '发送' }).click();
  const gate = await marks.first({ kind: 'gate' });
  expect(gate.attributes).toMatchObject({ 'data-gate': 'send', 'data-verdict': 'block' });
  expect(await marks.inside(gate, (root) => root.textContent)).toContain('总部要求');
  await page.keyboard.press('Escape');

  await options.bringToFront();
  await options.getByRole('button', { name: '移除「王牌」' }).click();
  await expect(desk).not.toHaveAttribute('data-rules', /own/);
  await expect(desk).toHaveAttribute('data-rules', /overpromise/);
  await options.getByLabel('放行的名称').fill('绝对伏特加');
  await expect(desk).not.toHaveAttribute('data-rules', /overpromise/);
  await page.close();
  await options.close();
});

test('templates of a file are offered on the complaint page; a hidden one is not', async () => {
  const options = await held.browser.page('options.html');
  const file = '标题,正文,第几次起\n店长回访,"您好，{{order_ref}}由店长回访。",\n坏的,{{#each}},\n';
  await options
    .locator('.exchange input[type=file]')
    .setInputFiles({ name: '模板.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
  await expect(options.locator('.refused li')).toHaveText(/^第 3 行 「坏的」 正文：模板里不能有循环/);
  await options.getByLabel('查找').fill('dzhf');
  await expect(options.locator('.template')).toHaveCount(1);
  await expect(options.locator('.template summary')).toContainText('店长回访');
  await options.getByLabel('查找').fill('先行答复');
  await options.getByRole('button', { name: '隐藏「先行答复」' }).click();
  await expect(options.locator('.template')).toHaveCount(0);

  const { page, marks, rows } = await openList(held.browser, 'wechat-pay', 'rows=12');
  const { id } = truthOf(pending(rows));
  await page.locator('tr', { hasText: id }).last().getByText('回复用户').click();
  const own = page.locator('#businessReply .el-dialog kesu-mark[data-kind="desk"]');
  await expect(own).toHaveAttribute('data-complaint', id);
  await page.locator('#businessReply .el-dialog textarea').focus();
  await page.keyboard.press('/');
  const offered = await until('templates in the panel', async () => {
    for (const shown of await marks.all(
      ({ kind, node }) => kind === '' && Boolean(node.shadowRoots?.length),
    )) {
      const text = await marks.inside(shown, (root) => root.textContent ?? '');
      if (text.includes('店长回访')) return text;
    }
    return null;
  });
  expect(offered).toContain('由店长回访。');
  expect(offered).not.toContain('先行答复');
  await page.close();

  // What waits is there to try a new one on.
  await options.getByRole('button', { name: '新建模板' }).click();
  const chosen = options.getByLabel('用哪条投诉').getByRole('option');
  await expect(chosen.first()).toHaveText(/^微信支付 · 尾号/);
  await options.getByLabel('正文', { exact: true }).fill('{{complaint_tail}}');
  const value = await options.getByLabel('用哪条投诉').inputValue();
  await expect(options.locator('.preview blockquote')).toHaveText(value.slice(-4));
  await options.close();
});
