/** Reply fields: whose they are, one button each, a text that the page takes, and nothing is ever sent. */
import type { Locator, Page, Request } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { FILL_PAGES, QUIET_PAGES } from './fixtures/fill-pages.ts';
import { A, HOST, type Field, type FillPage } from './fixtures/fill-page.ts';
import { sample } from './harness/form.ts';
import { Marks, type Box, type Mark } from './harness/marks.ts';
import { shared } from './harness/shared.ts';
import { until } from './harness/until.ts';

const held = shared({ count: 12 });
const faults: string[] = [];
/** One tab for all: a new one costs a second. */
let page: Page;
test.beforeAll(async () => {
  page = await held.browser.context.newPage();
  page.on('pageerror', (error) => faults.push(String(error)));
});
test.afterEach(() => expect(faults.splice(0)).toEqual([]));

interface World {
  model: Record<string, string>;
  sent: unknown[];
}
const world = (page: Page): Promise<World> =>
  page.evaluate(() => {
    const { model, sent } = globalThis as unknown as World;
    return { model, sent };
  });

async function open({ path, html, also = {}, click = [] }: Partial<FillPage>): Promise<void> {
  for (const [where, what] of Object.entries({ ...also, [path ?? '']: html ?? '' }))
    held.consoles.control({ cmd: 'page', host: HOST, path: where, html: what });
  await page.goto(`https://${HOST}${path}`);
  const marks = new Marks(page);
  await marks.first({ kind: 'clock' });
  for (const selector of click) await (await find(page, selector)).click();
}

/** In whatever frame it is. */
const find = (page: Page, selector: string): Promise<Locator> =>
  until(selector, async () => {
    for (const frame of page.frames()) {
      const found = frame.locator(selector);
      if (await found.count()) return found;
    }
    return null;
  });

const inside = (box: Box, x: number, y: number, by: number): boolean =>
  x > box.x - by && x < box.x + box.width + by && y > box.y - by && y < box.y + box.height + by;
const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** The desk buttons within 40 px of a field. */
async function desksAt(page: Page, area: Locator): Promise<{ mark: Mark; box: Box }[]> {
  const marks = new Marks(page);
  const at = await area.boundingBox();
  const found = [];
  for (const mark of await marks.all({ kind: 'desk' })) {
    const box = await marks.box(mark);
    if (at && box && inside(at, box.x + box.width / 2, box.y + box.height / 2, 40)) found.push({ mark, box });
  }
  return found;
}

/** The open panel, with the words of its status. */
const panelOf = (page: Page): Promise<Mark | undefined> =>
  new Marks(page).all({ kind: '' }).then(([panel]) => panel);
const opened = (page: Page): Promise<Mark> => until('the panel', () => panelOf(page));
const gone = (page: Page): Promise<true> =>
  until('the panel to go', async () => !(await panelOf(page)) || null);
const has = (page: Page, selector: string): Promise<Mark> =>
  until(`${selector} in the panel`, async () => {
    const panel = await panelOf(page);
    const inIt = (root: ShadowRoot, given: string) => root.querySelector(given) !== null;
    return panel && (await new Marks(page).inside(panel, inIt, selector)) ? panel : null;
  });
const status = async (page: Page): Promise<string> => {
  const panel = await panelOf(page);
  const read = (root: ShadowRoot) => root.querySelector('[role=status]')?.textContent ?? '';
  return panel ? new Marks(page).inside(panel, read) : '';
};
const valueOf = (area: Locator): Promise<string> =>
  area.evaluate((field) => ('value' in field ? String(field.value) : (field as HTMLElement).innerText));
const focused = (area: Locator): Promise<boolean> =>
  area.evaluate((field) => (field.getRootNode() as Document).activeElement === field);

