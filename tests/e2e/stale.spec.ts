/** A reply that comes too late: right before it goes out, the complaint is read once more. */
import type { Locator, Page } from '@playwright/test';
import { PAGES } from '../consoles/server.ts';
import { gate, noGate, override, press, sentBy } from './harness/gates.ts';
import { journalOf } from './harness/journal.ts';
import type { Marks } from './harness/marks.ts';
import { openList, shared } from './harness/shared.ts';
import { expect, test } from './harness/test.ts';
import { truthOf, type Raw } from './harness/truth.ts';

const held = shared({ count: 12 }, { width: 1440, height: 900 });
const GOOD = '您好，您反映的问题我们已看到，正在核对发货记录，今天18:00前会在本投诉单回复处理结果。';

const fresh = (rows: Raw[], which: number): string => {
  const waiting = rows.filter(
    (row) => truthOf(row).waits && !('incoming_user_response' in row && row.incoming_user_response),
  );
  return truthOf(waiting[which] ?? waiting[0]!).id;
};
const said = async (marks: Marks): Promise<string> => (await gate(marks)).text;

/** Somebody at another desk, with the page's own cookies: he does not use this page. */
async function colleague(list: keyof typeof PAGES, ask: { path: string; form?: object; json?: object }) {
  const other = await held.browser.context.newPage();
  await other.goto(PAGES[list]);
  const status = await other.evaluate(async ({ path, form, json }) => {
    const cookie = (name: string): string => new RegExp(`${name}=([^;]*)`).exec(document.cookie)?.[1] ?? '';
    const body = form
      ? new URLSearchParams({ ...form, ecc_csrf_token: cookie('ecc_csrf_cookie') })
      : JSON.stringify(json);
    const answer = await fetch(`${path}?ctoken=${cookie('ctoken')}`, { method: 'POST', body });
    return (await answer.text()).slice(0, 80);
  }, ask);
  expect(status).toMatch(/"(errorcode":0|stat":"ok)/);
  await other.close();
}

async function answering(page: Page, id: string): Promise<Locator> {
  await page.locator('#table tr', { hasText: id }).last().getByText('回复用户', { exact: true }).click();
  const dialog = page.locator('#businessReply .el-dialog');
  await dialog.locator('kesu-mark[data-kind="desk"]').waitFor();
  await dialog.locator('textarea').fill(GOOD);
  await expect(dialog.locator('kesu-mark[data-kind="desk"]')).toHaveAttribute('data-verdict', 'pass');
  return dialog.getByRole('button', { name: '发送' });
}

test('WeChat Pay: a message that came while the reply was written stops it; the person may still send', async () => {
  const { page, marks, rows } = await openList(held.browser, 'wechat-pay', 'rows=12');
  const sent = sentBy(page);
  const id = fresh(rows, 0);
  const send = await answering(page, id);
  held.consoles.control({ cmd: 'user-message', id, text: '不用退了，给我换一个' });
  await send.click();
  expect((await gate(marks)).attributes).toMatchObject({ 'data-gate': 'send', 'data-complaint': id });
  expect(await said(marks)).toContain('用户刚刚又留言了');
  await page.keyboard.press('Escape');
  await noGate(marks);
  expect(sent).toEqual([]);
  await send.click();
  await override(page, marks, /写明理由/, '看过新留言，答复不变');
  await expect.poll(() => sent.length).toBe(1);
  const log = await journalOf(held.browser, id);
  expect(log.at(-1)).toMatchObject({ kind: 'override', rules: 'stale:newUserMessage' });
  await page.close();
});

test('WeChat Pay: whoever has seen what came in sends without a second question', async () => {
  const { page, marks, rows } = await openList(held.browser, 'wechat-pay', 'rows=12');
  const sent = sentBy(page);
  const id = fresh(rows, 1);
  // The thread is known once its detail was open: then the words are shown.
  await page.locator('#table tr', { hasText: id }).last().getByText('详情', { exact: true }).click();
  await page.locator('.el-drawer .el-timeline').waitFor();
  await page.locator('.el-drawer__close-btn').click();
  const send = await answering(page, id);
  held.consoles.control({ cmd: 'user-message', id, text: '不用退了，给我换一个' });
  await send.click();
  expect(await said(marks)).toContain('不用退了，给我换一个');
  await press(marks, /去看留言/);
  await noGate(marks);
  expect(sent).toEqual([]);
  await send.click();
  await expect.poll(() => sent.length).toBe(1);
  expect(await marks.all({ kind: 'gate' })).toEqual([]);
  await page.close();
});

