import { describe, expect, it } from 'vitest';
import { CONSOLES } from '../../../utils/consoles';
import { DISPUTES, IDS, ORDERS, REST, TIMES, ids, read, rest, table } from './unseen-pages';

describe('the number of a complaint, however it is shown', () => {
  it.each([
    ['in groups', (id: string) => id.replace(/(\d{7})(?=\d)/g, '$1 ')],
    ['in pieces', (id: string) => id.replace(/^(.{6})(.{5})/, '$1<span style="display:inline">$2</span>')],
    ['cut short', (id: string) => `<span title="${id}">${id.slice(0, 4)}…${id.slice(-4)}</span>`],
  ])('is read in a line above the row %s, and never told as another', (_, as) => {
    const above = (label: string) =>
      `<table><thead><tr>${REST.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>${[0, 1]
        .map(
          (i) =>
            `<tr><td colspan="4"><span>${label}：${as(IDS[i]!)}</span></td></tr><tr>${rest(i)
              .map((cell) => `<td>${cell}</td>`)
              .join('')}</tr>`,
        )
        .join('')}</tbody></table>`;
    expect(ids(above('投诉单号'))).toEqual(IDS);
    expect(ids(above('编码甲'))).toEqual([]);
    const both = (i: number) => `<p>${as(IDS[i]!)}</p><p>${TIMES[i]}</p>`;
    const cells = (i: number) => [both(i), ORDERS[i]!, '待处理', '<a>回复用户</a>'];
    expect(ids(table(['投诉单号/投诉时间', '商户单号', '投诉状态', '操作'], cells))).toEqual(IDS);
    expect(ids(table(['编码甲/投诉时间', '商户单号', '投诉状态', '操作'], cells))).toEqual([]);
  });

  it('is the one that a line above names, not that of another record in the row', () => {
    const line = (i: number) =>
      `<tr><td colspan="4"><span>纠纷单号：61076629396102${i}</span> <span>发起时间：${TIMES[i]}</span></td></tr>`;
    const cells = (i: number) =>
      [`19409814863210${i}7`, '质量问题', '待商家补充凭证', '<a>去举证</a>'].map(
        (each) => `<td>${each}</td>`,
      );
    const html = `<table><thead><tr>${['售后单号', '纠纷原因', '纠纷状态', '操作']
      .map((head) => `<th>${head}</th>`)
      .join(
        '',
      )}</tr></thead><tbody>${[0, 1].map((i) => `${line(i)}<tr>${cells(i).join('')}</tr>`).join('')}</tbody></table>`;
    const { seen } = read(html, [], CONSOLES['wechat-shop'], '纠纷管理', DISPUTES);
    expect(seen.map(({ complaint }) => [complaint.id, complaint.queue])).toEqual(
      [0, 1].map((i) => [`61076629396102${i}`, 'wechat-shop-dispute']),
    );
  });

  it('is missed where one row shows it in a way that we cannot read', () => {
    const short = (i: number) => [i ? '2002…0002' : IDS[0]!, ...rest(i)];
    const { seen, missed } = read(table(['投诉单号', ...REST], short));
    expect([seen.map(({ complaint }) => complaint.id), missed]).toEqual([[IDS[0]], true]);
    const sum = (i: number) => (i ? ['合计', '', '', '', ''] : [IDS[0]!, ...rest(0)]);
    expect(read(table(['投诉单号', ...REST], sum)).missed).toBe(false);
  });

  it('ends where a word begins', () => {
    const glued = (i: number) =>
      `<p style="display:inline">ID<span style="display:inline">${IDS[i]}</span><span style="display:inline">Pending</span></p>`;
    expect(ids(table(['投诉单号', ...REST], (i) => [glued(i), ...rest(i)]))).toEqual(IDS);
    const line = (i: number) =>
      `<span style="display:inline">${IDS[i]}</span><div><i style="display:inline">2</i></div>`;
    expect(ids(table(['投诉单号', ...REST], (i) => [line(i), ...rest(i)]))).toEqual(IDS);
  });
});