async function checkField(
  page: Page,
  { at, complaint, within = 3000, stubborn }: Field,
  limit = 500,
): Promise<void> {
  const area = await find(page, `[data-t="${at}"]`);
  await area.scrollIntoViewIfNeeded();
  const near = (): Promise<{ mark: Mark; box: Box } | null> =>
    desksAt(page, area).then((found) =>
      found.length === 1 && found[0]?.mark.complaint === complaint ? found[0] : null,
    );
  const desk = await until(`one desk of ${complaint} at ${at}`, near, within).catch(async () => {
    const found = (await desksAt(page, area)).map(({ mark }) => mark.complaint);
    expect(found, `desks at ${at}`).toEqual([complaint]);
  });
  if (!desk) return;
  const frame = await (await area.elementHandle())?.ownerFrame();
  const box = (frame ?? page).locator('[data-box]').filter({ has: area });
  for (const other of await box.locator('[data-send],[data-counter],label').all()) {
    const taken = await other.boundingBox();
    const words = await other.textContent();
    if (taken && words) expect.soft(overlap(desk.box, taken), `the desk is on ${words}`).toBe(false);
  }
  const marks = new Marks(page);
  await marks.click(desk.mark, 'button');
  await opened(page);
  if (complaint === null) {
    await until('the hint', async () => /先点开/.test(await status(page)));
    await page.keyboard.press('Escape');
    return void (await gone(page));
  }
  await marks.click(await has(page, 'li'), 'li');
  if (stubborn) {
    await until('what became of it', async () => /已复制|没能复制/.test(await status(page)));
    expect(await valueOf(area)).toBe('');
    await page.keyboard.press('Escape');
    return void (await gone(page));
  }
  await gone(page);
  const text = await valueOf(area);
  expect(text.length).toBeGreaterThan(10);
  expect([...text].length).toBeLessThanOrEqual(limit);
  const { model } = await world(page);
  expect(model[at], 'the page knows the text').toBe(text);
  if (await box.count()) {
    await expect(box.locator('[data-send]')).toBeEnabled();
    const counter = box.locator('[data-counter]');
    if (await counter.count()) expect(await counter.textContent()).toMatch(RegExp(`^${text.length} /`));
  }
  expect(await focused(area)).toBe(true);
  await slash(page, area);
}

/** `/` in the emptied field opens the panel; Esc closes it and gives the field its focus back. */
async function slash(page: Page, area: Locator): Promise<void> {
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.press('/');
  await has(page, 'li');
  expect((await valueOf(area)).trim()).toBe('');
  await page.keyboard.press('Escape');
  await gone(page);
  expect(await focused(area), 'the field has its focus back').toBe(true);
  await expect(area).toBeVisible();
}

for (const fill of sample(FILL_PAGES, 2))
  test(fill.name, async () => {
    await open(fill);
    const posts: string[] = [];
    const hear = (request: Request): unknown => request.method() === 'POST' && posts.push(request.url());
    page.on('request', hear);
    for (const field of fill.fields) await checkField(page, field, fill.limit);
    expect((await world(page)).sent).toEqual([]);
    page.off('request', hear);
    expect(posts).toEqual([]);
  });

test('fields in which nobody is answered get no button', async () => {
  for (const quiet of QUIET_PAGES) {
    await open(quiet);
    for (const area of await page.locator('textarea').all())
      expect.soft((await desksAt(page, area)).length, quiet.name).toBe(0);
  }
});

test('text over the limit is not filled', async () => {
  await open({
    ...FILL_PAGES[2],
    html: FILL_PAGES[2]?.html.replace('<textarea', '<textarea maxlength="9"'),
  } as FillPage);
  const area = await find(page, '[data-t="a"]');
  const marks = new Marks(page);
  const [desk] = await until('the desk', async () => {
    const found = await desksAt(page, area);
    return found.length ? found : null;
  });
  await marks.click((desk as { mark: Mark }).mark, 'button');
  await opened(page);
  const items = (root: ShadowRoot) => root.querySelectorAll('li').length;
  const settled = await until('the list', async () => {
    const panel = await panelOf(page);
    return panel && (await marks.inside(panel, (root) => root.querySelector('li,.e') !== null))
      ? panel
      : null;
  });
  if (await marks.inside(settled, items)) {
    await marks.click(settled, 'li');
    await until('the refusal', async () => /9/.test(await status(page)));
  }
  expect(await valueOf(area)).toBe('');
});

test('the button of a row opens the panel; without a field it copies', async () => {
  await open({ ...FILL_PAGES[0], html: FILL_PAGES[1]?.html ?? '' });
  const marks = new Marks(page);
  const desk = await marks.first((mark) => mark.kind === 'desk' && mark.complaint === A);
  await marks.click(desk, 'button');
  await marks.click(await has(page, 'li'), 'li');
  await until('what became of it', async () => /已复制|没能复制/.test(await status(page)));
  expect((await world(page)).model).toEqual({});
});
