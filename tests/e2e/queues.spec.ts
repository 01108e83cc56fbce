/**
 * Every queue from end to end: its list and its records are marked with the clock that the data demand, the desk
 * writes for it, what comes in is counted without a reload, and a login that ends is a "?", never a number.
 */
import type { Locator, Page } from '@playwright/test';
import { complaints } from '../consoles/data.ts';
import { PAGES } from '../consoles/server.ts';
import { Marks } from './harness/marks.ts';
import { isPanel, panelWith } from './harness/panels.ts';
import { QUEUES, type Queue, type Wanted } from './harness/queues.ts';
import { isListAnswer, shared, toolbar } from './harness/shared.ts';
import { expect, test } from './harness/test.ts';
import { truthOf } from './harness/truth.ts';
import { until } from './harness/until.ts';
import { Watching } from './harness/watching.ts';

const COUNT = 12;
const held = shared({ count: COUNT }, { zone: 'America/New_York', width: 1480, height: 1000 });
let watching: Watching;

test.beforeAll(async () => {
  watching = await Watching.open(held.browser);
});
test.beforeEach(() => {
  held.consoles.control({ cmd: 'seed', count: COUNT });
  held.consoles.control({ cmd: 'fill-queues', count: COUNT });
  held.consoles.control({ cmd: 'restore-session' });
});
test.afterEach(async () => {
  for (const page of held.browser.context.pages()) if (page !== watching.page) await page.close();
});

interface Summary {
  items: { id: string; console: string }[];
  lines: { console: string; session: string; count: number | null }[];
}
const summary = (): Promise<Summary> => watching.order<Summary>({ type: 'summary' });
const idsOf = async (): Promise<Set<string>> => new Set((await summary()).items.map(({ id }) => id));
/** The badge has room for two digits. */
const shownAs = (count: number): string => (count > 99 ? '99+' : String(count));
const badge = async (): Promise<string> => (await toolbar(held.browser)).text;

const LISTS =
  /get_complaint_list|\/list\.json|getComplaintOrderList|esSearch(AfterSale|Complaint)Order|fetchGuaranteeOrders|getPenaltyList/;

async function open(queue: Queue): Promise<{ page: Page; marks: Marks; truths: Wanted[] }> {
  const page = await held.browser.context.newPage();
  await page.bringToFront();
  // The page stays where it is when its login wall wants to take over.
  await page.route(/session_expired|auth\.alipay\.com/, (route) => route.fulfill({ status: 204 }));
  const truths = queue.truths(held.consoles, page);
  await page.goto(`${queue.address}?rows=${COUNT}`);
  return { page, marks: new Marks(page), truths: await truths() };
}

async function expectList(marks: Marks, truths: Wanted[]): Promise<void> {
  const clocks = await marks.atLeast(truths.length, { kind: 'clock' });
  expect(clocks.map(({ complaint }) => complaint).toSorted()).toEqual(truths.map(({ id }) => id).toSorted());
  for (const truth of truths) {
    const mark = clocks.find(({ complaint }) => complaint === truth.id);
    expectClock(mark, truth);
  }
}
function expectClock(
  mark: { clock: string | null; due: string | null } | undefined,
  { id, clock, due, slack = 0 }: Wanted,
): void {
  expect(mark?.clock, id).toBe(clock);
  if (due === null) expect(mark?.due, id).toBeNull();
  else expect(Math.abs(Date.parse(mark?.due ?? '') - due), id).toBeLessThanOrEqual(slack);
}

/** Opens the record and answers where it stands. */
async function expectDetail(queue: Queue, page: Page, marks: Marks, truth: Wanted): Promise<Locator> {
  const row = page.locator('tr', { hasText: truth.id }).last();
  await row.getByText(queue.open, { exact: true }).click();
  const detail = queue.alone ? page.locator('section.panel') : page.getByRole('dialog').last();
  const clock = detail.locator('kesu-mark[data-kind="clock"]');
  await expect(clock).toHaveCount(1);
  await expect(clock).toHaveAttribute('data-complaint', truth.id);
  const all = await marks.atLeast(queue.alone ? 1 : 2, { kind: 'clock', complaint: truth.id });
  for (const mark of all) expectClock(mark, truth);
  return detail;
}

/** The desk's first text is taken into the field. */
async function expectDesk(
  queue: Queue,
  page: Page,
  marks: Marks,
  detail: Locator,
  id: string,
): Promise<void> {
  // Two characters on a button may stand apart.
  for (const words of queue.write)
    await detail.getByRole('button', { name: new RegExp(`^${[...words].join('\\s?')}$`) }).click();
  const field = page.locator('textarea').filter({ visible: true }).last();
  await field.focus();
  // The button of its row stands behind the dialog: not that one.
  await expect(field.locator('xpath=../kesu-mark[@data-kind="desk"]')).toHaveCount(1);
  let stood = '';
  const button = await until('a desk that stands still', async () => {
    const mark = (await marks.all({ kind: 'desk', complaint: id })).at(-1);
    const now = mark && JSON.stringify(await marks.box(mark));
    const still = now !== undefined && now === stood;
    stood = now ?? '';
    return still && mark;
  });
  await marks.click(button, 'button');
  await marks.click(await panelWith(marks, '[role=option]'), '[role=option] p');
  await until('the text in the field', async () => {
    // What only a person knows may be asked for first: it stays a gap.
    for (const panel of await marks.all(isPanel))
      if (await marks.inside(panel, (root) => root.querySelector('form input') !== null))
        await marks.click(panel, '[type=submit]');
    return (await field.inputValue()).length > 10;
  });
}

