/** Firefox cannot prove that a dialog is in sight: what goes on all the same is confirmed in a page of ours. */
import { PAGES } from '../../consoles/server.ts';
import type { Firefox, FirefoxMark } from '../harness/firefox.ts';
import { expect, test } from '../harness/test.ts';
import { until } from '../harness/until.ts';

test.use({ practice: { count: 12, refundMs: -1 } });
// Two windows, and keys one by one: a busy machine takes its time.
test.setTimeout(120_000);

const BAD = '您好，已核实，请加微信 kf8888 私聊，今天18:00前处理。';
const GOOD = '您好，您反映的问题我们已看到，正在核对发货记录，今天18:00前会在本投诉单回复处理结果。';
const REASON = '主管已在电话里同意';
const FIELD = '#businessReply .el-dialog textarea';

const gates = async (firefox: Firefox): Promise<FirefoxMark[]> =>
  (await firefox.marks()).filter(({ attributes }) => attributes['data-kind'] === 'gate');
const gate = async (firefox: Firefox, words = /./): Promise<FirefoxMark> =>
  (
    await firefox.atLeast(
      1,
      ({ attributes, text }) => attributes['data-gate'] !== undefined && words.test(text),
    )
  )[0]!;
const gone = (firefox: Firefox): Promise<boolean> =>
  until('the gate to go', async () => (await gates(firefox)).length === 0);

/** What the page asked its console to change. */
const sent = (firefox: Firefox): Promise<string[]> =>
  firefox.run<string[]>(
    `return performance.getEntriesByType('resource').map(({ name }) => name)
       .filter((name) => /submit_response|submit_complete|update_refund_progress/.test(name))`,
  );
/** Presses the console's own button that says this, in this place. */
async function pressOwn(firefox: Firefox, place: string, words: string): Promise<void> {
  const marked = `for (const old of document.querySelectorAll('#own')) old.removeAttribute('id');
    const all = [...document.querySelectorAll(given[0] + ' a, ' + given[0] + ' button')];
    const found = all.find((each) => each.textContent.trim() === given[1] && each.getClientRects().length);
    if (found) found.id = 'own'; return Boolean(found)`;
  await until(words, () => firefox.run<boolean>(marked, place, words));
  const loading = 'return document.querySelectorAll(".el-loading-mask:not([style*=none])").length';
  await expect.poll(() => firefox.run<number>(loading)).toBe(0);
  await firefox.clickPage('#own');
}
async function openList(firefox: Firefox): Promise<void> {
  await firefox.go(`${PAGES['wechat-pay']}?rows=12`);
  await firefox.atLeast(1, ({ attributes }) => attributes['data-state'] === 'calm', 20_000);
}
/** By hand; then the check of it stands at the desk of that field. */
async function write(firefox: Firefox, text: string): Promise<void> {
  await until('the field', () =>
    firefox.run<boolean>('return Boolean(document.querySelector(given[0]))', FIELD),
  );
  await firefox.clickPage(FIELD);
  await firefox.type(text, FIELD);
  const checked = String([...text].length);
  await firefox.atLeast(1, ({ attributes }) => attributes['data-checked'] === checked);
}
/** Fills in the reason and presses until our page asks. */
async function goOn(firefox: Firefox): Promise<() => Promise<void>> {
  const input = 'input';
  await until('the reason to be taken', async () => {
    await firefox.type(REASON, input, await gate(firefox));
    return true;
  });
  await until('our page to be asked for', async () => {
    await firefox.click(await gate(firefox), 'footer .u');
    return (await gate(firefox)).text.includes('请到弹出的');
  });
  return firefox.turnTo('confirm.html');
}
const journal = async (firefox: Firefox, complaint: string) => {
  const ask = { type: 'journalPage', before: null, limit: 50, complaint, kind: null, from: null, to: null };
  const { lines } = await firefox.run<{ lines: { kind: string; reason: string; rules: string }[] }>(
    'return await browser.runtime.sendMessage(given[0])',
    ask,
  );
  return lines.toReversed();
};
const shown = (firefox: Firefox): Promise<string> =>
  until('the question', () => firefox.run<string>('return document.querySelector(".confirm")?.innerText'));
const confirm = (firefox: Firefox): Promise<unknown> =>
  until('the answer to be open', async () => {
    if (await firefox.run<boolean>('return document.querySelector(".confirm .button").disabled'))
      return false;
    // Our page closes itself in this press: then nobody is left to say that it was pressed.
    await firefox.clickPage('.confirm .button').catch((error: unknown) => {
      if (!String(error).includes('no such window')) throw error;
    });
    return true;
  });

test('a reply typed by hand is stopped; confirmed in our page it goes and is logged; a good one goes at once', async ({
  firefox,
}) => {
  await openList(firefox);
  await pressOwn(firefox, '.el-table__fixed-right', '回复用户');
  await write(firefox, BAD);
  await pressOwn(firefox, '#businessReply', '发送');
  const held = await gate(firefox);
  expect(held.attributes).toMatchObject({ 'data-gate': 'send', 'data-verdict': 'block' });
  const complaint = held.attributes['data-complaint']!;
  expect(await sent(firefox)).toEqual([]);

  const before = (await firefox.windows()).length;
  await firefox.click(held, 'footer .u');
  const back = await goOn(firefox);
  const words = await shown(firefox);
  for (const part of ['微信支付', 'pay.weixin.qq.com', complaint, '站外私聊', REASON, BAD])
    expect(words).toContain(part);
  await confirm(firefox);
  await back();
  await gone(firefox);
  await expect.poll(() => sent(firefox)).toHaveLength(1);
  await expect.poll(async () => (await firefox.windows()).length).toBe(before);

  // Nothing to confirm, nothing to hold.
  await openList(firefox);
  await pressOwn(firefox, '.el-table__fixed-right', '回复用户');
  await write(firefox, GOOD);
  await pressOwn(firefox, '#businessReply', '发送');
  await expect.poll(() => sent(firefox)).toHaveLength(1);
  expect(await gates(firefox)).toEqual([]);

  await firefox.go('popup.html');
  const log = await journal(firefox, complaint);
  expect(log.slice(0, 2).map(({ kind }) => kind)).toEqual(['blocked', 'override']);
  expect(log[1]).toMatchObject({ reason: REASON });
  expect(log[1]?.rules).toMatch(/off_platform/);
});

test('a close without agreement is held; our page closed without a word submits nothing, and can be asked again', async ({
  firefox,
}) => {
  await openList(firefox);
  await pressOwn(firefox, '.el-table__fixed-right', '处理完成');
  const held = await gate(firefox);
  expect(held.attributes).toMatchObject({ 'data-gate': 'close' });
  expect(held.attributes['data-verdict']).not.toBe('pass');

  const away = await goOn(firefox);
  expect(await shown(firefox)).toMatch(/仍要处理完成吗/);
  await firefox.closeWindow();
  await away();
  await gate(firefox, /没有确认/);
  expect(await sent(firefox)).toEqual([]);

  await firefox.click(await gate(firefox), 'footer .u');
  const back = await firefox.turnTo('confirm.html');
  await shown(firefox);
  await confirm(firefox);
  await back();
  await gone(firefox);
  // Now it is the console's turn to ask.
  await expect
    .poll(() => firefox.run<number>('return document.querySelectorAll(".el-message-box").length'))
    .toBe(1);
});
