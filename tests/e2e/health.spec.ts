/** How well pages are read: shares, deadlines that moved, features switched off, the structure of a page. */
import type { Page } from '@playwright/test';
import { PAGES } from '../consoles/server.ts';
import { Marks, type Mark } from './harness/marks.ts';
import { openList, shared } from './harness/shared.ts';
import { expect, test } from './harness/test.ts';
import { until } from './harness/until.ts';

const COUNT = 12;
const held = shared({ count: COUNT }, { width: 1280, height: 900 });

test.afterEach(async () => {
  for (const page of held.browser.context.pages().slice(1)) await page.close();
});

async function options(): Promise<Page> {
  const page = await held.browser.page('options.html');
  await page.bringToFront();
  return page;
}
const consoleOf = (page: Page, id: string) => page.locator(`.health [data-console="${id}"]`);

test('the options page tells how many rows were read, by what, and how much of each', async () => {
  const { marks, rows } = await openList(held.browser, 'wechat-pay', `rows=${COUNT}`);
  await marks.atLeast(rows.length, { kind: 'clock' });
  const page = await options();
  const block = consoleOf(page, 'wechat-pay');
  await expect(block).toHaveAttribute('data-state', 'good');
  await expect(block).toContainText(`${rows.length} 条，各项读到的比例`);
  for (const fact of ['id', 'time', 'status', 'order', 'amount'])
    await expect(block.locator(`[data-fact="${fact}"] b`)).toHaveText('100%');
  await expect(block.locator('[data-fact="deadline"] b')).toHaveText('0%');
  // What the data say may come a moment after the rows.
  await expect(async () => {
    await page.reload();
    await expect(block.locator('[data-used="true"]')).toHaveText([/^后台数据：/, /^表头：/], {
      timeout: 500,
    });
  }).toPass();
  await expect(consoleOf(page, 'wechat-shop')).toHaveAttribute('data-state', 'none');
});

/** A list of the mini-program whose platform gives three days where our rule knows two. */
const MOVED = (at: number): string => {
  const row = (n: number): string => `<tr><td>3320261120000000${n}</td><td>${clock(at)}</td>
    <td>${clock(at + 72 * HOUR)}</td><td>待商家处理</td><td><button>去处理</button></td></tr>`;
  return `<!doctype html><html><head><title>交易投诉</title></head><body><h2>交易投诉</h2><table><thead><tr>
    <th>投诉单号</th><th>投诉时间</th><th>处理截止时间</th><th>状态</th><th>操作</th></tr></thead>
    <tbody>${[1, 2, 3, 4].map(row).join('')}</tbody></table></body></html>`;
};
const HOUR = 3_600_000;
/** As a console prints it, in Beijing. */
const clock = (at: number): string => new Date(at + 8 * HOUR).toISOString().slice(0, 19).replace('T', ' ');

test('a deadline that moved is told, against the rule', async () => {
  const { host, pathname: path } = new URL(PAGES['mini-program']);
  held.consoles.control({ cmd: 'page', host, path, html: MOVED(Date.now() - 5 * HOUR) });
  const list = await held.browser.page(PAGES['mini-program']);
  await list.bringToFront();
  await new Marks(list).atLeast(4, { kind: 'clock' });
  const page = await options();
  const drift = consoleOf(page, 'mini-program').locator('[data-drift="mp-respond"]');
  await expect(drift).toHaveAttribute('data-differs', 'true');
  await expect(drift).toContainText('页面写 72 小时，规则是 48 小时（4 条里 4 条');
  await expect(consoleOf(page, 'mini-program')).toHaveAttribute('data-state', 'look');
});

