/** Firefox: marks in the shop's shadow root, and a switch that takes them away. */
import { SHOP_PAGES } from '../../consoles/server.ts';
import { expect, test } from '../harness/test.ts';

const COUNT = 12;
test.use({ practice: { count: COUNT } });

const CLOCKS = `const root = document.querySelector('micro-app')?.shadowRoot;
  return [...(root?.querySelectorAll('kesu-mark[data-kind=clock]') ?? [])].map((mark) => mark.dataset.complaint)`;
const ROWS = `return [...document.querySelector('micro-app').shadowRoot.querySelectorAll('tbody tr')]
  .map((row) => row.cells[0].textContent)`;

test('the shop: every row has its clock inside the shadow root, until clocks are switched off', async ({
  firefox,
}) => {
  const clocks = (): Promise<string[]> => firefox.run<string[]>(CLOCKS);
  await firefox.go(`${SHOP_PAGES.aftersale}?rows=${COUNT}`);
  await expect.poll(async () => (await clocks()).length, { timeout: 20_000 }).toBe(COUNT);
  expect((await clocks()).toSorted()).toEqual((await firefox.run<string[]>(ROWS)).toSorted());
  expect(await firefox.run<number>('return document.querySelectorAll("kesu-mark[data-kind]").length')).toBe(
    0,
  );

  await firefox.goBeside('options.html');
  const block = '.health [data-console="wechat-shop"]';
  const has = (selector: string) =>
    firefox.run<number>(`return document.querySelectorAll(given[0]).length`, selector);
  await expect.poll(() => has(`${block} summary`)).toBe(1);
  await firefox.clickPage(`${block} summary`);
  await firefox.run(
    '[...document.querySelectorAll(`${given[0]} label`)].find((one) => one.textContent.includes("时钟")).id = "clocks"',
    block,
  );
  await firefox.clickPage('#clocks');
  const back = await firefox.turnTo('shop/aftersale/list');
  await expect.poll(clocks).toEqual([]);
  await back();
  await firefox.clickPage('#clocks');
  await firefox.turnTo('shop/aftersale/list');
  await expect.poll(async () => (await clocks()).length).toBe(COUNT);
});
