/**
 * Changes that were written when the reader had been mended for those before them. What the first look
 * at them brought is kept beside the report: it is nearest to what a page brings that nobody has seen.
 */
import { digits, pick } from '../../consoles/data/random.ts';
import { custom, extras, lined, panes, stacked, titled } from './blind-shapes.ts';
import { BLIND_LABELS, BLIND_STATES } from './blind-words.ts';
import { NUMBER, STATUS, type Mutation, type Scene } from './mutation.ts';
import { el, exchange, textOf } from './sheet.ts';
import { parts, redate, relabel, restate, type Parts } from './values.ts';

const HOUR = 3_600_000;
const WEEK = '日一二三四五六';
const weekday = (p: Parts): string => WEEK[new Date(p.ms + 8 * HOUR).getUTCDay()] ?? '';

const FORMS: ((p: Parts, now: number) => string)[] = [
  (p) => `${p.year.slice(2)}-${p.month}-${p.day} ${p.hour}:${p.minute}:${p.second}`,
  (p) => `${p.year}-${p.month}-${p.day} ${p.hour}:${p.minute}:${p.second}.000`,
  (p) => `${Number(p.month)}月${Number(p.day)}日（周${weekday(p)}）${p.hour}时${p.minute}分`,
  (p) => `${p.year}年${p.month}月${p.day}日 星期${weekday(p)} ${p.hour}:${p.minute}`,
  (p) => `${p.year}-${p.month}-${p.day} ${Number(p.hour)}点${p.minute}分`,
  (p) => String(p.ms / 1000),
  (p, now) => {
    const hours = Math.floor((now - p.ms) / HOUR);
    return p.ms < now && hours < 24
      ? `${hours}小时前`
      : `${p.year}/${Number(p.month)}/${Number(p.day)} ${p.hour}:${p.minute}`;
  },
];

/** What was searched for is lifted out of the number. */
function lit({ sheet, column }: Scene): void | false {
  const at = column(...NUMBER);
  if (at < 0) return false;
  for (const { cells } of sheet.lines) {
    const text = textOf(cells[at] ?? []);
    cells[at] = [
      new Text(text.slice(0, 6)),
      el('span', text.slice(6, 11), { class: 'hit' }),
      new Text(text.slice(11)),
    ];
  }
}

/** A number that is too long is cut, its whole in a title. */
function cut({ sheet, column }: Scene): void | false {
  const at = column(...NUMBER);
  if (at < 0) return false;
  for (const { cells } of sheet.lines) {
    const text = textOf(cells[at] ?? []);
    cells[at] = [el('span', `${text.slice(0, 4)}…${text.slice(-4)}`, { title: text })];
  }
}

/** Until when stands in the cell of the state, or beside the buttons. */
function inCell({ sheet, column, next, capture }: Scene): void | false {
  if (sheet.columns.some(({ was }) => /截止|剩余|时限/.test(was))) return false;
  const at = next() < 0.5 ? column(...STATUS) : column('操作');
  if (at < 0) return false;
  const form = Math.floor(next() * 3);
  for (const { cells, fact } of sheet.lines) {
    if (!fact?.waits || fact.due === null || fact.due < capture.now) continue;
    const left = fact.due - capture.now;
    const [hours, minutes] = [Math.floor(left / HOUR), Math.floor(left / 60_000) % 60];
    const p = parts(fact.due);
    const text = [
      `剩 ${hours}小时${minutes}分`,
      `请于${p.year}-${p.month}-${p.day} ${p.hour}:${p.minute}前处理`,
      `距超时还有 ${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}:${String(Math.floor(left / 1000) % 60).padStart(2, '0')}`,
    ][form];
    cells[at] = [...(cells[at] ?? []), el('div', text ?? '', { class: 'tip' })];
  }
}

