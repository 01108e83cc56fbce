/** Answering: the desk puts a text into the page's own field; only a person sends it. */
import type { Locator, Page } from '@playwright/test';
import type { Marks } from './harness/marks.ts';
import { openList, shared, toolbar } from './harness/shared.ts';
import { expect, test } from './harness/test.ts';
import { truthOf, type Raw } from './harness/truth.ts';
import { until } from './harness/until.ts';

const held = shared({ count: 12 }, { width: 1440, height: 900 });
const QUERY = 'rows=12';
const SENT = /submit_response|submit_complete|update_refund_progress|reply\.json|feedback\.json/;

/** Everything that the page asked its console to change. */
function sentBy(page: Page): string[] {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (SENT.test(request.url())) sent.push(request.url());
  });
  return sent;
}

/** Clicks the desk mark of that complaint beside its field, then the template at `index`. */
async function take(marks: Marks, id: string, box: Locator, index = 0, keys?: Page): Promise<string> {
  const own = box.locator('kesu-mark[data-kind="desk"]');
  await expect(own).toHaveCount(1);
  await expect(own).toHaveAttribute('data-complaint', id);
  // A dialog that is still coming in would take the click elsewhere.
  let stood = '';
  await until('a dialog that stands still', async () => {
    const now = JSON.stringify(await own.boundingBox());
    const still = now === stood;
    stood = now;
    return still;
  });
  // The row has one too: ours is known by its place in the document.
  const at = await own.evaluate((host) => [...document.querySelectorAll('kesu-mark')].indexOf(host));
  const desk = (await marks.all())[at];
  if (!desk) throw new Error('The desk mark went away.');
  await marks.click(desk, 'button');
  const isPanel = ({ kind, node }: { kind: string; node: { shadowRoots?: unknown[] } }): boolean =>
    kind === '' && Boolean(node.shadowRoots?.length);
  const panel = await until('templates in the panel', async () => {
    // The list of red lines is a panel too, without templates.
    for (const shown of await marks.all(isPanel))
      if ((await marks.inside(shown, (root) => root.querySelectorAll('[role=option]').length)) > index)
        return shown;
    return null;
  });
  const text = await marks.inside(
    panel,
    (root, at) => root.querySelectorAll('[role=option]')[at]?.querySelector('p')?.textContent ?? '',
    index,
  );
  if (keys) {
    // The open desk has the keyboard: nothing of the page below may hear these.
    for (let i = 0; i < index; i++) await keys.keyboard.press('ArrowDown');
    await keys.keyboard.press('Enter');
  } else await marks.click(panel, `[role=option]:nth-of-type(${index + 1}) p`);
  await until('the panel to go', async () => {
    const left = await marks.all(isPanel);
    // What only a person knows is asked for; it stays a gap.
    for (const each of left)
      if (await marks.inside(each, (root) => root.querySelector('form input') !== null))
        await marks.click(each, '[type=submit]');
    const lists = await Promise.all(
      left.map((each) => marks.inside(each, (root) => root.querySelectorAll('[role=option]').length)),
    );
    return lists.every((count) => count === 0);
  });
  return text;
}
/** What the page does not hold is a gap: with one in it nothing may be sent. */
const withoutGaps = (text: string): string => text.replace(/【[^】]*】|{{[^}]*}}/g, '今天18:00前');
const pending = (rows: Raw[]): Raw => {
  const found = rows.find((row) => truthOf(row).clock === 'wx-first-reply' && truthOf(row).waits);
  if (!found) throw new Error('Nothing is pending.');
  return found;
};

test('WeChat Pay: filled by a click, sent by hand, and the clock is the next one', async () => {
  const { page, marks, rows } = await openList(held.browser, 'wechat-pay', QUERY);
  const sent = sentBy(page);
  const truth = truthOf(pending(rows));
  const before = await marks.first({ kind: 'clock', complaint: truth.id });
  expect(before).toMatchObject({ clock: 'wx-first-reply', due: new Date(truth.due ?? 0).toISOString() });

  const row = page.locator('tr', { hasText: truth.id }).last();
  await row.getByText('回复用户', { exact: true }).click();
  const dialog = page.locator('#businessReply .el-dialog');
  const send = dialog.getByRole('button', { name: '发送' });
  await expect(send).toBeDisabled();
  await dialog.locator('kesu-mark[data-kind="desk"]').waitFor();
  const text = await take(marks, truth.id, dialog);
  expect(text.length).toBeGreaterThan(20);

  const field = dialog.locator('textarea');
  await expect(field).toHaveValue(text);
  await expect(field).toBeFocused();
  await expect(send).toBeEnabled();
  await expect(dialog.locator('.el-input__count')).toContainText(`${text.length}`);
  expect(sent).toEqual([]);
  expect((await marks.first({ kind: 'clock', complaint: truth.id })).clock).toBe('wx-first-reply');

  await send.click();
  const after = await marks.first({ kind: 'clock', complaint: truth.id, clock: 'wx-complete' });
  expect(after.due).toBe(new Date((truth.due ?? 0) + 48 * 3_600_000).toISOString());
  expect(after.text).toMatch(/^结案 /);
  expect(sent).toHaveLength(1);
  await page.close();
});

