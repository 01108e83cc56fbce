/** The WeChat shop: everything stands in the open shadow root of its micro frontend, marks too. */
import type { Locator, Page } from '@playwright/test';
import { SHOP_PAGES } from '../consoles/server.ts';
import { openPlain } from './harness/browser.ts';
import { stateOf } from './harness/truth.ts';
import type { AfterSale } from '../consoles/data/shop.ts';
import { Marks } from './harness/marks.ts';
import { shared } from './harness/shared.ts';
import { atPoint, openShop, SHOP_LISTS, shopTruth } from './harness/shop.ts';
import type { ShopList, ShopTruth } from './harness/shop.ts';
import { expect, test } from './harness/test.ts';
import { until } from './harness/until.ts';

const ROWS = 30;
const held = shared({ count: ROWS }, { zone: 'America/New_York', width: 1480, height: 900 });

test.beforeEach(() => {
  held.consoles.control({ cmd: 'seed', count: ROWS });
  held.consoles.control({ cmd: 'restore-session' });
});

const truths = (list: ShopList): ShopTruth[] => shopTruth(held.consoles, list);
const first = (list: ShopList, fits: (truth: ShopTruth) => boolean): ShopTruth => {
  const found = truths(list).find(fits);
  if (!found) throw new Error(`No such row on ${list}.`);
  return found;
};
const row = (page: Page, id: string): Locator => page.locator('tr', { hasText: id });

for (const list of SHOP_LISTS)
  test(`${list}: every row has the clock that its data demand, inside the shadow root`, async () => {
    const { page, marks } = await openShop(held.browser, list, `rows=${ROWS}`);
    const all = await marks.atLeast(ROWS, { kind: 'clock' });
    const before = Date.now();
    expect(all.map(({ complaint }) => complaint).toSorted()).toEqual(
      truths(list)
        .map(({ id }) => id)
        .toSorted(),
    );
    for (const truth of truths(list)) {
      const mark = all.find(({ complaint }) => complaint === truth.id);
      expect(mark?.clock, truth.id).toBe(truth.clock);
      const due = mark?.due ? Date.parse(mark.due) : null;
      if (truth.due === null) expect(due, truth.id).toBeNull();
      else expect(Math.abs((due ?? 0) - truth.due), truth.id).toBeLessThanOrEqual(truth.slack);
      expect([stateOf(truth, before), stateOf(truth, Date.now())], truth.id).toContain(mark?.state);
    }
    expect(await page.locator('kesu-mark[data-kind="clock"]').count()).toBe(ROWS);
    expect(await page.evaluate(() => document.querySelectorAll('kesu-mark[data-kind]').length)).toBe(0);
    await page.close();
  });

test('marks stand in their own rows, with their own look', async () => {
  const { page, marks } = await openShop(held.browser, 'aftersale', `rows=${ROWS}`);
  await marks.atLeast(ROWS, { kind: 'clock' });
  for (const mark of await marks.all({ kind: 'clock' })) {
    await mark.session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: mark.node.backendNodeId });
    const box = await marks.box(mark, 'button');
    if (!box) throw new Error(`The clock of ${mark.complaint} has no box.`);
    const at = await atPoint(page, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
    expect(at).toMatchObject({ mark: mark.complaint, inRoot: true });
    expect(at.row).toContain(mark.complaint);
    expect(await marks.style(mark, 'height', 'button')).toMatch(/^2[02]px$/);
    expect(await marks.style(mark, 'position')).not.toBe('static');
  }
  await page.close();
});

/** Where everything of the micro frontend stands, by its words. */
const places = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.querySelector('micro-app')?.shadowRoot;
    const all = root?.querySelectorAll('a, button, input, td, th, .tag, .tip') ?? [];
    return [...all].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return `${element.localName} ${element.textContent?.slice(0, 12)} ${[x, y, width, height].join(' ')}`;
    });
  });

test('nothing of the shop stands elsewhere than without us', async () => {
  const plain = await openPlain({ port: held.consoles.port, width: 1480, height: 900 });
  try {
    for (const list of SHOP_LISTS) {
      const { page, marks } = await openShop(held.browser, list, `rows=${ROWS}`);
      await marks.atLeast(ROWS, { kind: 'clock' });
      const bare = await plain.newPage();
      await bare.goto(`${SHOP_PAGES[list]}?rows=${ROWS}`);
      await expect(async () => {
        const [ours, without] = [await places(page), await places(bare)];
        expect(without.length).toBeGreaterThan(ROWS * 3);
        // A minute may pass between two pages that print what is left.
        const still = (text: string): string => text.replace(/剩余\S+/, '');
        expect(ours.map(still)).toEqual(without.map(still));
      }).toPass({ timeout: 20_000 });
      await bare.close();
      await page.close();
    }
  } finally {
    await plain.close();
  }
});

test('rows that are drawn anew, and a micro frontend that is mounted anew', async () => {
  const { page, marks } = await openShop(held.browser, 'aftersale', `rows=${ROWS}&rerender=400`);
  await marks.atLeast(ROWS, { kind: 'clock' });
  const old = await page.locator('tbody').elementHandle();
  await until('rows drawn anew', async () => old?.evaluate((body) => !body.isConnected));
  expect(await marks.atLeast(ROWS, { kind: 'clock' })).toHaveLength(ROWS);
  await page.evaluate(() => {
    const app = document.querySelector('micro-app');
    const place = app?.parentElement;
    app?.remove();
    if (app) place?.append(app);
  });
  await page.locator('tbody tr').first().waitFor();
  expect(await marks.atLeast(ROWS, { kind: 'clock' })).toHaveLength(ROWS);
  await page.close();
});

