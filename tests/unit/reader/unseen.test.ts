import { describe, expect, it } from 'vitest';
import { CONSOLES } from '../../../utils/consoles';
import { IDS, ORDERS, REST, TIMES, ids, read, rest, rows, table } from './unseen-pages';

describe('the number of a complaint', () => {
  it('is whole where a part of it is lifted out', () => {
    const lit = (i: number) => IDS[i]!.replace(/^(.{6})(.{5})/, '$1<span style="display:inline">$2</span>');
    expect(ids(table(['投诉单号', ...REST], (i) => [lit(i), ...rest(i)]))).toEqual(IDS);
    expect(
      ids(`<div><p>投诉单号：${lit(0)}</p><p>投诉时间：${TIMES[0]}</p><p>状态：待处理</p></div>`),
    ).toEqual([IDS[0]]);
  });

  it('takes in nothing that stands apart', () => {
    const beside = (i: number) =>
      `<span>${IDS[i]}</span><span style="display:inline;margin-left:8px">3</span>`;
    expect(ids(table(['投诉单号', ...REST], (i) => [beside(i), ...rest(i)]))).toEqual(IDS);
    const above = (i: number) => `<div>${IDS[i]}</div><div>${ORDERS[i]}</div>`;
    expect(ids(table(['投诉单号', ...REST], (i) => [above(i), ...rest(i)]))).toEqual(IDS);
  });

  it('is told by the data under a header of any words', () => {
    const answers = IDS.map((id) => ({ id, status: 'PENDING', complaintstate: '' }));
    const html = table(['甲', '乙', '丙', '丁'], (i) => [IDS[i]!, '未知', '100', '无']);
    expect(ids(html, answers)).toEqual(IDS);
    expect(ids(html)).toEqual([]);
  });

  it('is told by its shape under a header that speaks of the complaint', () => {
    expect(ids(table(['投诉识别码', ...REST], (i) => [IDS[i]!, ...rest(i)]))).toEqual(IDS);
    expect(ids(table(['投诉识别码', ...REST], (i) => [`${i} 次`, ...rest(i)]))).toEqual(ORDERS);
  });

  it('is not the order while another number stands there without a name', () => {
    expect(ids(table(['编码甲', ...REST], (i) => [IDS[i]!, ...rest(i)]))).toEqual([]);
  });
});

describe('one table in pieces', () => {
  it('joins panes that stand side by side', () => {
    const html = `<div>${table(['投诉单号'], (i) => [IDS[i]!])}${table(REST.slice(0, 3), (i) => rest(i).slice(0, 3))}${table(['操作'], () => ['<a>回复用户</a>'])}</div>`;
    const { seen } = read(html);
    expect(seen.map(({ complaint }) => [complaint.id, complaint.outTradeNo])).toEqual([
      [IDS[0], ORDERS[0]],
      [IDS[1], ORDERS[1]],
    ]);
    expect(seen.every(({ spots }) => spots.every(({ replyable }) => replyable))).toBe(true);
  });

  it('leaves clones of pinned columns what they are', () => {
    const whole = table(['投诉单号', ...REST], (i) => [IDS[i]!, ...rest(i)]);
    const html = `<div>${whole}${table(['投诉单号'], (i) => [IDS[i]!])}${table(['操作'], () => ['<a>回复用户</a>'])}</div>`;
    expect(read(html).seen.map(({ complaint }) => complaint.status.phase)).toEqual(['reply', 'reply']);
    const measured = html.replace('<tbody><tr>', '<tbody><tr aria-hidden="true"><td></td><td></td></tr><tr>');
    expect(read(measured).seen.map(({ complaint }) => complaint.status.phase)).toEqual(['reply', 'reply']);
  });

  it('joins panes beside a table that names the same complaints', () => {
    const panes = `<div>${table(['投诉单号'], (i) => [IDS[i]!])}${table(REST, rest)}</div>`;
    const penalties = table(['投诉单号', '扣分', '扣分时间'], (i) => [IDS[i]!, '-1', TIMES[i]!]);
    expect(ids(`${penalties}${panes}`)).toEqual(IDS);
  });

  it('joins no table of other things', () => {
    const html = `<div>${table(['投诉单号', ...REST], (i) => [IDS[i]!, ...rest(i)])}${table(['退款单号', '退款状态'], (i) => [`5030${i}`, '已完成'])}</div>`;
    expect(read(html).seen.map(({ complaint }) => complaint.status.phase)).toEqual(['reply', 'reply']);
  });

  it('joins rows of one grid by their index', () => {
    const pane = (heads: string[], cells: (i: number) => string[]) =>
      `<div><div role="row" aria-rowindex="1">${heads.map((head) => `<i role="columnheader">${head}</i>`).join('')}</div>${[
        0, 1,
      ]
        .map(
          (i) =>
            `<div role="row" aria-rowindex="${i + 2}">${cells(i)
              .map((cell) => `<p role="gridcell">${cell}</p>`)
              .join('')}</div>`,
        )
        .join('')}</div>`;
    const html = `<div role="grid">${pane(['投诉单号'], (i) => [IDS[i]!])}${pane(REST, rest)}</div>`;
    expect(ids(html)).toEqual(IDS);
  });
});

