/** A partner's list: complaints of several merchants under one login, each told by its own number. */
import { expect, type Page } from '@playwright/test';
import { MERCHANTS, type PartnerComplaint } from '../consoles/data/partner.ts';
import { PARTNER_PAGE } from '../consoles/server.ts';
import { Marks } from './harness/marks.ts';
import { isPanel } from './harness/panels.ts';
import { shared } from './harness/shared.ts';
import { test } from './harness/test.ts';
import { truthOf } from './harness/truth.ts';

const COUNT = 12;
const held = shared({ count: COUNT }, { zone: 'America/New_York', width: 1480, height: 900 });
const complaints = (): PartnerComplaint[] =>
  (held.consoles.control({ cmd: 'partner-state' }) as unknown as { complaints: PartnerComplaint[] })
    .complaints;

async function open(): Promise<{ page: Page; marks: Marks }> {
  const page = await held.browser.page(`${PARTNER_PAGE}?rows=${COUNT}`);
  await page.bringToFront();
  return { page, marks: new Marks(page) };
}
/** Words of the card that opens on the clock of a complaint. */
async function cardOf(page: Page, marks: Marks, id: string): Promise<string> {
  await marks.click(await marks.first({ kind: 'clock', complaint: id }), 'button');
  const words = async () => (await marks.all(isPanel))[0]?.text ?? '';
  await expect.poll(words).not.toBe('');
  const card = await words();
  await page.keyboard.press('Escape');
  await expect.poll(words).toBe('');
  return card;
}

test('every complaint has its clock and its merchant; the same order number at another merchant is no repeat', async () => {
  const { page, marks } = await open();
  const clocks = await marks.atLeast(COUNT, { kind: 'clock' });
  const wanted = complaints().map(truthOf);
  expect(
    clocks.map(({ complaint, clock, due }) => ({ complaint, clock, due: due && Date.parse(due) })),
  ).toEqual(wanted.map(({ id, clock, due }) => ({ complaint: id, clock, due })));

  const [newest, other, , earlier] = complaints();
  const order = newest?.complaint_order_info[0]?.out_trade_no;
  const same = complaints().filter((one) => one.complaint_order_info[0]?.out_trade_no === order);
  expect(same).toEqual([newest, other, earlier]);
  expect(newest?.complainted_mchid).toBe(earlier?.complainted_mchid);
  expect(newest?.complainted_mchid).not.toBe(other?.complainted_mchid);
  await marks.first({ kind: 'repeat', complaint: newest?.complaint_id ?? '' });
  const repeated = new Set((await marks.all({ kind: 'repeat' })).map(({ complaint }) => complaint));
  expect(repeated.has(other?.complaint_id ?? '')).toBe(false);

  for (const one of [newest, other])
    expect(await cardOf(page, marks, one?.complaint_id ?? '')).toContain(one?.complainted_mchid);
  const popup = await held.browser.page('popup.html');
  for (const number of Object.keys(MERCHANTS)) await expect(popup.locator('body')).toContainText(number);
  await popup.close();
  await page.close();
});
