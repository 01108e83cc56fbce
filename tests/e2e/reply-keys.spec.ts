/** The desk by keyboard alone: from an open complaint to a filled, checked reply in three keys at most. */
import type { Locator, Page } from '@playwright/test';
import { A, B, detail, field, HOST, page as drawn, path } from './fixtures/fill-page.ts';
import { Marks, type Mark } from './harness/marks.ts';
import { openList, shared } from './harness/shared.ts';
import { expect, test } from './harness/test.ts';
import { truthOf, type Raw, type Truth } from './harness/truth.ts';
import { until } from './harness/until.ts';
import { Watching } from './harness/watching.ts';

const held = shared({ count: 12 }, { width: 1440, height: 900 });
test.afterEach(async () => {
  for (const page of held.browser.context.pages().slice(1)) await page.close();
});

/** The open desk: a panel with a search or a form in it. */
const deskIn = (marks: Marks, selector = '[role=option]'): Promise<Mark> =>
  until(`${selector} in the desk`, async () => {
    for (const shown of await marks.all({ kind: '' }))
      if (await marks.inside(shown, (root, given) => root.querySelector(given) !== null, selector))
        return shown;
    return null;
  });
const noDesk = (marks: Marks): Promise<unknown> =>
  until('the desk to go', async () => {
    const panels = await marks.all({ kind: '' });
    const open = await Promise.all(
      panels.map((each) => marks.inside(each, (root) => root.querySelector('[role=dialog]') !== null)),
    );
    return !open.includes(true);
  });
/** What each reply on show says of itself. */
const offered = async (marks: Marks): Promise<{ title: string; small: string; star: boolean }[]> =>
  marks.inside(await deskIn(marks), (root) =>
    [...root.querySelectorAll('[role=option]')].map((item) => ({
      title: item.querySelector('b')?.textContent ?? '',
      small: item.querySelector('small')?.textContent ?? '',
      star: item.querySelector('.l') !== null,
    })),
  );
/** The words that the red-line check last looked at beside this field. */
const checked = (marks: Marks, complaint: string, text: string): Promise<Mark> =>
  until('the check', async () => {
    const desks = await marks.all({ kind: 'desk', complaint });
    return desks.find(
      ({ attributes }) =>
        attributes['data-checked'] === String([...text].length) && attributes['data-verdict'],
    );
  });

const waiting = (rows: Raw[], clock: string): Truth => {
  const found = rows.map(truthOf).find((truth) => truth.waits && truth.clock === clock);
  if (!found) throw new Error('Nothing waits.');
  return found;
};

async function twoKeys(page: Page, marks: Marks, id: string, area: Locator): Promise<string> {
  await marks.first(
    ({ kind, complaint, attributes }) => kind === 'desk' && complaint === id && 'data-checked' in attributes,
  );
  await page.keyboard.press('/');
  // The answer to a repeat asks what will be done; the next one asks nothing.
  const texts = await marks.inside(await deskIn(marks), (root) =>
    [...root.querySelectorAll('[role=option] p')].map((text) => text.textContent ?? ''),
  );
  await page.keyboard.press(String(texts.findIndex((text) => !text.includes('【')) + 1));
  await expect(area).not.toHaveValue('');
  const text = await area.inputValue();
  await checked(marks, id, text);
  await expect(area).toBeFocused();
  return text;
}

test('WeChat Pay: `/` and a digit fill a checked reply', async () => {
  const { page, marks, rows } = await openList(held.browser, 'wechat-pay', 'rows=12');
  const { id } = waiting(rows, 'wx-first-reply');
  await page.locator('tr', { hasText: id }).last().getByText('回复用户', { exact: true }).click();
  const area = page.locator('#businessReply textarea');
  await area.focus();
  const text = await twoKeys(page, marks, id, area);
  expect(text).toMatch(/^您好，/);
});

test('Alipay: `/` and a digit fill a checked reply', async () => {
  const { page, marks, rows } = await openList(held.browser, 'alipay', 'rows=12');
  const { id } = waiting(rows, 'alipay-trade');
  await page.locator('tr', { hasText: id }).last().getByText('详情', { exact: true }).click();
  const drawer = page.locator('.ant-drawer-body');
  await drawer.getByRole('button', { name: '我要留言' }).click();
  await drawer.locator('textarea').focus();
  const text = await twoKeys(page, marks, id, drawer.locator('textarea'));
  expect([...text].length).toBeLessThanOrEqual(200);
});