/** The state is an icon that says its word to a screen reader. */
function icon({ sheet, column }: Scene): void | false {
  const at = column(...STATUS);
  if (at < 0) return false;
  for (const { cells } of sheet.lines) {
    let word = '';
    exchange(cells[at] ?? [], (text) => ((word = text.trim()), ''));
    cells[at] = [el('i', '', { title: word, role: 'img', 'aria-label': word })];
  }
}

/** Penalties and messages about the very same complaints, by their number. */
function decoys({ sheet, capture, next }: Scene): void {
  const time = (hours: number): string => {
    const p = parts(capture.now - hours * HOUR);
    return `${p.year}-${p.month}-${p.day} ${p.hour}:${p.minute}`;
  };
  const some = capture.facts.slice(0, 3);
  const table = (heads: string[], rows: string[][]): Element =>
    el('table', [
      el('thead', [
        el(
          'tr',
          heads.map((head) => el('th', head)),
        ),
      ]),
      el(
        'tbody',
        rows.map((row) =>
          el(
            'tr',
            row.map((cell) => el('td', cell)),
          ),
        ),
      ),
    ]);
  const all = [
    table(
      ['投诉单号', '扣分', '扣分时间', '申诉状态'],
      some.map(({ id }, i) => [id, `-${i + 1}`, time(30 + i), pick(next, ['可申诉', '申诉中', '已完成'])]),
    ),
    table(
      ['消息标题', '消息内容', '推送时间', '状态'],
      some.map(({ id }, i) => ['投诉提醒', `投诉单 ${id} 即将超时，请尽快处理`, time(i + 1), '未读']),
    ),
    el('div', [el('p', `温馨提示：投诉单号 ${digits(next, 16)} 已超时，投诉时间 ${time(90)}，状态 待处理`)], {
      role: 'alert',
    }),
    el(
      'ul',
      ['待处理 12', '处理中 3', '今日新增投诉 5'].map((text) => el('li', text)),
    ),
  ];
  for (const each of all) if (next() < 0.7) sheet.box[next() < 0.5 ? 'before' : 'after'](each);
}

/** A frame in a frame, and a shadow root in that. */
function deep({ sheet }: Scene): void {
  const root = sheet.box.getRootNode();
  const box = 'host' in root ? (root as ShadowRoot).host : sheet.box;
  const style = document.querySelector('style[data-rules]');
  const outer = document.createElement('iframe');
  outer.setAttribute('style', 'width:1200px;height:800px');
  box.replaceWith(outer);
  const middle = outer.contentDocument as Document;
  const inner = middle.createElement('iframe');
  inner.setAttribute('style', 'width:1100px;height:700px');
  middle.body.append(inner);
  const page = inner.contentDocument as Document;
  const host = page.createElement('x-app');
  page.body.append(host);
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.append(...(style ? [style.cloneNode(true)] : []), box);
}

export const BLIND: readonly Mutation[] = [
  { name: 'labels renamed again', stage: 'labels', change: relabel(BLIND_LABELS) },
  { name: 'states renamed again', stage: 'states', change: restate(BLIND_STATES) },
  { name: 'times in rarer forms', stage: 'values', change: redate(FORMS) },
  { name: 'number in pieces', stage: 'values', change: lit },
  { name: 'number cut short', stage: 'values', change: cut },
  { name: 'deadline in another cell', stage: 'values', change: inCell },
  { name: 'state as an icon', stage: 'values', change: icon },
  { name: 'pinned panes of one grid', stage: 'shape', change: panes },
  { name: 'cards with a title', stage: 'shape', change: titled },
  { name: 'number in a line above', stage: 'shape', change: lined },
  { name: 'a label in each cell', stage: 'shape', change: stacked },
  { name: 'elements of no name', stage: 'shape', change: custom },
  { name: 'rows and columns of nothing', stage: 'shape', change: extras },
  { name: 'penalties and messages beside', stage: 'beside', change: decoys },
  { name: 'frame in frame', stage: 'around', change: deep },
];
