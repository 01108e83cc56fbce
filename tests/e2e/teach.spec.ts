/** A list that no reader knows is taught by one complaint of it, with the mouse or the keyboard, and forgotten again. */
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { startConsoles, type Consoles } from '../consoles/server.ts';
import { cases, pageOf, PATH, STATES } from './fixtures/teach-page.ts';
import { openBrowser, type Opened } from './harness/browser.ts';
import { gate } from './harness/gates.ts';
import { Lesson } from './harness/lesson.ts';
import { Marks } from './harness/marks.ts';
import { until } from './harness/until.ts';

const HOST = 'pay.weixin.qq.com';
const LIST = cases(7);
const MEANS = ['待处理', '处理中', '已处理完成'];
let consoles: Consoles;
let browser: Opened;

test.beforeEach(async () => {
  consoles = await startConsoles({ count: 1 });
  browser = await openBrowser({ port: consoles.port, zone: 'America/New_York', width: 1280, height: 800 });
  consoles.control({ cmd: 'page', host: HOST, path: PATH, html: pageOf(LIST) });
});
test.afterEach(async () => {
  await browser.close();
  await consoles.close();
});

const open = async (): Promise<{ page: Page; marks: Marks; lesson: Lesson }> => {
  const page = await browser.page(`https://${HOST}${PATH}`);
  const marks = new Marks(page);
  return { page, marks, lesson: new Lesson(page, marks) };
};
const row = (page: Page, i: number) => page.locator('[data-of]').nth(i);
const hits = (page: Page): Promise<string[]> => page.evaluate('window.hits');
/** Every row has its one clock, and it is the right one. */
async function expectClocks(marks: Marks): Promise<void> {
  await marks.atLeast(LIST.length, { kind: 'clock' });
  const found = (await marks.all({ kind: 'clock' })).map(({ complaint, due }) => [complaint, due]);
  const right = LIST.map(({ id, due }) => [id, due === null ? null : new Date(due).toISOString()]);
  expect(found.toSorted()).toEqual(right.toSorted());
}
/** Number, time and state of one complaint, then what the words mean. */
async function teachRows({ page, lesson }: { page: Page; lesson: Lesson }, at: number): Promise<void> {
  await lesson.open();
  for (const name of ['no b', 'at span', 'state span']) {
    await lesson.point(row(page, at).locator(`.${name}`));
    await lesson.press('下一步');
  }
  for (const [i, words] of STATES.entries()) await lesson.choose(words, MEANS[i] ?? '');
  await lesson.press('下一步');
}

test('one complaint is pointed at, and the whole list has its clocks, also after a reload', async () => {
  const { page, marks, lesson } = await open();
  await lesson.open();
  await lesson.point(row(page, 1).locator('.at span'));
  await lesson.says('这里没有像单号的字');
  await lesson.point(row(page, 1).locator('.no b'));
  await lesson.says('同样的有 7 条');
  await lesson.press('下一步');
  await lesson.point(row(page, 4).locator('.at span'));
  await lesson.says('这几样不在同一条投诉里');
  await lesson.point(row(page, 1).locator('.at span'));
  await lesson.says('这样能认出 7 条');
  await lesson.press('下一步');
  await lesson.point(row(page, 1).locator('.state span'));
  await lesson.press('下一步');
  for (const [i, words] of STATES.entries()) await lesson.choose(words, MEANS[i] ?? '');
  await lesson.press('下一步');
  await lesson.press('跳过');
  await lesson.point(row(page, 1).locator('.sum span').first());
  await lesson.press('下一步');
  await lesson.point(row(page, 1).locator('.sum span').last());
  await lesson.press('下一步');
  expect(await hits(page), 'what the page noticed of being pointed at').toEqual([]);
  await row(page, 1).getByText('接话').click();
  await lesson.press('继续点选');
  await lesson.point(page.locator('#talk textarea'));
  await lesson.says('写几句');
  await lesson.press('下一步');
  await lesson.point(page.locator('#send'));
  await lesson.says('递出去');
  await lesson.press('下一步');
  await lesson.point(page.locator('#over'));
  await lesson.says('就此了结');
  await lesson.press('下一步');
  await lesson.says('框起来的每一条');
  expect((await hits(page)).filter((each) => each === 'sent' || each === 'closed')).toEqual([]);
  await lesson.press('保存');
  await lesson.says('记住了，这一页认出 7 条');
  await lesson.press('好');
  await expectClocks(marks);

  await page.reload();
  await expectClocks(marks);
  expect(await marks.all({ kind: 'notice' })).toEqual([]);
  // The field and the buttons that were shown are ours to look after now.
  await row(page, 0).getByText('接话').click();
  await marks.first({ kind: 'desk', complaint: LIST[0]?.id ?? '' });
  await page.locator('#talk textarea').fill('亲，您的退款已经处理好了，请撤诉，加我微信 13800138000');
  await page.locator('#talk kesu-mark[data-verdict="block"]').waitFor({ state: 'attached' });
  await page.locator('#send').click();
  expect((await gate(marks)).attributes['data-gate']).toBe('send');
  await page.keyboard.press('Escape');
  await until('the gate to go', async () => (await marks.all({ kind: 'gate' })).length === 0);
  await page.locator('#talk textarea').fill('');
  await page.locator('#over').click();
  expect((await gate(marks)).attributes['data-gate']).toBe('close');
  expect(await hits(page)).not.toContain('sent');
  expect(await hits(page)).not.toContain('closed');
});