test('WeChat Pay: a colleague closed it, or answered it', async () => {
  const { page, marks, rows } = await openList(held.browser, 'wechat-pay', 'rows=12');
  const sent = sentBy(page);
  const api = '/index.php/xphp/ccomplaints';
  const id = fresh(rows, 2);
  const send = await answering(page, id);
  await colleague('wechat-pay', { path: `${api}/submit_complete`, form: { complaint_id: id } });
  await send.click();
  expect(await said(marks)).toContain('这条投诉的状态刚刚变了');
  await page.keyboard.press('Escape');
  await noGate(marks);
  await page.locator('#businessReply').getByRole('button', { name: '取消' }).click();

  const next = fresh(rows, 3);
  await page.locator('#table tr', { hasText: next }).last().getByText('详情', { exact: true }).click();
  await page.locator('.el-drawer .el-timeline').waitFor();
  await page.locator('.el-drawer__close-btn').click();
  const again = await answering(page, next);
  const form = { complaint_id: next, response_content: '您好，这一单由我跟进，今天内给您换新。' };
  await colleague('wechat-pay', { path: `${api}/submit_response`, form });
  await again.click();
  expect(await said(marks)).toContain('同事刚刚已回复');
  expect(await said(marks)).toContain('今天内给您换新');
  expect(sent).toEqual([]);
  await page.close();
});

test('Alipay: a message, a colleague, a state', async () => {
  const { page, marks, rows } = await openList(held.browser, 'alipay', 'rows=12');
  const sent = sentBy(page);
  const id = fresh(rows, 0);
  const open = async (which: string): Promise<Locator> => {
    await page.locator('tr', { hasText: which }).last().getByText('详情', { exact: true }).click();
    const drawer = page.locator('.ant-drawer');
    await drawer.getByRole('button', { name: '我要留言' }).click();
    await drawer.locator('kesu-mark[data-kind="desk"]').waitFor();
    await drawer.locator('textarea').fill(GOOD);
    await expect(drawer.locator('kesu-mark[data-kind="desk"]')).toHaveAttribute('data-verdict', /pass|warn/);
    return drawer.getByRole('button', { name: '提交留言' });
  };
  const send = await open(id);
  held.consoles.control({ cmd: 'user-message', id, text: '今天能到吗' });
  await send.click();
  expect(await said(marks)).toMatch(/用户刚刚又留言了.*今天能到吗/s);
  await press(marks, /去看留言/);
  await noGate(marks);
  await colleague('alipay', {
    path: '/complaint/api/tradecomplain/reply.json',
    json: { id, content: '您好，今天下午送达，单号尾号 3321。' },
  });
  await send.click();
  expect(await said(marks)).toMatch(/同事刚刚已回复.*今天下午送达/s);
  await page.keyboard.press('Escape');
  await noGate(marks);
  expect(sent).toEqual([]);
  await page.close();

  const second = await openList(held.browser, 'alipay', 'rows=12');
  const next = fresh(second.rows, 1);
  const row = second.page.locator('tr', { hasText: next }).last();
  await row.getByText(/^(处理投诉|去处理|处理)$/).click();
  const modal = second.page.locator('.ant-modal-container, .ant-modal-content').first();
  await modal.locator('kesu-mark[data-kind="desk"]').waitFor();
  await modal.locator('textarea').fill(GOOD);
  await modal.locator('input[type=radio]').first().check();
  await colleague('alipay', {
    path: '/complaint/api/tradecomplain/feedback.json',
    json: { id: next, feedback_code: '04', content: '您好，已处理，今天内换新。' },
  });
  await modal.getByRole('button', { name: /提\s?交/ }).click();
  expect(await said(second.marks)).toContain('这条投诉的状态刚刚变了');
  await second.page.close();
});

test('a console that does not answer stops nobody', async () => {
  const { page, marks, rows } = await openList(held.browser, 'wechat-pay', 'rows=12');
  const sent = sentBy(page);
  const send = await answering(page, fresh(rows, 4));
  await page.route(/get_complaint_list/, () => {});
  await send.click();
  await expect.poll(() => sent.length).toBe(1);
  expect(await marks.all({ kind: 'gate' })).toEqual([]);
  await page.close();
});