/** Opens the desk of the only reply field and takes the first template. */
async function takeFirst(page: Page, marks: Marks, id: string): Promise<string> {
  const field = page.locator('textarea');
  await field.waitFor();
  const button = await marks.first({ kind: 'desk', complaint: id });
  await marks.click(button, 'button');
  const panel = await until('templates in the panel', async () => {
    for (const shown of await marks.all(({ kind }) => kind === ''))
      if (await marks.inside(shown, (root) => root.querySelectorAll('[role=option]').length)) return shown;
    return null;
  });
  const text = await marks.inside(panel, (root) => root.querySelector('[role=option] p')?.textContent ?? '');
  await marks.click(panel, '[role=option] p');
  await expect(field).toHaveValue(text);
  return text;
}

test('a refund: the detail has its clock, the desk fills the refusal, a person sends it', async () => {
  const { page, marks } = await openShop(held.browser, 'aftersale', `rows=${ROWS}`);
  await marks.atLeast(ROWS, { kind: 'clock' });
  const { id } = held.consoles.control({ cmd: 'new-aftersale', type: 'REFUND' }) as { id: string };
  await page.goto(`https://store.weixin.qq.com/shop/aftersale/detail?id=${id}`);
  const truth = first('aftersale', (each) => each.id === id);
  const clock = await marks.first({ kind: 'clock', complaint: id, clock: 'shop-refund', state: 'calm' });
  expect(Math.abs(Date.parse(clock.due ?? '') - (truth.due ?? 0))).toBeLessThanOrEqual(truth.slack);
  await page.getByRole('button', { name: '拒绝', exact: true }).click();
  await page.locator('textarea').focus();
  const text = await takeFirst(page, marks, id);
  expect(text.length).toBeGreaterThan(10);
  expect(truths('aftersale').find((each) => each.id === id)?.waits).toBe(true);
  await page
    .locator('textarea')
    .fill('经核对，该商品为定制刻字商品，下单页已写明不支持无理由退货，凭证见附件。');
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await marks.first({ kind: 'clock', complaint: id, state: 'unknown' });
  expect(truths('aftersale').find((each) => each.id === id)?.waits).toBe(false);
  await page.close();
});

test('a refusal that is not taken: the desk names the ways, and reckons a part of the claim', async () => {
  const { aftersale } = held.consoles.control({ cmd: 'shop-state' }) as unknown as { aftersale: AfterSale[] };
  const one = aftersale.find(({ negotiate, status }) => negotiate && status === 'MERCHANT_PROCESSING');
  const id = one?.after_sale_order_id ?? '';
  const page = await held.browser.context.newPage();
  await page.bringToFront();
  await page.goto(`https://store.weixin.qq.com/shop/aftersale/detail?id=${id}`);
  const marks = new Marks(page);
  await marks.click(await marks.first({ kind: 'clock', complaint: id }), 'button');
  const card = await marks.first(({ kind, text }) => kind === '' && /不处理/.test(text));
  expect(card.text).toMatch(/再过.+系统自动同意/);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: '拒绝', exact: true }).click();
  await page.locator('textarea').fill('经核对，商品页已写明该款不支持无理由退货，凭证见附件，请查看。');
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await expect(page.getByRole('alert')).toHaveText(/请先与买家协商/);
  await marks.click(await marks.first({ kind: 'desk', complaint: id }), 'button');
  const panel = await marks.first(({ kind, text }) => kind === '' && /先走售后协商/.test(text));
  const part = ((one?.amount ?? 0) / 200).toFixed(2);
  await marks.click(panel, 'section input');
  await page.keyboard.type('50%');
  await marks.first(({ kind, text }) => kind === '' && text.includes(`退 ¥${part}（50%）`));
  await marks.click(panel, 'section div button');
  await expect(page.locator('textarea')).toHaveValue(new RegExp(`部分退款¥${part.replace('.', '\\.')}`));
  expect(truths('aftersale').find((each) => each.id === id)?.waits).toBe(true);
  await page.close();
});

test('a dispute: proof is written with the desk, and the platform is next', async () => {
  const { page, marks } = await openShop(held.browser, 'dispute', `rows=${ROWS}`);
  await marks.atLeast(ROWS, { kind: 'clock' });
  const truth = first('dispute', ({ waits, due }) => waits && due !== null);
  await row(page, truth.id).getByText('去处理').click();
  const clock = await marks.first({ kind: 'clock', complaint: truth.id, clock: 'shop-dispute' });
  expect(Date.parse(clock.due ?? '')).toBe(truth.due);
  await page.getByRole('button', { name: '提交举证' }).click();
  await page.locator('textarea').focus();
  await takeFirst(page, marks, truth.id);
  await page.locator('textarea').fill('发货前质检照片与签收底单已上传，签收时间为11月18日，请核对。');
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await marks.first(
    ({ kind, complaint, text }) => kind === 'clock' && complaint === truth.id && /等平台/.test(text),
  );
  await page.close();
});
