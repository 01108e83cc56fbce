/**
 * Row 13 in Firefox: an add-on that is updated while a console is open. Unlike Chromium, Firefox ends the
 * old script without a word, leaves its nodes, and gives the open page the new one: that takes over.
 */
import { PAGES } from '../../consoles/server.ts';
import { complaints } from '../../consoles/data.ts';
import { expect, test } from '../harness/test.ts';
import { truthOf } from '../harness/truth.ts';

const ROWS = 10;
test.use({ practice: { count: ROWS } });

test('the new life takes over: one clock a row, what comes in is heard, and nothing else is left', async ({
  firefox,
  consoles,
}) => {
  test.setTimeout(90_000);
  const isClock = ({ attributes }: { attributes: Record<string, string> }): boolean =>
    attributes['data-kind'] === 'clock';
  const clocks = async (): Promise<string[]> =>
    (await firefox.marks()).filter(isClock).map(({ attributes }) => attributes['data-complaint'] ?? '');
  const wanted = complaints({ console: 'wechat-pay', count: ROWS }).map((row) => truthOf(row).id);

  await firefox.go(`${PAGES['wechat-pay']}?rows=${ROWS}`);
  await firefox.atLeast(ROWS, isClock, 20_000);
  for (let update = 0; update < 3; update += 1) {
    await firefox.run('for (const mark of document.querySelectorAll("kesu-mark")) mark.dataset.old = ""');
    await firefox.update();
    const old = 'return document.querySelectorAll("kesu-mark[data-old]").length';
    await expect.poll(() => firefox.run<number>(old), { timeout: 20_000 }).toBe(0);
    await expect.poll(async () => (await clocks()).toSorted()).toEqual(wanted.toSorted());
  }
  // The tap of the first life is still in the page, and hears for the last one.
  const { ids } = consoles.control({ cmd: 'new-complaint', console: 'wechat-pay' }) as { ids: string[] };
  await firefox.run(
    '[...document.querySelectorAll("button")].find((one) => /查\\s*询/.test(one.textContent)).click()',
  );
  await expect.poll(clocks).toContain(ids[0]);
  expect(await clocks()).toHaveLength(ROWS);
  // Of an answer that was still under way, good or bad, Firefox itself writes a line; nothing of ours may follow.
  const faults = await firefox.faults();
  expect(
    faults.filter((fault) => !/^Promise (resolved|rejected) after context unloaded/.test(fault)),
  ).toEqual([]);
  expect(faults.length).toBeLessThanOrEqual(3);
});
