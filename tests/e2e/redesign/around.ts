/** Changes of what is around: frames, shadow roots, boxes, classes, neighbours. */
import { digits, pick } from '../../consoles/data/random.ts';
import type { Mutation, Scene } from './mutation.ts';
import { parts } from './values.ts';
import { el } from './sheet.ts';

/** All of the page that stands in one box with the complaints. */
function bodyOf({ sheet }: Scene): Element {
  const root = sheet.box.getRootNode();
  const inner = 'host' in root ? (root as ShadowRoot).host : sheet.box;
  return [...document.body.children].find((each) => each.contains(inner)) ?? inner;
}

function frame(scene: Scene): void {
  const inner = bodyOf(scene);
  const made = document.createElement('iframe');
  made.setAttribute('style', 'width:1200px;height:800px');
  inner.replaceWith(made);
  const page = made.contentDocument as Document;
  const style = document.querySelector('style[data-rules]')?.cloneNode(true);
  if (style) page.head.append(style);
  page.body.append(inner);
}

function shadow(scene: Scene): void {
  const inner = scene.next() < 0.5 ? bodyOf(scene) : scene.sheet.box;
  const host = el('x-panel');
  inner.replaceWith(host);
  const root = host.attachShadow({ mode: 'open' });
  const style = document.querySelector('style[data-rules]')?.cloneNode(true);
  root.append(...(style ? [style] : []), inner);
}

/** What stands in a cell gets more boxes around it, and the box, too. */
function wrapped({ sheet, next }: Scene): void {
  const deep = 1 + Math.floor(next() * 3);
  const holders = [...sheet.box.querySelectorAll('th,td,dd,dt,[role$="cell"],[role="columnheader"]')];
  for (const holder of holders)
    for (let i = 0; i < deep; i++)
      holder.replaceChildren(el(pick(next, ['div', 'span', 'section']), [...holder.childNodes]));
  for (let i = 0; i < deep; i++) {
    const outer = el('div');
    sheet.box.replaceWith(outer);
    outer.append(sheet.box);
  }
}

/** Class names that say nothing. */
function hashed({ sheet, next }: Scene): void {
  const names = new Map<string, string>();
  const roots: ParentNode[] = [document];
  const root = sheet.box.getRootNode();
  if (root !== document) roots.push(root as ShadowRoot);
  for (const each of roots.flatMap((at) => [...at.querySelectorAll('[class]')])) {
    const list = (each.getAttribute('class') ?? '').split(/\s+/).filter(Boolean);
    for (const name of list)
      if (!names.has(name)) names.set(name, `_${Math.floor(next() * 1e9).toString(36)}`);
    each.setAttribute('class', list.map((name) => names.get(name)).join(' '));
  }
}

const tableOf = (heads: readonly string[], rows: string[][]): Element =>
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

/** Tables and lists of other things, with the same numbers in them. */
function noise({ sheet, next, capture }: Scene): void {
  const time = (hours: number): string => {
    const p = parts(capture.now - hours * 3_600_000);
    return `${p.year}-${p.month}-${p.day} ${p.hour}:${p.minute}:${p.second}`;
  };
  const rows = (make: (index: number, of: string) => string[]): string[][] =>
    capture.facts.slice(0, 4).map(({ id }, index) => make(index, id));
  const made = [
    tableOf(
      ['退款单号', '关联投诉单号', '退款金额(元)', '退款状态', '退款时间'],
      rows((i, id) => [
        `5030${digits(next, 14)}`,
        id,
        `${20 + i}.00`,
        pick(next, ['退款中', '处理中', '已完成']),
        time(i + 3),
      ]),
    ),
    tableOf(
      ['订单号', '商品', '金额', '下单时间', '订单状态', '操作'],
      rows((i) => [
        `88${digits(next, 16)}`,
        '演示商品',
        `${30 + i}.50`,
        time(i + 50),
        pick(next, ['待处理', '待发货', '已完成']),
        '处理',
      ]),
    ),
    tableOf(
      ['违规编号', '处罚原因', '关联投诉', '生效时间', '状态'],
      rows((i, id) => [`WG${digits(next, 10)}`, '投诉率过高', id, time(i + 80), '处理中']),
    ),
    el('div', [
      el('h3', '常见问题'),
      el('ul', [
        el('li', [
          el('b', '投诉单多久要处理？'),
          el('p', '请在收到投诉后 24 小时内回复用户，72 小时内处理完成。'),
        ]),
        el('li', [el('b', '投诉时间怎么算？'), el('p', `例如投诉时间 ${time(20)}，则需在次日前回复。`)]),
        el('li', [el('b', '处理超时会怎样？'), el('p', '超时未处理的投诉单会影响商家评级。')]),
      ]),
    ]),
  ];
  for (const each of made) {
    if (next() < 0.4) continue;
    if (next() < 0.5) sheet.box.before(el('div', [each]));
    else sheet.box.after(el('div', [each]));
  }
}

export const AROUND: readonly Mutation[] = [
  { name: 'in a frame', stage: 'around', change: frame },
  { name: 'in a shadow root', stage: 'around', change: shadow },
  { name: 'in more boxes', stage: 'around', change: wrapped },
  { name: 'classes hashed', stage: 'around', change: hashed },
  { name: 'other tables beside', stage: 'beside', change: noise },
];
