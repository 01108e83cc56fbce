/** 服务咨询, 待退款交易, 违规与处罚, 申诉记录: lists, details, clocks, the desk, the count and its end. */
import type { Page } from '@playwright/test';
import { PAGES } from '../consoles/server.ts';
import type { Mark, Marks } from './harness/marks.ts';
import { openQueue, QUEUE_LISTS, queueState, queueTruth } from './harness/alipay-queues.ts';
import { openList, shared } from './harness/shared.ts';
import { expect, test } from './harness/test.ts';
import { until } from './harness/until.ts';

const COUNT = 8;
const held = shared({ count: 12 }, { zone: 'America/New_York', width: 1480, height: 1000 });

test.beforeEach(() => {
  held.consoles.control({ cmd: 'seed', count: 12 });
  held.consoles.control({ cmd: 'fill-queues', count: COUNT });
  held.consoles.control({ cmd: 'restore-session' });
});
test.afterEach(async () => {
  const [keep, ...pages] = held.browser.context.pages();
  expect(keep).toBeDefined();
  for (const page of pages) await page.close();
});

const row = (page: Page, id: string) => page.locator('tr', { hasText: id });
const waitingIn = (queue: (typeof QUEUE_LISTS)[number]) =>
  queueTruth(held.consoles, queue).filter(({ waits }) => waits);

/** Every mark of a list against what its own data demand, to the second. */
async function compare(marks: Marks, queue: (typeof QUEUE_LISTS)[number]): Promise<void> {
  const truths = queueTruth(held.consoles, queue);
  const all = await marks.atLeast(truths.length, { kind: 'clock' });
  const before = Date.now();
  expect(all.map(({ complaint }) => complaint).toSorted()).toEqual(truths.map(({ id }) => id).toSorted());
  for (const truth of truths) {
    const mark = all.find(({ complaint }) => complaint === truth.id);
    expect([mark?.clock, mark?.due ? Date.parse(mark.due) : null], truth.id).toEqual([
      truth.clock,
      truth.due,
    ]);
    expect([queueState(truth, before), queueState(truth, Date.now())], truth.id).toContain(mark?.state);
  }
}

