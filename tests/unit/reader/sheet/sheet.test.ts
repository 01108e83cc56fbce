import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetComplaints, headerOf } from '../../../../utils/reader/sheet';
import { CsvRows } from '../../../../utils/reader/sheet/csv';
import type { SheetPlace } from '../../../../utils/reader/sheet/row';

const AT = Date.UTC(2026, 10, 22, 4);
const USUAL: SheetPlace = { console: 'wechat-pay', queue: 'wechat-pay', account: '' };
const NAMES = {
  consoles: { 支付宝: 'alipay', 微信支付: 'wechat-pay' },
  queues: { 交易投诉: 'alipay-trade', 消费者投诉: 'wechat-pay' },
} as const;
const ID = '200201820200101080076610000';

async function read(content: string | Uint8Array<ArrayBuffer>, usual = USUAL) {
  const rows = [];
  const plan = { names: NAMES, at: AT, told: () => {} };
  for await (const row of sheetComplaints(new Blob([content]), usual, plan)) rows.push(row);
  return rows;
}
const parse = (pieces: readonly string[]) => {
  const rows = new CsvRows();
  return [...pieces.flatMap((piece) => [...rows.push(piece)]), ...rows.end()];
};

describe('rows', () => {
  it('are the same, however the file is cut', () => {
    const cell = fc.oneof(
      fc.constantFrom('a', '投诉', 'x "y"', 'p,q', 'two\nlines', 'two\r\nlines', ''),
      fc.nat().map(String),
    );
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        table,
        fc.array(fc.nat(200), { maxLength: 6 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, cuts, end) => {
          const quoted = rows.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(','));
          const text = `h,h\n${quoted.join(end)}${end}`;
          const places = [
            0,
            ...cuts.map((at) => at % (text.length + 1)).toSorted((a, b) => a - b),
            text.length,
          ];
          const pieces = places.slice(1).map((at, index) => text.slice(places[index], at));
          expect(parse(pieces)).toEqual(parse([text]));
          const found = parse(pieces).slice(1);
          expect(found.map(({ cells }) => cells)).toEqual(rows.map((row) => row.map((each) => each.trim())));
        },
      ),
    );
  });

  it('know their line, also after line breaks in quotes and empty lines', () => {
    const rows = parse(['a,b\n"1\n2",x\n\n3,4\r\n5,6']);
    expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, 'a', 'b'],
      [2, '1\n2', 'x'],
      [5, '3', '4'],
      [6, '5', '6'],
    ]);
  });

  it('of a quotation mark that nobody closes, or without an end, are not trusted; memory stays small', () => {
    expect(parse(['a,b\n"1,2']).at(-1)).toMatchObject({ line: 2, broken: true });
    const rows = new CsvRows();
    const found = [...rows.push('a,b\n')];
    for (let n = 0; n < 500; n += 1) found.push(...rows.push('x'.repeat(10_000)));
    found.push(...rows.push('\nc,d\n'), ...rows.end());
    expect(found.map(({ line, broken }) => [line, broken])).toEqual([
      [1, false],
      [2, true],
      [3, false],
    ]);
  });

  it('of a spreadsheet keep their numbers: ="…" and the apostrophe go', () => {
    expect(parse([`a,b\n="${ID}",'${ID}`]).at(-1)?.cells).toEqual([ID, ID]);
  });
});

const HEAD = '投诉单号,投诉时间,投诉状态,商户订单号,订单金额(元),联系方式,投诉内容';

