/** Firefox: the structure of a page that is not recognised, and teaching that page. */
import { cases, pageOf, PATH, STATES } from '../fixtures/teach-page.ts';
import type { Firefox, FirefoxMark } from '../harness/firefox.ts';
import { expect, test } from '../harness/test.ts';

const isA =
  (kind: string) =>
  ({ attributes }: FirefoxMark): boolean =>
    attributes['data-kind'] === kind;

const LIST = cases(7);
const MEANS = ['待处理', '处理中', '已处理完成'];
/** Number, time and state of one complaint, then what the words mean. */
async function teach(firefox: Firefox): Promise<void> {
  for (const name of ['no b', 'at span', 'state span']) {
    await firefox.pointAt(`[data-of="${LIST[1]?.id}"] .${name}`);
    await firefox.press('下一步');
  }
  for (const [i, words] of STATES.entries()) await firefox.choose(words, MEANS[i] ?? '');
  await firefox.press('下一步');
  for (let left = 6; left > 0; left--) await firefox.press('跳过');
  await firefox.press('保存');
  await firefox.atLeast(1, ({ text }) => text.includes('记住了，这一页认出 7 条'));
  await firefox.press('好');
}
const clocksOf = async (firefox: Firefox): Promise<unknown[]> =>
  (await firefox.atLeast(LIST.length, isA('clock'), 15_000))
    .map(({ attributes }) => [attributes['data-complaint'], attributes['data-due'] ?? null])
    .toSorted();

test('a page that is not recognised: its structure holds nobody, and taught once it is read, also after a reload', async ({
  firefox,
  consoles,
}) => {
  const host = 'pay.weixin.qq.com';
  consoles.control({ cmd: 'page', host, path: PATH, html: pageOf(LIST) });
  await firefox.go(`https://${host}${PATH}`);
  const [notice] = await firefox.atLeast(1, isA('notice'), 15_000);
  await firefox.click(notice!, 'p + button');
  const back = await firefox.turnTo('options.html#snapshot');
  const shown = (): Promise<string> =>
    firefox.run<string>('return document.querySelector(".structure pre")?.textContent ?? ""');
  await expect.poll(shown).toContain('section');
  for (const { id } of LIST) expect(await shown()).not.toContain(id);
  expect(await shown()).not.toMatch(/\d{4}/);
  await firefox.closeWindow();
  await back();

  await firefox.go(`https://${host}${PATH}`);
  const [again] = await firefox.atLeast(1, isA('notice'), 15_000);
  await firefox.click(again!, 'button.m');
  await teach(firefox);
  const right = LIST.map(({ id, due }) => [id, due === null ? null : new Date(due).toISOString()]).toSorted();
  expect(await clocksOf(firefox)).toEqual(right);
  await firefox.go(`https://${host}${PATH}`);
  expect(await clocksOf(firefox)).toEqual(right);
  expect((await firefox.marks()).filter(isA('notice'))).toEqual([]);
});