test('WeChat Pay: a second template takes the place of the first; closing the desk sends nothing', async () => {
  const { page, marks, rows } = await openList(held.browser, 'wechat-pay', QUERY);
  const sent = sentBy(page);
  const { id } = truthOf(pending(rows));
  await marks.first({ kind: 'clock', complaint: id });
  await page.locator('tr', { hasText: id }).last().getByText('回复用户', { exact: true }).click();
  const dialog = page.locator('#businessReply .el-dialog');
  await dialog.locator('kesu-mark[data-kind="desk"]').waitFor();
  const first = await take(marks, id, dialog);
  const second = await take(marks, id, dialog, 1, page);
  expect(second).not.toBe(first);
  await expect(dialog.locator('textarea')).toHaveValue(second);
  await dialog.getByRole('button', { name: '取消' }).click();
  await expect(dialog).toBeHidden();
  expect(sent).toEqual([]);
  expect((await marks.first({ kind: 'clock', complaint: id })).clock).toBe('wx-first-reply');
  await page.close();
});

test('Alipay, 我要留言: React takes the text, the button wakes up, nothing goes out', async () => {
  const { page, marks, rows } = await openList(held.browser, 'alipay', QUERY);
  const sent = sentBy(page);
  const truth = truthOf(rows.find((row) => truthOf(row).waits) ?? rows[0]!);
  await marks.first({ kind: 'clock', complaint: truth.id });
  await page.locator('tr', { hasText: truth.id }).last().getByText('详情', { exact: true }).click();
  const drawer = page.locator('.ant-drawer-body');
  await drawer.getByRole('button', { name: '我要留言' }).click();
  const send = drawer.getByRole('button', { name: '提交留言' });
  await expect(send).toBeDisabled();
  await drawer.locator('kesu-mark[data-kind="desk"]').waitFor();
  const text = await take(marks, truth.id, drawer);
  await expect(drawer.locator('textarea')).toHaveValue(text);
  await expect(send).toBeEnabled();
  expect([...text].length).toBeLessThanOrEqual(200);
  expect(sent).toEqual([]);

  const whole = withoutGaps(text);
  await drawer.locator('textarea').fill(whole);
  await send.click();
  await expect(drawer.locator('.ant-timeline')).toContainText(whole.slice(0, 20));
  expect(sent).toHaveLength(1);
  await page.close();
});

test('Alipay, 处理投诉: handing it in closes the clock and takes one off the button', async () => {
  const { page, marks, rows } = await openList(held.browser, 'alipay', QUERY);
  await marks.atLeast(rows.length, { kind: 'clock' });
  const sent = sentBy(page);
  const truth = truthOf(rows.find((row) => truthOf(row).waits) ?? rows[0]!);
  const number = async (): Promise<number> => Number((await toolbar(held.browser)).text);
  await expect.poll(number).toBeGreaterThan(1);
  const before = await number();
  await page
    .locator('tr', { hasText: truth.id })
    .last()
    .getByText(/^(处理投诉|去处理|处理)$/)
    .click();
  const modal = page.locator('.ant-modal-container, .ant-modal-content').first();
  await modal.locator('kesu-mark[data-kind="desk"]').waitFor();
  const text = await take(marks, truth.id, modal);
  await expect(modal.locator('textarea')).toHaveValue(text);
  expect(sent).toEqual([]);
  await modal.locator('textarea').fill(withoutGaps(text));
  await modal.locator('input[type=radio]').first().check();
  await modal.getByRole('button', { name: /提\s?交/ }).click();
  await marks.first({ kind: 'clock', complaint: truth.id, state: 'done' });
  await expect.poll(number).toBe(before - 1);
  expect(sent).toHaveLength(1);
  await page.close();
});