describe('a table of a console', () => {
  it('becomes complaints, by the words above its columns', async () => {
    const [row] = await read(
      `\ufeff${HEAD}\r\n${ID},2026-11-20 10:00:00,待处理,ORD-0001,"1,299.00",138****8000,没收到货\r\n`,
    );
    expect(row).toMatchObject({
      line: 2,
      read: {
        place: USUAL,
        complaint: {
          id: ID,
          status: { phase: 'reply', text: '待处理' },
          complaintTime: { at: Date.UTC(2026, 10, 20, 2), resolution: 1000 },
          outTradeNo: 'ORD-0001',
          amountFen: 129_900,
          detail: '没收到货',
        },
      },
    });
  });

  it('is read in GBK and UTF-16 as well', async () => {
    // 投诉单号,投诉时间,投诉状态 and 处理中 in GBK.
    const hex = 'cdb6cbdfb5a5bac52ccdb6cbdfcab1bce42ccdb6cbdfd7b4ccac0a';
    const row = [
      ...new TextEncoder().encode(`${ID},2026-11-20 10:00:00,`),
      0xb4,
      0xa6,
      0xc0,
      0xed,
      0xd6,
      0xd0,
    ];
    const gbk = new Uint8Array([...hex.matchAll(/../g)].map(([byte]) => parseInt(byte, 16)).concat(row));
    const text = `\ufeff投诉单号,投诉时间,投诉状态\n${ID},2026-11-20 10:00:00,处理中`;
    const utf16 = new Uint8Array(new Uint16Array(Array.from(text, (char) => char.charCodeAt(0))).buffer);
    for (const bytes of [gbk, utf16])
      expect((await read(bytes))[0]?.read).toMatchObject({
        complaint: { id: ID, status: { text: '处理中', phase: 'finish' } },
      });
  });

  it.each([
    ['2.00201820200101E+26,2026-11-20 10:00:00,待处理', 'number'],
    ['200201820200101000000000,2026-11-20 10:00:00,待处理', 'number'],
    [',2026-11-20 10:00:00,待处理', 'number'],
    ['20020182…0000,2026-11-20 10:00:00,待处理', 'number'],
    [`${ID},,待处理`, 'time'],
    [`${ID},soon,待处理`, 'time'],
    [`${ID},2026-11-20 10:00:00,`, 'status'],
    [`${ID},2026-11-20 10:00:00,外星状态`, 'status'],
    [ID, 'cells'],
    [`"${ID},2026-11-20 10:00:00,待处理`, 'quote'],
  ])('refuses %j for its %s', async (line, fault) => {
    expect(await read(`投诉单号,投诉时间,投诉状态\n${line}\n`)).toMatchObject([{ line: 2, read: { fault } }]);
  });

  it('is refused as a whole without the columns that a complaint needs', async () => {
    await expect(read('订单号,金额\n1,2\n')).rejects.toMatchObject({
      code: 'columns',
      what: /complaintTime,status/,
    });
    await expect(read('')).rejects.toMatchObject({ code: 'empty' });
    await expect(read('PK\u0003\u0004')).rejects.toMatchObject({ code: 'workbook' });
  });
});

describe('a table of ours', () => {
  const OURS =
    '后台,类别,账号,投诉单号,状态,截止（北京时间）,投诉时间（北京时间）,金额（元）,商户单号,交易号,手机号（打码）,问题类型,内容,第几次,负责人,标签,最后看到（北京时间）';
  it('names console, kind and account of every row', async () => {
    const rows = await read(
      `${OURS}\r\n"支付宝","交易投诉","shop","'2026112000001234","待处理","2026-11-24 10:00:00","2026-11-20 10:00:00","12.30","A1","","","","","不清楚","小周","急","2026-11-21 10:00:00"\r\n"天外","交易投诉","","1234567","待处理","","2026-11-20 10:00:00"\r\n"微信支付","交易投诉","","1234567","待处理","","2026-11-20 10:00:00"\r\n`,
    );
    expect(rows[0]?.read).toMatchObject({
      place: { console: 'alipay', queue: 'alipay-trade', account: 'shop' },
      complaint: { id: '2026112000001234', console: 'alipay', amountFen: 1230 },
    });
    expect(rows[0]?.read).not.toHaveProperty('complaint.userComplaintTimes');
    expect(rows.slice(1).map(({ read: each }) => each)).toEqual([
      { fault: 'console', what: '天外' },
      { fault: 'queue', what: '交易投诉' },
    ]);
  });

  it('tells whose words its header has', async () => {
    const found = await headerOf(new Blob([`${HEAD}\n`]));
    expect(found.header).toHaveLength(7);
    expect(found.console).not.toBeNull();
    expect((await headerOf(new Blob(['a,b\n']))).console).toBeNull();
  });
});
