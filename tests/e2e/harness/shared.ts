/** One set of practice consoles and one browser for a whole spec file, and the page it looks at. */
import { expect, test, type Page } from '@playwright/test';
import { PAGES, startConsoles, type Consoles, type Options } from '../../consoles/server.ts';
import { openBrowser, type Opened, type OpenOptions } from './browser.ts';
import { Marks, type Mark } from './marks.ts';
import { rowsIn, type Raw } from './truth.ts';
import { until } from './until.ts';

export interface Shared {
  consoles: Consoles;
  browser: Opened;
}
export type List = keyof typeof PAGES;
export const LISTS = Object.keys(PAGES) as List[];

/** Started before the first test of the file, closed after the last; filled in between. */
export function shared(practice: Options = {}, options: Partial<OpenOptions> = {}): Shared {
  const held = {} as Shared;
  test.beforeAll(async () => {
    held.consoles = await startConsoles(practice);
    held.browser = await openBrowser({ port: held.consoles.port, ...options });
    await closeWelcome(held.browser);
  });
  test.afterAll(async () => {
    await held.browser?.close();
    await held.consoles?.close();
  });
  return held;
}

/** The first-run page comes on its own and takes the front: pages behind it draw once a second. */
export async function closeWelcome({ context }: Opened): Promise<void> {
  const isWelcome = (page: Page): boolean => page.url().endsWith('#welcome');
  const open = (): Page | undefined => context.pages().find(isWelcome);
  const page = await until('the first-run page', async () => open());
  await page.close();
}

const ANSWERS = /get_complaint_list$|\/list\.json|getComplaintOrderList$/;
export const isListAnswer = (response: { url(): string }): boolean =>
  ANSWERS.test(response.url().replace(/\?.*/, ''));

/** Opens a list and answers what its own data says. `query`: `rows=30`. */
export async function openList(
  { context }: Opened,
  list: List,
  query = '',
): Promise<{ page: Page; marks: Marks; rows: Raw[] }> {
  const page = await context.newPage();
  await page.bringToFront();
  const answered = page.waitForResponse(isListAnswer);
  await page.goto(`${PAGES[list]}?${query}`);
  return { page, marks: new Marks(page), rows: rowsIn(await (await answered).json()) };
}

/** The clock of every row, by complaint; fails when one has two. */
export async function clocksByRow(marks: Marks): Promise<Map<string, Mark>> {
  const clocks = await marks.all({ kind: 'clock' });
  const byId = new Map(clocks.map((mark) => [mark.complaint ?? '', mark]));
  expect(byId.size, 'one clock a complaint').toBe(clocks.length);
  return byId;
}

export interface Action {
  getBadgeText(details: object): Promise<string>;
  getTitle(details: object): Promise<string>;
}
/** Text and title of the toolbar button. */
export async function toolbar(browser: Opened): Promise<{ text: string; title: string }> {
  const worker = await browser.background();
  return worker.evaluate(async () => {
    const { action } = (globalThis as unknown as { chrome: { action: Action } }).chrome;
    return { text: await action.getBadgeText({}), title: await action.getTitle({}) };
  });
}