test('is taught with the keyboard alone, and Esc lets the page go at once', async () => {
  test.slow(); // some hundred keys, each of them waited for
  const { page, marks, lesson } = await open();
  await lesson.open();
  await page.keyboard.press('Escape');
  await lesson.says('页面照常能用');
  await row(page, 0).getByText('接话').click();
  expect(await hits(page)).toContain('click');
  await page.evaluate(() => document.querySelector('#talk')?.setAttribute('hidden', ''));
  await lesson.press('继续点选');
  for (const [words, said] of [
    [LIST[0]?.id, '同样的有 7 条'],
    [LIST[0]?.time, '这样能认出 7 条'],
    [STATES[0], '这样能认出 7 条'],
  ] as const) {
    // Nobody is as quick as a script: the keyboard has to be there after a drawing, too.
    await drawn(page);
    for (let aim = ''; aim !== words;) {
      const before = await aimOf(lesson);
      await page.keyboard.press('ArrowDown');
      // Two in a row may say the same.
      await until('the aim to move', async () => (await aimOf(lesson)) !== before, 500).catch(() => {});
      aim = await aimOf(lesson);
    }
    await page.keyboard.press('Enter');
    await lesson.says(said);
    await page.keyboard.press('Enter');
  }
  await lesson.says('这些状态是什么意思');
  for (const [i, words] of STATES.entries()) await lesson.choose(words, MEANS[i] ?? '');
  for (const words of ['下一步', '跳过', '跳过', '跳过', '跳过', '跳过', '跳过', '保存'])
    await lesson.press(words);
  await lesson.says('记住了');
  await expectClocks(marks);
});
const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
const aimOf = async (lesson: Lesson): Promise<string> =>
  lesson.marks.inside(await lesson.card(), (root) => root.querySelector('.said b')?.textContent ?? '');

test('what was taught is exported, forgotten, and taken back from a file; a stranger’s file is refused', async () => {
  const { page, marks, lesson } = await open();
  await teachRows({ page, lesson }, 3);
  for (let i = 0; i < 6; i++) await lesson.press('跳过');
  await lesson.press('保存');
  await lesson.press('好');
  await expectClocks(marks);

  const options = await browser.page('options.html');
  const section = options.getByRole('region', { name: '教过的页面' });
  const download = options.waitForEvent('download');
  await section.getByRole('button', { name: /^导出/ }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  for (const { id, time } of LIST) expect(text.includes(id) || text.includes(time)).toBe(false);
  await section.getByRole('button', { name: /^忘记/ }).click();
  await expect(section).toContainText('还没有教过');
  await page.bringToFront();
  await until('the clocks to go', async () => (await marks.all({ kind: 'clock' })).length === 0);
  await marks.first({ kind: 'notice' });

  await options.bringToFront();
  const give = (name: string, body: string) =>
    section
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(body) });
  const good = JSON.parse(text) as { fields: { time: object } };
  const evil = { tag: 'b[onclick="fetch(1)"]', at: 0, of: 1 };
  const wrong = { ...good, fields: { ...good.fields, time: { ...good.fields.time, path: [evil] } } };
  await give('stranger.json', JSON.stringify(wrong));
  await expect(section).toContainText('fields.time.path[0].tag');
  await give('stranger.json', '<script>alert(1)</script>');
  await expect(section).toContainText('不是导出的教学文件');
  await give('stranger.json', JSON.stringify({ ...good, page: 'evil.example/list' }));
  await expect(section).toContainText('里的 page 不对');
  await expect(section).toContainText('还没有教过');
  await give('own.json', text);
  await expect(section).toContainText('已导入');
  await page.bringToFront();
  await expectClocks(marks);
  expect(await marks.all({ kind: 'notice' })).toEqual([]);
});