for (const queue of QUEUE_LISTS)
  test(`${queue}: every row has its clock, in New York and in Shanghai`, async () => {
    const { page, marks } = await openQueue(held.browser, queue);
    await compare(marks, queue);
    const cdp = await held.browser.context.newCDPSession(page);
    await cdp.send('Emulation.setTimezoneOverride', { timezoneId: 'Asia/Shanghai' });
    await page.reload();
    expect(await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe('Asia/Shanghai');
    await compare(marks, queue);
  });

/** An open panel that holds something, with its words. */
const panelWith = (marks: Marks, selector: string): Promise<{ panel: Mark; words: string }> =>
  until(`a panel with ${selector}`, async () => {
    for (const panel of await marks.all(
      ({ kind, node }) => kind === '' && Boolean(node.shadowRoots?.length),
    )) {
      const words = await marks.inside(
        panel,
        (root, wanted) => root.querySelector(wanted)?.closest('.p')?.textContent ?? null,
        selector,
      );
      if (words !== null) return { panel, words };
    }
    return null;
  });

/** Opens the desk of the only field, once its button stands still. */
async function openDesk(page: Page, marks: Marks): Promise<void> {
  await page.locator('textarea').focus();
  const host = page.locator('.ant-modal kesu-mark[data-kind="desk"]');
  await expect(host).toHaveCount(1);
  let stood = '';
  const button = await until('a button that stands still', async () => {
    const at = await host.evaluate((one) => [...document.querySelectorAll('kesu-mark')].indexOf(one));
    const mark = (await marks.all())[at];
    if (!mark) return null;
    const now = JSON.stringify(await marks.box(mark));
    const still = now === stood;
    stood = now;
    return still ? mark : null;
  });
  await marks.click(button, 'button');
}

test('a refund that is due: four ways, the fund as the shop wants it, a refusal that a person sends', async () => {
  const { page, marks } = await openQueue(held.browser, 'refund-due');
  const [{ id, due } = { id: '', due: 0 }] = waitingIn('refund-due');
  await marks.atLeast(COUNT, { kind: 'clock' });
  await marks.click(await marks.first({ kind: 'clock', complaint: id }), 'button');
  const { words: card } = await panelWith(marks, '.rw');
  expect(card).toMatch(/四种处理方式.*体验保障金.*先行垫付.*对账中心.*拒绝退款/s);
  expect(card).toMatch(/三分之一由奖励金承担.*以平台为准/s);
  await page.keyboard.press('Escape');

  await row(page, id).getByText('详情').click();
  const drawer = page.getByRole('dialog', { name: '待退款交易详情' });
  await drawer.getByText(id).waitFor();
  const both = await marks.atLeast(2, { kind: 'clock', complaint: id, clock: 'alipay-refund-due' });
  for (const mark of both) expect(Date.parse(mark.due ?? '')).toBe(due);
  await drawer.getByRole('button', { name: '拒绝退款' }).click();
  await openDesk(page, marks);
  const { panel: desk, words } = await panelWith(marks, '[role=option]');
  expect(words).toContain('待退款：说明无需退款的依据');
  await marks.click(desk, '[role=option] p');
  await until('the text in the field', async () => {
    // What only a person knows may be asked for first: it stays a gap.
    for (const { panel } of [await panelWith(marks, '.p').catch(() => ({ panel: desk }))])
      if (await marks.inside(panel, (root) => root.querySelector('form input') !== null).catch(() => false))
        await marks.click(panel, '[type=submit]');
    return (await page.locator('textarea').inputValue()).includes('无需退还');
  });
  expect(waitingIn('refund-due').map((each) => each.id)).toContain(id);
  await page
    .locator('textarea')
    .first()
    .fill('商品已于约定时间送达并由用户签收，签收底单与沟通记录见附件，请审核。');
  await page.getByRole('button', { name: '提交审核' }).click();
  await marks.first(
    ({ kind, complaint, text: words }) => kind === 'clock' && complaint === id && /等平台/.test(words),
  );
  expect(waitingIn('refund-due').map((each) => each.id)).not.toContain(id);
});

test('a penalty: the button decides, the appeal is written, its review is the platform’s', async () => {
  const { page, marks } = await openQueue(held.browser, 'violation');
  const [{ id, clock } = { id: '', clock: '' }] = waitingIn('violation');
  await marks.first({ kind: 'clock', complaint: id, clock });
  const late = queueTruth(held.consoles, 'violation').find(({ waits }) => !waits)?.id ?? '';
  await marks.first(
    ({ kind, complaint, text }) => kind === 'clock' && complaint === late && /已过申诉期/.test(text),
  );

  await row(page, id).getByText('我要申诉').click();
  await openDesk(page, marks);
  await marks.click((await panelWith(marks, '.tb')).panel, '.tb button:last-child');
  const proof = await panelWith(marks, '.et');
  expect(proof.words).toMatch(/处罚后 (7|30) 天内/);
  const draft = await marks.inside(
    proof.panel,
    (root) => root.querySelector<HTMLTextAreaElement>('.et')?.value ?? '',
  );
  expect(draft).toMatch(/^申诉事项：(超时未处理交易投诉|逾期未完成退款)。/);
  expect(draft).toContain(`违规单尾号${id.slice(-4)}`);
  await page.keyboard.press('Escape');
  await page.locator('textarea').fill(draft.replace(/【[^】]*】/g, '见随附的说明与凭证'));
  await page.getByRole('button', { name: '提交申诉' }).click();
  await marks.first(
    ({ kind, complaint, text }) => kind === 'clock' && complaint === id && /等平台/.test(text),
  );

  await page.getByRole('tab', { name: '申诉记录' }).waitFor();
  const review = await openQueue(held.browser, 'appeal');
  const sent = queueTruth(held.consoles, 'appeal')[0]?.id ?? '';
  const mark = await review.marks.first({
    kind: 'clock',
    complaint: sent,
    clock: 'alipay-appeal-review',
    state: 'calm',
  });
  expect(mark.text).toMatch(/^等平台 剩/);
  expect(new Date(Date.parse(mark.due ?? '') + 8 * 3_600_000).toISOString()).toMatch(/T23:59:59/);
});

test('risk complaints: labels of the platform in the mark, the merchant in the card', async () => {
  const { page, marks, rows } = await openList(held.browser, 'alipay-risk', 'rows=12');
  const one = rows.find(
    (each) =>
      'label_tag_list' in each &&
      each.label_tag_list.length > 0 &&
      /^(WAIT|PROCESSING|OVERDUE)/.test(String(each.status)),
  );
  if (!one || !('task_id' in one)) throw new Error('No complaint with a label waits.');
  const mark = await marks.first({ kind: 'clock', complaint: one.task_id, clock: 'alipay-risk' });
  const name = await marks.inside(
    mark,
    (root) => root.querySelector('button')?.getAttribute('aria-label') ?? '',
  );
  expect(name).toContain(one.label_tag_list[0]);
  await marks.click(mark, 'button');
  const { words: card } = await panelWith(marks, '.c dl');
  expect(card).toMatch(/平台标签/);
  expect(card).toContain(`${one.opposite_name} ${one.opposite_pid}`);
  expect(page.url()).toContain(new URL(PAGES['alipay-risk']).pathname);
});
