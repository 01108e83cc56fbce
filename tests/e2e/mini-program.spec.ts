/** 小程序交易投诉: its steps, the texts that fit them, the platform's three numbers, several mini-programs. */
import type { Page } from '@playwright/test';
import { PAGES } from '../consoles/server.ts';
import type { Mark, Marks } from './harness/marks.ts';
import { isPanel, panelWith } from './harness/panels.ts';
import { openList, shared, toolbar } from './harness/shared.ts';
import { expect, test } from './harness/test.ts';
import { truthOf, type Raw } from './harness/truth.ts';
import { until } from './harness/until.ts';
import { Watching } from './harness/watching.ts';

const LIST = 'mini-program';
const held = shared({ count: 20 }, { width: 1440, height: 1000 });
let watching: Watching;

test.beforeAll(async () => {
  watching = await Watching.open(held.browser);
});
test.beforeEach(() => {
  held.consoles.control({ cmd: 'seed', count: 20 });
  held.consoles.control({ cmd: 'mini-login', name: '禾木生活', count: 20 });
});
test.afterEach(async () => {
  for (const page of held.browser.context.pages())
    if (page !== watching.page && held.browser.context.pages().length > 1) await page.close();
});

type Line = { console: string; account: string; count: number | null; session: string; last?: number };
const lines = async (): Promise<Line[]> =>
  (await watching.order<{ lines: Line[] }>({ type: 'summary' })).lines.filter(
    ({ console }) => console === LIST,
  );
const badge = async (): Promise<string> => (await toolbar(held.browser)).text;

const open = () => openList(held.browser, LIST, 'rows=20');
const inState = (rows: Raw[], clock: string): Raw => {
  const found = rows.find((row) => truthOf(row).waits && truthOf(row).clock === clock);
  if (!found) throw new Error(`Nothing waits for ${clock}.`);
  return found;
};
/** The dialog of that complaint, with our clock in it. */
async function detail(page: Page, marks: Marks, id: string) {
  await page.locator('tr', { hasText: id }).getByText('去处理').click();
  const dialog = page.getByRole('dialog', { name: '投诉详情' });
  await dialog.locator('.facts').waitFor();
  await marks.atLeast(2, { kind: 'clock', complaint: id });
  return dialog;
}

const wordsOf = (marks: Marks, panel: Mark, selector: string): Promise<string[]> =>
  marks.inside(
    panel,
    (root, wanted) => [...root.querySelectorAll(wanted)].map((one) => one.textContent ?? ''),
    selector,
  );
/** The one mark of a kind inside the dialog. */
async function inDialog(page: Page, marks: Marks, kind: string): Promise<Mark> {
  const host = page.locator(`.weui-desktop-dialog kesu-mark[data-kind="${kind}"]`);
  await expect(host).toHaveCount(1);
  const at = await host.evaluate((one) => [...document.querySelectorAll('kesu-mark')].indexOf(one));
  const mark = (await marks.all())[at];
  if (!mark) throw new Error('The mark went away.');
  return mark;
}

for (const [clock, titles, button, words] of [
  ['mp-respond', /^同意和解/, '同意和解', '等用户'],
  ['mp-evidence', /^举证说明/, '提交凭证', '等平台'],
  ['mp-refund-proof', /^处理凭证/, '提交处理凭证', '等平台'],
] as const)
  test(`${clock}: the desk has the text for this step, a person sends it, and it waits no more`, async () => {
    const { page, marks, rows } = await open();
    await marks.atLeast(rows.length, { kind: 'clock' });
    const { id, due } = truthOf(inState(rows, clock));
    const waiting = rows.filter((row) => truthOf(row).waits).length;
    await expect.poll(badge).toBe(String(waiting));
    const acted: string[] = [];
    page.on('request', (request) => {
      if (/bussi|busi/.test(request.url())) acted.push(request.url());
    });
    const dialog = await detail(page, marks, id);
    for (const mark of await marks.all({ kind: 'clock', complaint: id }))
      expect(mark).toMatchObject({ clock, due: new Date(due ?? 0).toISOString() });

    await marks.click(await inDialog(page, marks, 'desk'), 'button');
    const desk = await panelWith(marks, '[role=option]');
    const offered = await wordsOf(marks, desk, '[role=option] b');
    const index = offered.findIndex((title) => titles.test(title));
    expect(offered.join(), 'a text for this step').toMatch(new RegExp(titles.source.slice(1)));
    await marks.click(desk, `[role=option]:nth-of-type(${index + 1}) p`);
    await until('the text in the field', async () => {
      // What only a person knows may be asked for first: it stays a gap.
      for (const each of await marks.all(isPanel))
        if (await marks.inside(each, (root) => root.querySelector('form input') !== null))
          await marks.click(each, '[type=submit]');
      return (await dialog.locator('textarea').inputValue()) !== '';
    });
    const text = await dialog.locator('textarea').inputValue();
    expect(text).toContain('【');
    expect(acted).toEqual([]);

    await dialog.locator('textarea').fill(text.replace(/【[^】]*】/g, '今天寄出的新品'));
    await dialog.getByRole('button', { name: button }).click();
    await expect.poll(() => acted.length).toBe(1);
    await until('the next clock', async () =>
      (await marks.all({ kind: 'clock', complaint: id })).every((mark) => mark.text.includes(words)),
    );
    await expect.poll(badge).toBe(String(waiting - 1));
  });

