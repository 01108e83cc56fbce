/** Firefox in New York: right deadlines, a filled field. */
import { PAGES } from '../../consoles/server.ts';
import { complaints } from '../../consoles/data.ts';
import { expect, test } from '../harness/test.ts';
import { truthOf } from '../harness/truth.ts';

const ROWS = 10;
const seconds = (due: string | undefined): string | undefined => due?.slice(0, 16);

test.use({ practice: { count: ROWS } });

test('in New York both consoles have the deadlines of Beijing', async ({ firefox }) => {
  for (const list of ['wechat-pay', 'alipay'] as const) {
    await firefox.go(`${PAGES[list]}?rows=${ROWS}`);
    const clocks = await firefox.atLeast(ROWS, (mark) => mark.attributes['data-kind'] === 'clock', 20_000);
    // The page tells the time of each complaint; the console's rule is added here.
    const shown = await firefox.run<string[]>(
      'return [...document.querySelectorAll("tr.el-table__row, tr.ant-table-row")].map((row) => row.textContent)',
    );
    let checked = 0;
    for (const { attributes } of clocks) {
      const row = shown.find((text) => text.includes(attributes['data-complaint'] ?? '?'));
      const time = /(\d{4}-\d\d-\d\d)\s+(\d\d:\d\d(:\d\d)?)/.exec(row ?? '');
      const due = attributes['data-due'];
      if (!due) continue;
      const hours = { 'wx-first-reply': 24, 'wx-complete': 72, 'alipay-trade': 96 }[
        attributes['data-clock'] ?? ''
      ];
      const at = Date.parse(`${time?.[1]}T${time?.[2]}+08:00`) + (hours ?? NaN) * 3_600_000;
      expect(seconds(due)).toBe(seconds(new Date(at).toISOString()));
      checked += 1;
    }
    expect(checked).toBe(
      complaints({ console: list as 'alipay', count: ROWS }).filter((row) => truthOf(row).waits).length,
    );
  }
});

test('one click in the desk fills the field of the page', async ({ firefox }) => {
  await firefox.go(PAGES['wechat-pay']);
  const isDesk = ({ attributes }: { attributes: Record<string, string> }): boolean =>
    attributes['data-kind'] === 'desk';
  await firefox.atLeast(1, (mark) => mark.attributes['data-state'] === 'calm', 20_000);
  const before = (await firefox.marks()).filter(isDesk).length;
  await firefox.run(
    '[...document.querySelectorAll(".el-table__fixed-right a.link")].find((a) => a.textContent === "回复用户").id = "reply"',
  );
  const loading = 'return document.querySelectorAll(".el-loading-mask:not([style*=none])").length';
  await expect.poll(() => firefox.run<number>(loading)).toBe(0);
  await firefox.clickPage('#reply');
  await firefox.atLeast(before + 1, isDesk);
  const index = await firefox.run<number>(
    'return [...document.querySelectorAll("kesu-mark")].indexOf(document.querySelector(".el-dialog kesu-mark"))',
  );
  const desk = (await firefox.marks())[index]!;
  await firefox.click(desk, 'button');
  const [panel] = await firefox.atLeast(
    1,
    (mark) => !mark.attributes['data-kind'] && /Enter/.test(mark.text),
  );
  await expect
    .poll(async () => (await firefox.marks())[panel!.index]?.text, { timeout: 10_000 })
    .toMatch(/您好/);
  // One that asks nothing first.
  await firefox.click(panel!, '[role=option]:not(:has(u)) p');
  const field = 'return document.querySelector(".el-dialog textarea").value';
  await expect.poll(() => firefox.run<string>(field)).toMatch(/^.{20,}/s);
  const disabled = 'return document.querySelector(".el-dialog .el-button--primary").disabled';
  expect(await firefox.run<boolean>(disabled)).toBe(false);
});