test('what is switched off goes from the open page at once, and stays away', async () => {
  const { page, marks, rows } = await openList(held.browser, 'alipay', `rows=${COUNT}`);
  await marks.atLeast(rows.length, { kind: 'clock' });
  const desks = (await marks.all({ kind: 'desk' })).length;
  expect(desks).toBeGreaterThan(0);

  const settings = await options();
  const block = consoleOf(settings, 'alipay');
  await block.locator('summary').click();
  await block.getByText('时钟', { exact: true }).click();
  await expect(block.locator('summary')).toContainText('关了 1 项');
  await page.bringToFront();
  const clocks = async () => (await marks.all({ kind: 'clock' })).length;
  await until('the clocks to go', async () => (await clocks()) === 0);

  await page.reload();
  await marks.atLeast(desks, { kind: 'desk' });
  await until('no clock', async () => (await clocks()) === 0);

  await settings.bringToFront();
  await block.getByText('时钟', { exact: true }).click();
  await expect(block.locator('summary')).not.toContainText('关了');
  await page.bringToFront();
  await marks.atLeast(rows.length, { kind: 'clock' });
});

const CANARIES = [
  '欧阳翠花',
  '13812345678',
  '200201820260101080076610987',
  'tok_9f8e7d6c5b4a39281706',
  'qzxkvjwp',
  '杭州市余杭区',
];
const [name, phone, number, token, nick, place] = CANARIES as [
  string,
  string,
  string,
  string,
  string,
  string,
];
const STRANGE = `<!doctype html><html><head><title>${name}</title><script>var token = '${token}'</script></head>
  <body class="page-${nick}"><!-- ${phone} --><h2>投诉中心</h2><div id="user-${phone}" data-${nick}="${token}">
  <ul>${`<li class="row user-${phone}" title="${name}" data-key="${number}"><b>${name}</b> <i>${phone}</i>
  <p>我住${place}，请回电话</p><a href="?t=${token}">办理</a></li>`.repeat(6)}</ul></div>
  <textarea placeholder="${name}">${number}</textarea><div id="shadow"></div><script>
  document.getElementById('shadow').attachShadow({ mode: 'open' }).innerHTML = '<p class="${nick}">${name} ${phone}</p>';
  fetch('/index.php/xphp/ccomplaints/list_new?token=${token}').then((r) => r.json());</script></body></html>`;

test('the structure of a page that is not recognised holds nothing of anybody', async () => {
  const host = 'pay.weixin.qq.com';
  const path = new URL(PAGES['wechat-pay']).pathname;
  held.consoles.control({ cmd: 'page', host, path: `${path}_new`, html: STRANGE });
  const json = { ret: 0, data: { [phone]: { userName: name, [nick]: token }, rows: [{ bizNo: number }] } };
  held.consoles.control({ cmd: 'page', host, path: '/index.php/xphp/ccomplaints/list_new', json });
  const page = await held.browser.page(`https://${host}${path}_new?token=${token}`);
  await page.bringToFront();
  const marks = new Marks(page);
  const notice: Mark = await marks.first(({ kind }) => kind === 'notice', 10_000);
  const opened = held.browser.context.waitForEvent('page');
  await marks.click(notice, 'p + button');
  const shown = await opened;
  const text = await shown.locator('.structure pre').innerText();
  for (const canary of CANARIES) expect(text).not.toContain(canary);
  expect(text).not.toMatch(/\d{4}/);
  expect(text).toContain('投诉');
  expect(text).toMatch(/li\.row\.user-# .*×6/);
  expect(text).toContain('shadow');
  expect(text).toContain('bizNo: digits');
  expect(text).not.toContain('userName: 欧');

  const saved = shown.waitForEvent('download');
  await shown.getByRole('button', { name: '存成文件' }).click();
  expect((await saved).suggestedFilename()).toBe('kesu-structure-wechat-pay.json');

  // The options page takes it of the console that was used last.
  const settings = await options();
  await expect(async () => {
    const [next] = await Promise.all([
      held.browser.context.waitForEvent('page', { timeout: 3000 }),
      settings.getByRole('button', { name: '取一份页面结构' }).click(),
    ]);
    await expect(next.locator('.structure pre')).toContainText('"frames"');
  }).toPass();
  await expect(consoleOf(settings, 'wechat-pay')).toHaveAttribute('data-state', 'unread');
  await expect(consoleOf(settings, 'wechat-pay').locator('code')).toHaveText(`${host}${path}_new`);
});