test('a gap left in the text stops the press on 同意和解', async () => {
  const { page, marks, rows } = await open();
  const dialog = await detail(page, marks, truthOf(inState(rows, 'mp-respond')).id);
  const acted: string[] = [];
  page.on('request', (request) => {
    if (/bussi/.test(request.url())) acted.push(request.url());
  });
  await dialog.locator('textarea').fill('您好，我们同意和解：【处理方案】，今天18:00前办妥。');
  await dialog.getByRole('button', { name: '同意和解' }).click();
  const gate = await marks.first({ kind: 'gate' });
  expect(gate.attributes['data-verdict']).toBe('block');
  expect(acted).toEqual([]);
});

test('the card of a clock tells the step and whose turn it is', async () => {
  const { page, marks, rows } = await open();
  const { id } = truthOf(inState(rows, 'mp-evidence'));
  await detail(page, marks, id);
  await marks.click(await inDialog(page, marks, 'clock'), 'button');
  const card = await panelWith(marks, '[aria-current=step]');
  expect(await wordsOf(marks, card, '[role=listitem]')).toEqual(['和解', '平台处理', '开发者执行', '申诉']);
  expect(await wordsOf(marks, card, '[aria-current=step]')).toEqual(['平台处理']);
  expect(await wordsOf(marks, card, '.own')).toEqual(['举证 · 轮到你']);
});

test('the popup tells the three numbers of the platform', async () => {
  const { marks, rows } = await open();
  await marks.atLeast(rows.length, { kind: 'clock' });
  const count = (clock: string) =>
    rows.filter((row) => truthOf(row).waits && truthOf(row).clock === clock).length;
  const clocks = ['mp-respond', 'mp-evidence', 'mp-refund-proof'];
  const duties = clocks.map((clock) => ({ clock, count: count(clock) }));
  await expect.poll(lines).toContainEqual(expect.objectContaining({ account: '禾木生活', duties }));
  const popup = await held.browser.page('popup.html');
  await expect(popup.locator('.duties')).toContainText(
    `小程序 禾木生活 待处理 ${count('mp-respond')} · 待补证 ${count('mp-evidence')} · 待传凭证 ${count('mp-refund-proof')}`,
  );
});

test('two mini-programs: who is signed out keeps what was known of it, with its age, and is not 0', async () => {
  await watching.order({ type: 'saveWatchOptions', options: { withoutTab: 'request' } });
  const first = await open();
  await first.marks.atLeast(first.rows.length, { kind: 'clock' });
  const before = first.rows.filter((row) => truthOf(row).waits).length;
  await expect.poll(lines).toMatchObject([{ account: '禾木生活', session: 'known', count: before }]);
  await watching.asking(1);
  await watching.askNow(LIST);
  await expect.poll(learned).toEqual(['禾木生活']);

  // Another login, another token: the page of the first one stays open and knows nothing.
  held.consoles.control({ cmd: 'mini-login', name: '山里来信', count: 6 });
  const second = await open();
  await second.marks.atLeast(second.rows.length, { kind: 'clock' });
  const now = second.rows.filter((row) => truthOf(row).waits).length;
  await expect
    .poll(lines)
    .toMatchObject([
      expect.objectContaining({ account: '山里来信', session: 'known', count: now }),
      expect.objectContaining({ account: '禾木生活', session: 'away', count: null, last: before }),
    ]);
  expect(await learned()).not.toContain('禾木生活');
  await expect.poll(badge).toBe('?');
  const popup = await held.browser.page('popup.html');
  await expect(popup.locator('body')).toContainText('小程序换了账号登录');
  await expect(popup.locator('body')).toContainText(`${before} 条`);
  await popup.close();

  // The old page is asked once, refused, and left alone; the new one is asked from then on.
  await watching.askNow(LIST);
  await expect
    .poll(async () => (await lines()).find(({ account }) => account === '禾木生活')?.count)
    .toBeNull();
  const { ids } = held.consoles.control({ cmd: 'new-complaint', console: LIST }) as { ids: string[] };
  await expect
    .poll(async () => {
      await watching.quiet();
      await watching.askNow(LIST);
      return (await lines()).find(({ account }) => account === '山里来信')?.count;
    })
    .toBe(now + 1);
  expect(ids).toHaveLength(1);
  await watching.order({ type: 'saveWatchOptions', options: { withoutTab: 'never' } });
});

test('a login that ends: unknown, then known again with a new token', async () => {
  const { page, marks, rows } = await open();
  await marks.atLeast(rows.length, { kind: 'clock' });
  const waiting = rows.filter((row) => truthOf(row).waits).length;
  const own = async () => (await lines()).find(({ account }) => account === '禾木生活');
  await expect.poll(own).toMatchObject({ session: 'known', count: waiting });
  held.consoles.control({ cmd: 'mini-login' });
  await page.getByRole('button', { name: '查询' }).click();
  await marks.first({ kind: 'notice' });
  await expect.poll(own).toMatchObject({ session: 'signedOut', count: null });
  await expect.poll(badge).toBe('?');
  await page.goto(`${PAGES[LIST]}?rows=20`);
  await marks.atLeast(rows.length, { kind: 'clock' });
  await expect.poll(own).toMatchObject({ session: 'known', count: waiting });
});

/** Accounts whose question is kept for when no tab is open. */
function learned(): Promise<string[]> {
  return watching.page.evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: { storage: Shelf } }).chrome;
    const { poller } = await storage.session.get('poller');
    return Object.values(poller?.requests ?? {}).map(({ account }) => account);
  });
}
interface Shelf {
  session: { get(key: string): Promise<{ poller?: { requests: Record<string, { account: string }> } }> };
}
