/** Pages that draw themselves anew, throw our nodes away, copy them, reuse rows, or hold very many. */
import type { Page } from '@playwright/test';
import { clocksByRow, openList, shared } from './harness/shared.ts';
import type { Marks } from './harness/marks.ts';
import { ALONE, expect, test } from './harness/test.ts';
import { truthOf } from './harness/truth.ts';
import { until } from './harness/until.ts';

const held = shared({ count: 40 }, { width: 1440, height: 900 });
const ROW = 'tr.el-table__row, tr.ant-table-row';

interface Watch {
  /** How often the page has drawn its rows anew. */
  rounds: number;
  /** Rounds in which every row had its clock before the next one. */
  whole: number;
  /** Most clocks of one complaint at a time, ever. */
  most: number;
  /** Clocks that stood in the row of another complaint. */
  astray: number;
}

/** Looks at every frame what stands in the page. */
const watchRounds = (page: Page): Promise<void> =>
  page.evaluate((selector) => {
    const seen = { rounds: 0, whole: 0, most: 0, astray: 0 };
    (globalThis as unknown as { seen: Watch }).seen = seen;
    let first: Element | null = null;
    let counted = true;
    const look = (): void => {
      const rows = [...document.querySelectorAll(selector)];
      if (rows[0] && rows[0] !== first) {
        first = rows[0];
        seen.rounds += 1;
        counted = false;
      }
      const ids = [...document.querySelectorAll('kesu-mark[data-kind="clock"]')].map((mark) => {
        const id = mark.getAttribute('data-complaint') ?? '';
        if (!mark.closest('tr')?.textContent?.includes(id)) seen.astray += 1;
        return id;
      });
      const times = new Map<string, number>();
      for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
      seen.most = Math.max(seen.most, ...times.values());
      const words = new Set(rows.map((row) => row.textContent?.match(/[A-Z\d]{16,}/)?.[0] ?? ''));
      if (!counted && times.size >= words.size) {
        counted = true;
        seen.whole += 1;
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, ROW);
const watched = (page: Page): Promise<Watch> =>
  page.evaluate(() => (globalThis as unknown as { seen: Watch }).seen);

/** Waits until exactly these complaints have a clock, one each. */
const marksOf = (marks: Marks, ids: string[]): Promise<true> =>
  until(
    `clocks of ${ids.length} complaints`,
    async () => {
      const clocks = (await marks.all({ kind: 'clock' })).map((mark) => mark.complaint ?? '');
      return clocks.toSorted().join() === ids.toSorted().join() || null;
    },
    20_000,
  );

for (const list of ['wechat-pay', 'alipay'] as const) {
  test(`${list}: rows drawn anew each 300 ms keep one clock each`, ALONE, async () => {
    const { page, marks, rows } = await openList(held.browser, list, 'rows=10&rerender=300');
    await marks.first({ kind: 'clock' });
    await watchRounds(page);
    const seen = await until(
      '12 rounds',
      async () => {
        const now = await watched(page);
        return now.rounds >= 13 ? now : null;
      },
      30_000,
    );
    expect(seen.most).toBe(1);
    expect(seen.astray).toBe(0);
    expect(seen.whole, 'rounds in which every row had its clock').toBeGreaterThanOrEqual(10);
    await marksOf(
      marks,
      rows.map((row) => truthOf(row).id),
    );
    await page.close();
  });
}

test('a filter, a page, and back: the marks are those of the rows', async () => {
  const { page, marks, rows } = await openList(held.browser, 'wechat-pay', 'rows=10');
  const first = rows.map((row) => truthOf(row).id);
  await marksOf(marks, first);
  await page.locator('.el-pagination .number', { hasText: '2' }).click();
  const second = await until('other rows', async () => {
    const ids = await page.locator('.el-table__body-wrapper tr td:first-child').allTextContents();
    return ids.length === 10 && !ids.includes(first[0] ?? '') ? ids.map((id) => id.trim()) : null;
  });
  await marksOf(marks, second);
  await page.getByRole('tab', { name: '待处理' }).click();
  const waits = await until('waiting rows', async () => {
    const states = await page.locator('.el-table__body-wrapper .el-tag').allTextContents();
    return states.length > 0 && states.every((state) => state === '待处理') ? states.length : null;
  });
  const clocks = await until('their clocks', async () => {
    const all = await marks.all({ kind: 'clock' });
    return all.length === waits && all.every(({ clock }) => clock === 'wx-first-reply') ? all : null;
  });
  expect(new Set(clocks.map(({ complaint }) => complaint)).size).toBe(waits);
  await page.close();
});

test('a row that is reused for another complaint changes its mark', async () => {
  const { page, marks, rows } = await openList(held.browser, 'alipay', 'rows=10');
  const [a, b] = [truthOf(rows[0]!), truthOf(rows[1]!)];
  await marksOf(
    marks,
    rows.map((row) => truthOf(row).id),
  );
  // Words move, our elements with them as copies; both rows stay where they are.
  await page.evaluate((selector) => {
    const [one, other] = document.querySelectorAll(selector);
    if (!one || !other) return;
    for (const [i, cell] of [...one.children].entries()) {
      const across = other.children[i];
      if (across) [cell.innerHTML, across.innerHTML] = [across.innerHTML, cell.innerHTML];
    }
  }, ROW);
  const order = await until('marks in the new order', async () => {
    const found = await page.evaluate(
      (selector) =>
        [...document.querySelectorAll(selector)]
          .slice(0, 2)
          .map((row) =>
            [...row.querySelectorAll('kesu-mark[data-kind="clock"]')]
              .map((mark) => mark.getAttribute('data-complaint'))
              .join(),
          ),
      ROW,
    );
    return found[0] === b.id && found[1] === a.id ? found : null;
  });
  expect(order).toEqual([b.id, a.id]);
  const clocks = await clocksByRow(marks);
  for (const { id, due } of [a, b])
    expect(clocks.get(id)?.due ?? null).toBe(due === null ? null : new Date(due).toISOString());
  await page.close();
});

test('another route takes the marks away, the way back brings them', async () => {
  const { page, marks, rows } = await openList(held.browser, 'alipay-risk', 'rows=10');
  const ids = rows.map((row) => truthOf(row).id);
  await marksOf(marks, ids);
  await page.evaluate(() => {
    const app = document.querySelector('#app > *');
    history.pushState({}, '', '/page/home');
    const other = document.createElement('h1');
    other.textContent = '商家中心';
    app?.replaceWith(other);
    addEventListener('popstate', () => other.replaceWith(app ?? ''), { once: true });
  });
  await marksOf(marks, []);
  await page.goBack();
  await marksOf(marks, ids);
  expect(await marks.all({ kind: 'notice' })).toEqual([]);
  await page.close();
});

test('marks that are thrown away come back; forged and copied ones do not stay', async () => {
  const { page, marks, rows } = await openList(held.browser, 'wechat-pay', 'rows=10');
  const ids = rows.map((row) => truthOf(row).id);
  await marksOf(marks, ids);
  const before = (await marks.all({ kind: 'desk' })).length;
  await page.evaluate(() => document.querySelectorAll('kesu-mark').forEach((mark) => mark.remove()));
  await marksOf(marks, ids);
  expect(await marks.all({ kind: 'desk' })).toHaveLength(before);

  await page.evaluate(() => {
    const forged = document.createElement('kesu-mark');
    Object.assign(forged.dataset, { kind: 'clock', complaint: 'forged', state: 'calm' });
    document.body.append(forged);
    const real = document.querySelector('kesu-mark[data-kind="clock"]');
    if (real) document.querySelector('h2')?.append(real.cloneNode(true));
    const row = document.querySelector('.el-table__body-wrapper tr');
    if (row) row.after(row.cloneNode(true));
  });
  await expect(page.locator('.el-table__body-wrapper tr')).toHaveCount(11);
  await marksOf(marks, ids);
  await expect(page.locator('h2 kesu-mark')).toHaveCount(0);
  expect(await marks.all({ complaint: 'forged' })).toEqual([]);
  await page.close();
});

test('500 rows all have their clock', async () => {
  const { page, marks, rows } = await openList(held.browser, 'wechat-pay', 'rows=500');
  expect(rows).toHaveLength(500);
  await marksOf(
    marks,
    rows.map((row) => truthOf(row).id),
  );
  await page.close();
});

test('of 2,000 rows those in sight have theirs, and they follow the eye', async () => {
  test.setTimeout(90_000);
  const { page, marks } = await openList(held.browser, 'wechat-pay', 'rows=2000');
  const inSight = async (): Promise<boolean> => {
    const { seen, marked } = await page.evaluate((selector) => {
      const visible = [...document.querySelectorAll(selector)].filter((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      });
      const own = visible.filter((row) => {
        const clocks = [...row.querySelectorAll('kesu-mark[data-kind="clock"]')];
        return (
          clocks.length === 1 && row.textContent?.includes(clocks[0]?.getAttribute('data-complaint') ?? '?')
        );
      });
      return { seen: visible.length, marked: own.length };
    }, ROW);
    return seen > 3 && marked === seen;
  };
  await until('marks in sight', inSight, 60_000);
  expect((await marks.all({ kind: 'clock' })).length).toBeLessThan(100);
  for (const part of [0.5, 1, 0.25]) {
    await page.evaluate((at) => scrollTo(0, document.documentElement.scrollHeight * at - innerHeight), part);
    await until('marks where we look now', inSight, 20_000);
  }
  expect((await marks.all({ kind: 'clock' })).length).toBeLessThan(100);
  await page.close();
});
