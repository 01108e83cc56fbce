/** Who complains again: by the console's counter, by one order over two consoles; never by a masked phone. */
import type { Page } from '@playwright/test';
import { complaints, type TradeComplaint, type WechatComplaint } from '../consoles/data.ts';
import type { Mark, Marks } from './harness/marks.ts';
import { openList, shared } from './harness/shared.ts';
import { expect, test } from './harness/test.ts';
import { instantOf, type Raw } from './harness/truth.ts';
import { until } from './harness/until.ts';

const held = shared({ count: 12 }, { width: 1440, height: 900, zone: 'America/New_York' });
const QUERY = 'rows=12';

/** From now on the list holds these complaints. */
function serve(...[list, rows]: ['wechat-pay', WechatComplaint[]] | ['alipay', TradeComplaint[]]): void {
  const [host, path, json] =
    list === 'alipay'
      ? [
          'open.alipay.com',
          '/complaint/api/tradecomplain/list.json',
          { stat: 'ok', success: true, data: { trade_complain_infos: rows, total_num: rows.length } },
        ]
      : [
          'pay.weixin.qq.com',
          '/index.php/xphp/ccomplaints/get_complaint_list',
          { errorcode: 0, msg: 'ok', data: { data: rows, total_count: rows.length, limit: 12, offset: 0 } },
        ];
  held.consoles.control({ cmd: 'page', host, path, json });
}
test.afterEach(async () => {
  const { context } = held.browser;
  for (const page of context.pages().slice(1)) await page.close();
});

const wechat = (rows: Raw[]): WechatComplaint[] =>
  rows.filter((row): row is WechatComplaint => 'complaint_id' in row);
const repeated = async (marks: Marks): Promise<string[]> =>
  (await marks.all({ kind: 'repeat' })).map((mark) => mark.complaint ?? '').toSorted();
/** Complaints that stand alone: own order, own trade number, first time. */
const aloneAtWechat = (seed: number): WechatComplaint[] =>
  complaints({ console: 'wechat-pay', count: 12, seed }).map((row, i) => {
    const own = `ALONE${seed}W${i}`;
    const order = { out_trade_no: own, transaction_id: `T${own}`, amount: 100 };
    return Object.assign(row, { user_complaint_times: 1, complaint_order_info: [order] });
  });
const aloneAtAlipay = (seed: number): TradeComplaint[] =>
  complaints({ console: 'alipay', count: 12, seed }).map((row, i) =>
    Object.assign(row, { merchant_order_no: `ALONE${seed}A${i}`, trade_no: `TALONE${seed}A${i}` }),
  );

/** Clicks a repeat mark and answers what its panel says. */
async function family(page: Page, marks: Marks, mark: Mark): Promise<{ head: string; relatives: string[] }> {
  // The console's own loading veil takes a moment to fade.
  await expect(page.locator('.el-loading-mask:visible')).toHaveCount(0);
  await marks.click(mark, 'button');
  const panel = await until('the family', async () => {
    const shown = await marks.all(({ kind, text }) => kind === '' && text !== '');
    return shown[0];
  });
  const said = await marks.inside(panel, (root) => ({
    head: root.querySelector('header')?.textContent ?? '',
    relatives: [...root.querySelectorAll('ul li')].map((one) => one.textContent ?? ''),
  }));
  await page.keyboard.press('Escape');
  await until('the panel to go', async () => (await marks.all(({ kind }) => kind === '')).length === 0);
  return said;
}

test('as the consoles are: exactly the counted ones and those about the order of an earlier one', async () => {
  held.consoles.control({ cmd: 'seed', count: 12, seed: 7 });
  const { marks, rows } = await openList(held.browser, 'wechat-pay', QUERY);
  const all = wechat(rows);
  const orderOf = (row: WechatComplaint): string => row.complaint_order_info[0]?.out_trade_no ?? '';
  const again = (row: WechatComplaint): boolean =>
    all.some(
      (other) =>
        orderOf(other) === orderOf(row) && instantOf(other.complaint_time) < instantOf(row.complaint_time),
    );
  const must = all.filter((row) => row.user_complaint_times > 1 || again(row));
  const may = all.filter((row) => all.some((other) => other !== row && orderOf(other) === orderOf(row)));
  expect(must.length).toBeGreaterThan(0);
  await marks.atLeast(must.length, { kind: 'repeat' });
  const told = await repeated(marks);
  const idsOf = (list: WechatComplaint[]): string[] => list.map((row) => row.complaint_id);
  expect(told).toEqual(expect.arrayContaining(idsOf(must)));
  for (const id of told) expect([...idsOf(must), ...idsOf(may)]).toContain(id);
});

test("the console's own counter is enough; a masked phone alone is not", async () => {
  const served = aloneAtWechat(21).map((row) => Object.assign(row, { payer_phone: '138****8123' }));
  served[3]!.user_complaint_times = 3;
  serve('wechat-pay', served);
  const { page, marks, rows } = await openList(held.browser, 'wechat-pay', QUERY);
  await marks.atLeast(rows.length, { kind: 'clock' });
  const third = wechat(rows)[3]!;
  const mark = await marks.first({ kind: 'repeat', complaint: third.complaint_id });
  expect(mark.text).toContain('第3次');
  expect(await repeated(marks)).toEqual([third.complaint_id]);
  const { head, relatives } = await family(page, marks, mark);
  expect(head).toContain('第 3 次平台计数');
  expect(relatives).toEqual([]);
});

test('one order complained about on both consoles: the later one says so and names the earlier', async () => {
  const order = `KS2026${Date.now()}`;
  const shop = aloneAtWechat(22);
  const bought = { out_trade_no: order, transaction_id: `4200${order}`, amount: 32_600 };
  shop.at(-1)!.complaint_order_info = [bought];
  serve('wechat-pay', shop);
  const earlier = await openList(held.browser, 'wechat-pay', QUERY);
  await earlier.marks.atLeast(earlier.rows.length, { kind: 'clock' });
  const alipay = aloneAtAlipay(22);
  alipay[0]!.merchant_order_no = order;
  serve('alipay', alipay);
  const { page, marks, rows } = await openList(held.browser, 'alipay', QUERY);
  const later = rows[0] as TradeComplaint;
  const first = wechat(earlier.rows).at(-1)!;
  expect(instantOf(first.complaint_time)).toBeLessThan(instantOf(later.gmt_create));

  const mark = await marks.first({ kind: 'repeat', complaint: later.complain_event_id });
  expect(mark.text).toMatch(/第2次.*同订单/);
  expect(await repeated(marks)).toEqual([later.complain_event_id]);
  const { head, relatives } = await family(page, marks, mark);
  expect(head).toContain('同订单');
  expect(relatives).toHaveLength(1);
  const day = new Date(instantOf(first.complaint_time) + 8 * 3_600_000).toISOString();
  expect(relatives[0]).toContain(`${day.slice(5, 10)} ${day.slice(11, 16)}`);
  expect(relatives[0]).toContain('¥326.00');
  expect(relatives[0]).toContain('微信支付');
  expect(relatives[0]).toContain('同订单');
});
