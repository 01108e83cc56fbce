/** Every row of all lists: which clock, due when, how urgent, and where the mark stands. */
import type { Page } from '@playwright/test';
import { PAGES } from '../consoles/server.ts';
import { openPlain, type Opened } from './harness/browser.ts';
import { clocksByRow, LISTS, openList, shared, type List } from './harness/shared.ts';
import { expect, test } from './harness/test.ts';
import { stateOf, truthOf } from './harness/truth.ts';

const ROWS = 30;
const QUERY = `rows=${ROWS}`;
const SIZE = { width: 1440, height: 900 };

/** Where every control of the console stands, by its words. */
const controls = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const all = document.querySelectorAll('a, button, input, td, th, .ant-tag, .el-tag, [role="tab"]');
    return [...all].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return `${element.localName} ${element.textContent?.slice(0, 12)} ${[x, y, width, height].join(' ')}`;
    });
  });

/** Each expected clock, to the second; the state may pass a limit while we look. */
async function expectClocks(browser: Opened, list: List): Promise<void> {
  const { page, marks, rows } = await openList(browser, list, QUERY);
  expect(rows).toHaveLength(ROWS);
  await marks.atLeast(ROWS, { kind: 'clock' });
  const before = Date.now();
  const clocks = await clocksByRow(marks);
  expect([...clocks.keys()].toSorted()).toEqual(rows.map((row) => truthOf(row).id).toSorted());
  for (const row of rows) {
    const truth = truthOf(row);
    const { clock, due, state } = clocks.get(truth.id) ?? {};
    const told = { id: truth.id, clock, due: due && due.replace(/\.\d+Z$/, 'Z') };
    const wanted = truth.due === null ? null : new Date(truth.due).toISOString().replace(/\.\d+Z$/, 'Z');
    expect(told).toEqual({ id: truth.id, clock: truth.clock, due: wanted });
    expect([stateOf(truth, before), stateOf(truth, Date.now())]).toContain(state);
  }
  await page.close();
}

test.describe('in New York', () => {
  const held = shared({ count: ROWS }, { zone: 'America/New_York', ...SIZE });

  for (const list of LISTS) {
    test(`${list}: every row has the clock that its data demands`, () => expectClocks(held.browser, list));

    test(`${list}: every mark is seen in its own row`, async () => {
      const { page, marks } = await openList(held.browser, list, QUERY);
      await marks.atLeast(ROWS, { kind: 'clock' });
      // The console's own loading veil takes a moment to fade.
      await expect(page.locator('.el-loading-mask:visible,.ant-spin-spinning:visible')).toHaveCount(0);
      for (const mark of await marks.all()) {
        const words = `${mark.kind} of ${mark.complaint}`;
        await mark.session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: mark.node.backendNodeId });
        const box = await marks.box(mark, 'button');
        if (!box) throw new Error(`${words} has no box`);
        const row = await page.evaluate(
          ({ at, kind, id }) => {
            const top = document.elementFromPoint(at.x + at.width / 2, at.y + at.height / 2);
            const row = top?.closest('tr');
            const own = top?.localName === 'kesu-mark' && top.getAttribute('data-kind') === kind;
            if (!row || !own || !row.textContent?.includes(id)) return null;
            const { x, y, width, height } = row.getBoundingClientRect();
            return { x, y, width, height };
          },
          { at: box, kind: mark.kind, id: mark.complaint ?? '' },
        );
        if (!row) throw new Error(`${words} is not on top of its row`);
        expect(box.width, words).toBeGreaterThan(16);
        expect(box.x, words).toBeGreaterThanOrEqual(row.x);
        expect(box.y, words).toBeGreaterThanOrEqual(row.y);
        expect(box.x + box.width, words).toBeLessThanOrEqual(row.x + row.width);
        expect(box.y + box.height, words).toBeLessThanOrEqual(row.y + row.height);
      }
      await page.close();
    });
  }

  test('nothing of a console stands elsewhere than without us', async () => {
    const plain = await openPlain({ port: held.consoles.port, ...SIZE });
    try {
      for (const list of LISTS) {
        const { page, marks } = await openList(held.browser, list, QUERY);
        await marks.atLeast(ROWS, { kind: 'clock' });
        const bare = await plain.newPage();
        await bare.goto(`${PAGES[list]}?${QUERY}`);
        await expect(async () => {
          const [with_, without] = [await controls(page), await controls(bare)];
          expect(without.length).toBeGreaterThan(ROWS * 3);
          expect(with_).toEqual(without);
        }).toPass({ timeout: 20_000 });
        await bare.close();
        await page.close();
      }
    } finally {
      await plain.close();
    }
  });

  for (const list of LISTS) {
    test(`${list}: an opened detail carries its own clock`, async () => {
      const { page, marks, rows } = await openList(held.browser, list, QUERY);
      const row = rows.find(
        (one) => truthOf(one).waits && !('user_complaint_times' in one && one.user_complaint_times > 1),
      );
      const truth = truthOf(row ?? rows[0]!);
      const line = page.locator('tr', { hasText: truth.id }).last();
      await line.getByText('详情', { exact: true }).click();
      const both = await marks.atLeast(2, { kind: 'clock', complaint: truth.id });
      expect(both).toHaveLength(2);
      const due = new Date(truth.due ?? 0).toISOString();
      for (const mark of both) expect(mark).toMatchObject({ clock: truth.clock, due });
      const drawer = page.locator(
        '.el-drawer__body kesu-mark, .ant-drawer-body kesu-mark, .weui-desktop-dialog kesu-mark',
      );
      expect(await drawer.count()).toBeGreaterThanOrEqual(1);
      await expect(drawer.and(page.locator('[data-kind="clock"]'))).toHaveAttribute(
        'data-complaint',
        truth.id,
      );
      await page.keyboard.press('Escape');
      await page.close();
    });
  }
});

test.describe('in Shanghai', () => {
  const held = shared({ count: ROWS }, { zone: 'Asia/Shanghai', ...SIZE });
  for (const list of LISTS)
    test(`${list}: every row has the clock that its data demands`, () => expectClocks(held.browser, list));
});
