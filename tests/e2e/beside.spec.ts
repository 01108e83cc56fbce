/** What stands beside complaints: deductions of a mini-program's score, guarantee claims of a shop. */
import type { Page } from '@playwright/test';
import { BESIDE_PAGES } from '../consoles/server.ts';
import { besideState, besideTruth } from './harness/beside.ts';
import { Marks, type Mark } from './harness/marks.ts';
import { panelWith } from './harness/panels.ts';
import { shared } from './harness/shared.ts';
import { expect, test } from './harness/test.ts';
import type { Truth } from './harness/truth.ts';

const held = shared({ count: 6 }, { zone: 'America/New_York', width: 1440, height: 900 });
const state = () => besideState(held.consoles);

type Queue = keyof typeof besideTruth;
const truthsOf = (queue: Queue): Truth[] => besideTruth[queue](held.consoles);

async function open(queue: Queue): Promise<{ page: Page; marks: Marks; clocks: Mark[] }> {
  held.consoles.control({ cmd: 'seed', count: 6 });
  held.consoles.control({ cmd: 'restore-session' });
  const page = await held.browser.context.newPage();
  await page.bringToFront();
  await page.goto(`${BESIDE_PAGES[queue]}?rows=50`);
  const marks = new Marks(page);
  const clocks = await marks.atLeast(truthsOf(queue).length, { kind: 'clock' });
  return { page, marks, clocks };
}
/** The mark of a detail: it stands behind those of the list. */
async function inDetail(marks: Marks, page: Page, kind: 'clock' | 'desk', id: string): Promise<Mark> {
  // The row has a button too, and it is there first.
  if (kind === 'desk') await expect(page.locator('textarea ~ kesu-mark[data-kind="desk"]')).toHaveCount(1);
  const all = await marks.atLeast(kind === 'clock' ? 2 : 1, { kind, complaint: id });
  return all.at(-1)!;
}
const words = (marks: Marks, panel: Mark, selector: string): Promise<string> =>
  marks.inside(panel, (root, wanted) => root.querySelector(wanted)?.textContent ?? '', selector);

for (const queue of Object.keys(besideTruth) as Queue[])
  test(`${queue}: every row has the clock that its data demand, and no other`, async () => {
    const { page, clocks } = await open(queue);
    const truths = truthsOf(queue);
    expect(clocks.map(({ complaint }) => complaint).toSorted()).toEqual(
      truths.map(({ id }) => id).toSorted(),
    );
    for (const { id, clock, due } of truths) {
      const mark = clocks.find(({ complaint }) => complaint === id);
      expect(mark?.clock, id).toBe(clock);
      expect(mark?.due ? Date.parse(mark.due) : null, id).toBe(due);
    }
    await page.close();
  });

test('score: card, desk and evidence of a deduction; a person appeals, once', async () => {
  const { page, marks } = await open('score');
  const { id } = truthsOf('score').find(({ waits }) => waits)!;
  await page.locator('tr', { hasText: id }).getByText('申诉', { exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '扣分详情' });
  await marks.click(await inDetail(marks, page, 'clock', id), 'button');
  const card = await panelWith(marks, 'dl');
  expect(await words(marks, card, 'dl')).toMatch(/体验分−\d 分 · 现为 \d+ 分本页走势近 30 天/);
  await page.keyboard.press('Escape');

  await marks.click(await inDetail(marks, page, 'desk', id), 'button');
  const panel = await panelWith(marks, '[role=option]');
  expect(await words(marks, panel, '[role=option] b')).toBe('扣分申诉理由');
  await marks.click(panel, '.tb button:last-child');
  const proof = await panelWith(marks, '.ev select');
  expect(
    await marks.inside(proof, (root) => root.querySelector<HTMLSelectElement>('.ev select')?.value),
  ).toBe('mp-score');
  await page.keyboard.press('Escape');
  await dialog.locator('textarea').fill('处理记录与沟通记录已随附，投诉已在时限内回应，请核对。');
  await dialog.getByRole('button', { name: '提交申诉' }).click();
  await marks.first(
    ({ kind, complaint, text }) => kind === 'clock' && complaint === id && /等平台/.test(text),
  );
  await page.close();
});

test('guarantee: the detail has its clock, proof is handed in, and the platform is next', async () => {
  const { page, marks } = await open('guarantee');
  const { guarantee_order_id: id } = state().guarantees.find(({ status }) => status === 20)!;
  await page.locator('tr', { hasText: id }).getByText('去处理').click();
  const both = await marks.atLeast(2, { kind: 'clock', complaint: id });
  expect(new Set(both.map(({ due }) => due)).size).toBe(1);
  for (const { text } of both) expect(text).toMatch(/^补证 /);
  await page.locator('textarea').focus();
  await marks.click(await inDetail(marks, page, 'desk', id), 'button');
  const panel = await panelWith(marks, '.tb');
  await marks.click(panel, '.tb button:last-child');
  const proof = await panelWith(marks, '.ev select');
  expect(
    await marks.inside(proof, (root) => root.querySelector<HTMLSelectElement>('.ev select')?.value),
  ).toBe('shop-guarantee');
  await page.keyboard.press('Escape');
  await page.locator('textarea').fill('发货前质检照片与签收底单已上传，签收时间为11月18日，请核对。');
  await page.getByRole('button', { name: '提交举证' }).click();
  await marks.first(
    ({ kind, complaint, text }) => kind === 'clock' && complaint === id && /等平台/.test(text),
  );
  await page.close();
});
