/** Small pages of two complaints, in whatever markup a test needs. */
import { CONSOLES } from '../../../utils/consoles';
import { readPage } from '../../../utils/reader/page';
import { makeReader } from '../../../utils/reader/reader';

const NOW = Date.UTC(2026, 10, 21, 6, 32);
const known = CONSOLES['wechat-pay'];
export const IDS = ['200201320261120100001', '200201320261120100002'];
export const TIMES = ['2026-11-20 21:10:08', '2026-11-21 09:02:51'];
export const DISPUTES = 'https://store.weixin.qq.com/shop/aftersale/dispute';
export const ORDERS = ['MK20261119000711', 'MK20261120000812'];

/** What is told of this page. */
export function read(
  html: string,
  answers: object[] = [],
  console = known,
  heading = '消费者投诉',
  home = console.home,
) {
  document.body.innerHTML = `<h2>${heading}</h2>${html}`;
  const reader = makeReader(console);
  const items = answers.map((one) => ({ names: Object.keys(one).join(' '), ...one }));
  if (items.length)
    reader.store.add(
      { path: '/', status: 200, envelope: {}, total: 2, list: true, items, history: [], subject: null },
      NOW,
    );
  const options = { roots: [document], url: new URL(home), title: '', now: NOW };
  return readPage(reader, options);
}
export const ids = (html: string, answers?: object[]) =>
  read(html, answers).seen.map(({ complaint }) => complaint.id);
export const rows = (cells: (i: number) => string[], tag = 'td') =>
  [0, 1]
    .map(
      (i) =>
        `<tr>${cells(i)
          .map((cell) => `<${tag}>${cell}</${tag}>`)
          .join('')}</tr>`,
    )
    .join('');
export const table = (heads: string[], cells: (i: number) => string[]) =>
  `<table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>${rows(cells)}</tbody></table>`;
export const REST = ['商户单号', '投诉时间', '投诉状态', '操作'];
export const rest = (i: number) => [ORDERS[i]!, TIMES[i]!, '待处理', '<a>回复用户</a>'];