let number = 0;
/** A detail page of one complaint with one reply field. */
async function openDetail(
  id: string,
  text = '没有收到货，请退款',
): Promise<{ page: Page; marks: Marks; area: Locator }> {
  const where = path(`keys-${(number += 1)}`);
  const html = drawn(
    `<main>${detail(id).replace('没有收到货，请退款', text)}<input id="other"><p style="height:60px">${field('a', 'vue')}</main>`,
  );
  held.consoles.control({ cmd: 'page', host: HOST, path: where, html });
  const page = await held.browser.context.newPage();
  await page.bringToFront();
  await page.goto(`https://${HOST}${where}`);
  const marks = new Marks(page);
  await marks.first({ kind: 'desk', complaint: id });
  return { page, marks, area: page.locator('[data-t="a"]') };
}

test('Alt+/ opens the desk from anywhere; a `/` in a text is a letter', async () => {
  const { page, marks, area } = await openDetail(A);
  await page.keyboard.press('Alt+/');
  await deskIn(marks);
  await page.keyboard.press('1');
  await expect(area).toHaveValue(/^您好，/);
  await expect(area).toBeFocused();
  await noDesk(marks);

  await area.fill('');
  await area.pressSequentially('1/2/3');
  await page.locator('#other').pressSequentially('a/b');
  await expect(area).toHaveValue('1/2/3');
  await expect(page.locator('#other')).toHaveValue('a/b');
  await page.keyboard.press('Alt+/');
  await deskIn(marks);
  await page.keyboard.press('Alt+/');
  await noDesk(marks);
  await expect(area).toHaveValue('1/2/3');
  await expect(page.locator('#other')).toHaveValue('a/b');

  // The old text comes back by one undo.
  await page.keyboard.press('Alt+/');
  await deskIn(marks);
  await page.keyboard.press('1');
  await expect(area).toHaveValue(/^您好，/);
  await page.keyboard.press('Control+z');
  await expect(area).toHaveValue('1/2/3');
});

test('a second press on the button closes its desk, a press elsewhere does too', async () => {
  const { page, marks } = await openDetail(A);
  const button = await marks.first({ kind: 'desk', complaint: A });
  const expanded = () =>
    marks.inside(button, (root) => root.querySelector('button')?.getAttribute('aria-expanded'));
  await marks.click(button, 'button');
  await deskIn(marks);
  expect(await expanded()).toBe('true');
  await marks.click(button, 'button');
  await noDesk(marks);
  await expect.poll(expanded).toBe('false');
  await marks.click(button, 'button');
  await deskIn(marks);
  await page.locator('#other').click();
  await noDesk(marks);
  await expect.poll(expanded).toBe('false');
});

test('the next complaint gets another wording; a favourite and its use are told', async () => {
  const one = await openDetail('200201820261119110076610011');
  await one.area.focus();
  await one.page.keyboard.press('/');
  await deskIn(one.marks);
  await one.page.keyboard.type('xxdf');
  await until('the one that was looked for', async () => (await offered(one.marks)).length === 1);
  expect(await offered(one.marks)).toMatchObject([{ title: '先行答复', star: false }]);
  await one.page.keyboard.press('Enter');
  await expect(one.area).toHaveValue(/^您好，/);
  const first = await one.area.inputValue();

  const two = await openDetail('200201820261119110076610022');
  await two.area.focus();
  await two.page.keyboard.press('/');
  await deskIn(two.marks);
  const list = await until('the count of uses', async () => {
    const all = await offered(two.marks);
    return all.some(({ small }) => small.includes('用过 1 次')) ? all : null;
  });
  const at = list.findIndex(({ title }) => title === '先行答复');
  for (let i = 0; i < at; i += 1) await two.page.keyboard.press('ArrowDown');
  await two.page.keyboard.press('*');
  await until('the star', async () => (await offered(two.marks)).some(({ star }) => star));
  await two.page.keyboard.press('Enter');
  await expect(two.area).toHaveValue(/^您好，/);
  expect((await two.area.inputValue()).slice(0, 12)).not.toBe(first.slice(0, 12));

  const three = await openDetail('200201820261119110076610033');
  await three.area.focus();
  await three.page.keyboard.press('/');
  await until('the favourite', async () =>
    (await offered(three.marks)).some(
      ({ title, star, small }) => title === '先行答复' && star && /已收藏.*用过 2 次/.test(small),
    ),
  );
});