describe('neighbours', () => {
  it('keeps a penalty from standing in for its complaint', () => {
    const fines = table(['投诉单号', '扣分', '扣分时间', '申诉状态'], (i) => [
      IDS[i]!,
      '-2',
      TIMES[i]!,
      '已完成',
    ]);
    const { seen } = read(`${fines}${table(['投诉单号', ...REST], (i) => [IDS[i]!, ...rest(i)])}`);
    expect(seen.map(({ complaint, spots }) => [complaint.status.phase, spots.length])).toEqual([
      ['reply', 1],
      ['reply', 1],
    ]);
  });

  it('reads rows that say their labels in each cell, the first one, too', () => {
    const cells = (i: number) =>
      ['投诉单号', ...REST].map((head, x) => `<span>${head}</span><div>${[IDS[i], ...rest(i)][x]}</div>`);
    expect(ids(`<table><tbody>${rows(cells)}</tbody></table>`)).toEqual(IDS);
  });

  it('takes no search button for a page at work', () => {
    expect(read('<button>查询</button>').loading).toBe(false);
    expect(read('<p>查询中</p>').loading).toBe(true);
    expect(read('<p>正在加载…</p>').loading).toBe(true);
  });
});

describe("numbers beside Alipay's complaints", () => {
  const alipay = CONSOLES.alipay;
  const FINES = ['VIO20261120000031', 'VIO20261121000032'];
  const queues = (html: string, answers?: object[], heading = '违规处罚') =>
    read(html, answers, alipay, heading).seen.map(({ complaint }) => [complaint.queue, complaint.id]);
  const penalties = ['alipay-violation', 'alipay-violation'].map((queue, i) => [queue, FINES[i]]);

  it('reads penalties that name their appeals, whose time is that of the penalty', () => {
    const html = table(['违规单号', '申诉单号', '处罚时间', '处罚状态'], (i) => [
      FINES[i]!,
      `APP2026112100005${i}`,
      TIMES[i]!,
      '待申诉',
    ]);
    expect(queues(html)).toEqual(penalties);
  });

  it('takes no number of a complaint in a table of penalties for the record', () => {
    const html = table(['违规单号', '投诉识别码', '处罚时间', '处罚状态'], (i) => [
      FINES[i]!,
      IDS[i]!,
      TIMES[i]!,
      '待申诉',
    ]);
    expect(queues(html)).toEqual(penalties);
  });

  it('takes no points for a complaint', () => {
    const html = table(['投诉单号', '扣分', '扣分时间', '申诉状态'], (i) => [
      IDS[i]!,
      '-2',
      TIMES[i]!,
      '已完成',
    ]);
    for (const heading of ['投诉', '交易投诉', '违规处罚']) expect(queues(html, [], heading)).toEqual([]);
  });

  it('takes none in a table of appeals for the record, whatever the data know', () => {
    const complaints = IDS.map((id) => ({ id, status: 'WAIT_PROCESS', names: 'taskid gmtcomplain' }));
    const html = table(['投诉识别码', '申诉单号', '申诉时间', '申诉状态'], (i) => [
      IDS[i]!,
      `APP2026112100005${i}`,
      TIMES[i]!,
      '审核中',
    ]);
    for (const heading of ['投诉', '交易投诉', '违规申诉'])
      for (const answers of [complaints, []]) {
        const told = queues(html, answers, heading).filter(([queue]) => queue !== 'alipay-appeal');
        expect(told, heading).toEqual([]);
      }
  });
});
