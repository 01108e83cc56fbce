/** Rows 8 and 23: text of people who mean harm, in every place where it comes out again. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { alike, gistOf } from '../../utils/complaint/alike';
import { holds, termsIn } from '../../utils/ledger/desk/terms';
import { spreadsheet } from '../../utils/ledger/spreadsheet';
import { guarded, parseCsv, unguarded, writeCsv } from '../../utils/reply/exchange/csv';
import { parseTemplate } from '../../utils/reply/parse';
import { readPromises } from '../../utils/reply/promises';
import { readTemplate } from '../../utils/reply/read-template';
import { render } from '../../utils/reply/render';
import { byteLength } from '../../utils/watch/channels/bytes';
import { messageOf } from '../../utils/watch/channels/message';
import { CHANNEL_IDS, CHANNELS } from '../../utils/watch/channels/registry';
import { alert, item, NOW, store } from '../unit/watch/channels/samples';
import { configOf } from '../unit/watch/channels/server';
import { lure } from './hostile';
import { trial } from './trial';

/** A cell as a spreadsheet shows it. */
const shown = (quoted: string) => quoted.slice(1, -1).replaceAll('""', '"');
/** ms for one text; the machine may be busy. */
const SLOW = 400;
function soon<T>(work: () => T): T {
  const start = performance.now();
  const made = work();
  expect(performance.now() - start).toBeLessThan(SLOW);
  return made;
}

trial(
  { row: 8, fault: 'formulas and quotes in tables', required: 'no cell begins a formula, no row is torn' },
  { short: 1000, long: 20_000 },
  fc.property(fc.array(lure, { minLength: 1, maxLength: 5 }), (cells) => {
    const table = spreadsheet([['1', ...cells]]);
    expect(table.startsWith('\uFEFF')).toBe(true);
    const read = parseCsv(table, 100);
    const [row] = read.rows;
    expect(read.rows).toHaveLength(1);
    expect(row?.length).toBe(cells.length + 1);
    for (const match of table.slice(1).matchAll(/"(?:[^"]|"")*"/g))
      expect(shown(match[0])).not.toMatch(/^\s*[=+\-@＝＋－＠|%]|^[\t\r\n]/);
    for (const cell of cells) expect(unguarded(guarded(cell))).toBe(cell);
    expect(parseCsv(writeCsv([['1', ...cells]]), 100).rows).toHaveLength(1);
  }),
);

trial(
  {
    row: 8,
    fault: 'text that would speak to a webhook',
    required: 'valid JSON within the limit, no link, no mention, no phone',
  },
  { short: 300, long: 8000 },
  fc.asyncProperty(
    lure,
    lure,
    fc.constantFrom(...CHANNEL_IDS),
    fc.boolean(),
    async (text, order, id, wide) => {
      const phone = '我的电话13800138000';
      const made = messageOf([alert({ items: [item({ text: text + phone, outTradeNo: order })] })], {
        language: 'zh-CN',
        now: NOW,
        wide,
      });
      const tokens = store();
      tokens.held.set('wechat:wxcafe0123456789ab', { token: 't', until: NOW + 1 });
      const context = {
        now: NOW,
        subtle: crypto.subtle,
        store: tokens,
        mention: null,
        send: () => Promise.reject(new Error('no')),
      };
      const requests = made && (await CHANNELS[id].requests(made, configOf(id), context));
      expect(Array.isArray(requests)).toBe(true);
      for (const { body } of requests as { body: string }[]) {
        JSON.parse(body);
        expect(body.isWellFormed()).toBe(true);
        expect(byteLength(body)).toBeLessThanOrEqual(40_000);
        expect(body).not.toMatch(/<at |13800138000|\u2028/);
      }
    },
  ),
);

const pathological = fc.oneof(
  lure,
  fc
    .tuple(
      fc.constantFrom('a', '{{', '{{?x}}', '您好', '退款', '1 ', '3天内', '(', '=', '138', '，', '\n', 'ａ'),
      fc.nat(3000),
    )
    .map(([piece, times]) => piece.repeat(times).slice(0, 9000)),
);

trial(
  {
    row: 23,
    fault: 'pathological templates, words and searches',
    required: 'answered or refused at once, never thrown',
  },
  { short: 400, long: 5000 },
  fc.property(pathological, pathological, (text, other) => {
    soon(() => parseTemplate(text));
    soon(() => render(text.slice(0, 2000), { order_ref: other }));
    soon(() => readTemplate({ id: 'own-1', title: other, texts: [text], categories: [other] }));
    soon(() => readPromises(text, NOW));
    const terms = soon(() => termsIn(text));
    soon(() => holds({ words: other, tags: [text], assigned: '', amountFen: 1 }, terms));
    const likeness = soon(() => alike(gistOf(text), gistOf(other)));
    expect(likeness).toBeGreaterThanOrEqual(0);
    expect(likeness).toBeLessThanOrEqual(1);
  }),
);