/** The line of the queue's console in the popup. */
const lineOf = async (queue: Queue) =>
  (await summary()).lines.find(({ console }) => console === queue.console);

/** How many wait, line by line: one complaint may stand in two accounts, a merchant's and its partner's. */
const waitingNow = async (): Promise<number> =>
  (await summary()).lines.reduce((sum, { count }) => sum + (count ?? Number.NaN), 0);

/** Asked in the background, its page gets one more record: counted once, by one question, without a reload. */
async function expectCount(queue: Queue, page: Page): Promise<number> {
  await watching.asking(1);
  await watching.quiet();
  const before = await waitingNow();
  await expect.poll(badge).toBe(shownAs(before));
  const asked: string[] = [];
  page.on('request', (request) => {
    if (LISTS.test(request.url())) asked.push(request.url());
  });
  const id = queue.add(held.consoles);
  await watching.askNow(queue.console);
  const now = before + (queue.quiet ? 0 : 1);
  await expect.poll(() => asked.length).toBe(1);
  await watching.quiet();
  await expect.poll(badge).toBe(shownAs(now));
  expect((await idsOf()).has(id)).toBe(!queue.quiet);
  expect(asked).toHaveLength(1);
  return now;
}

/** One question finds out: the page says so, the number is unknown; signing in brings marks and number back. */
async function expectEnd(queue: Queue, page: Page, marks: Marks, count: number): Promise<void> {
  held.consoles.control({ cmd: 'expire-session', console: queue.console });
  await watching.askNow(queue.console);
  await expect.poll(badge).toBe('?');
  expect(await lineOf(queue)).toMatchObject({ session: 'signedOut', count: null });
  await marks.first(({ kind, text }) => kind === 'notice' && /已退出登录/.test(text), 4000);
  await expect.poll(badge).toBe('?');

  held.consoles.control({ cmd: 'restore-session' });
  await page.goto(queue.address);
  await marks.atLeast(3, { kind: 'clock' });
  expect(await marks.all({ kind: 'notice' })).toEqual([]);
  await expect.poll(badge).toBe(shownAs(count));
  expect(await lineOf(queue)).toMatchObject({ session: 'known' });
}

for (const queue of QUEUES)
  test(`${queue.id}: list, record, desk, count, and the end of the login`, async () => {
    const { page, marks, truths } = await open(queue);
    await expectList(marks, truths);
    const counted = async (): Promise<string[]> => {
      const known = await idsOf();
      return truths.flatMap(({ id }) => (known.has(id) ? [id] : []));
    };
    await expect.poll(counted).toEqual(truths.flatMap(({ id, waits }) => (waits ? [id] : [])));
    const count = await expectCount(queue, page);
    await expectEnd(queue, page, marks, count);

    const timed = truths.filter(({ waits, due }) => (waits || queue.quiet) && due !== null);
    const truth = timed[queue.pick ?? 0] ?? truths.find(({ waits }) => waits)!;
    const detail = await expectDetail(queue, page, marks, truth);
    if (!queue.quiet) await expectDesk(queue, page, marks, detail, truth.id);
  });

test('即时服务 and 平台协助 are no lists of their own: the record tells them, and whoever waits now comes first', async () => {
  const page = await held.browser.context.newPage();
  await page.bringToFront();
  const rows = complaints({ console: 'wechat-pay', count: COUNT });
  const last = rows.findLast((row) => truthOf(row).waits)!;
  Object.assign(last, { need_immediate_service: true, in_platform_service: true });
  await page.route(
    (url) => isListAnswer({ url: () => url.href }),
    (route) => route.fulfill({ json: { errorcode: 0, data: { data: rows, total_count: COUNT } } }),
  );
  await page.goto(`${PAGES['wechat-pay']}?rows=${COUNT}`);
  const marks = new Marks(page);
  await marks.atLeast(COUNT, { kind: 'clock' });
  const { id } = truthOf(last);
  await marks.click(await marks.first({ kind: 'clock', complaint: id }), 'button');
  const card = await panelWith(marks, 'dl');
  const words = await marks.inside(card, (root) => root.textContent ?? '');
  expect(words).toMatch(/即时服务.*平台协助/s);
  await expect.poll(async () => (await summary()).items[0]?.id).toBe(id);
  const popup = await held.browser.page('popup.html');
  await expect(popup.locator('.row').first()).toContainText('用户等即时答复');
});