test('who writes in the very moment of the fill keeps those words', async () => {
  const { page, marks, area } = await openDetail(B);
  await area.focus();
  await marks.first(({ kind, attributes }) => kind === 'desk' && 'data-checked' in attributes);
  // A frame after ours, as a quick hand or a slow computer does.
  await area.evaluate((field) =>
    field.addEventListener(
      'input',
      () => requestAnimationFrame(() => document.execCommand('insertText', false, '，谢谢')),
      { once: true },
    ),
  );
  await page.keyboard.press('/');
  await deskIn(marks);
  await page.keyboard.press('1');
  await noDesk(marks);
  await expect(area).toHaveValue(/^您好[^]{10,}，谢谢/);
});

test('an own template with a question: asked once, remembered, and the cursor stands where it should', async () => {
  const watching = await Watching.open(held.browser);
  const own = (zh: string, more: object = {}) => ({
    type: 'saveTemplates',
    templates: [
      {
        id: 'own-e2e',
        title: { zh: '本店补发', en: '' },
        categories: ['NOT_RECEIVED'],
        text: { zh, en: '' },
        ...more,
      },
    ],
  });
  expect(await watching.order(own('您好\n{{#each orders}}{{/each}}'))).toMatchObject({
    saved: false,
    faults: [{ at: 0, faults: [{ field: 'text', code: 'loop', place: { line: 2 } }, { code: 'loop' }] }],
  });
  const zh =
    '您好，{{order_ref}}的包裹由{{carrier}}重新发出{{?ship_time}}，{{ship_time}}寄出{{/?}}。{{cursor}}请在此留言。';
  expect(await watching.order(own(zh))).toEqual({ saved: true, faults: [], full: false });
  await watching.page.close();

  const { page, marks, area } = await openDetail(B, '没有收到货 {{agent}} <b>退款</b>');
  await area.focus();
  await page.keyboard.press('/');
  await deskIn(marks);
  expect((await offered(marks))[0]).toMatchObject({ title: '本店补发' });
  await page.keyboard.press('1');
  await deskIn(marks, 'form input');
  await page.keyboard.type('某某速运');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(area).toHaveValue('您好，这笔订单的包裹由某某速运重新发出。请在此留言。');
  await noDesk(marks);
  await page.keyboard.type('（写在这里）');
  await expect(area).toHaveValue('您好，这笔订单的包裹由某某速运重新发出。（写在这里）请在此留言。');

  await area.fill('');
  await page.keyboard.press('/');
  await deskIn(marks);
  await page.keyboard.press('1');
  await expect(area).toHaveValue('您好，这笔订单的包裹由某某速运重新发出。请在此留言。');
});

test('a page that changes the text afterwards is found out', async () => {
  const { page, marks, area } = await openDetail(A, '杯子质量太差');
  await area.evaluate((field) =>
    field.addEventListener(
      'input',
      () => {
        setTimeout(() => ((field as HTMLTextAreaElement).value = '系统校验未通过'), 400);
      },
      { once: true },
    ),
  );
  await area.focus();
  await page.keyboard.press('/');
  await deskIn(marks);
  await page.keyboard.press('1');
  await until('the word of it', async () => {
    const desk = await deskIn(marks).catch(() => null);
    return (
      desk && /改掉了，已复制|没有填进去/.test(await marks.inside(desk, (root) => root.textContent ?? ''))
    );
  });
});

test('where an input method writes 「、」 for `/`, an empty field opens its desk; a text keeps its 「、」', async () => {
  const { page, marks, area } = await openDetail(A, '杯子质量太差');
  await area.focus();
  await marks.first(({ kind, attributes }) => kind === 'desk' && attributes['data-checked'] === '0');
  await page.keyboard.insertText('您好');
  await page.keyboard.insertText('、');
  await checked(marks, A, '您好、');
  await noDesk(marks);
  await expect(area).toHaveValue('您好、');

  await area.fill('');
  await marks.first(({ kind, attributes }) => kind === 'desk' && attributes['data-checked'] === '0');
  const keys = await page.context().newCDPSession(page);
  await keys.send('Input.imeSetComposition', { text: '、', selectionStart: 1, selectionEnd: 1 });
  await keys.send('Input.insertText', { text: '、' });
  await deskIn(marks);
  await expect(area).toHaveValue('');
  await page.keyboard.press('1');
  await expect(area).toHaveValue(/^[^、].{20,}/s);
});
