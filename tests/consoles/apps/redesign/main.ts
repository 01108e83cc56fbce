/** "The platform redesigned its page over night": other words, other order, hashed classes, no table. */
/* oxlint-disable import/no-unassigned-import -- a style sheet is imported for its effect */
import { finish, list, reply, WORDS, type Item } from './data.ts';
import { practice } from '../practice.ts';
import './style.css';

const HEADS = ['当前进度', '提交于', '用户反馈', '金额', '交易编号', '工单编号', '可用操作'];
const root = document.querySelector('#app') as HTMLElement;

function make(className: string, content: string | Node[] = '', tag = 'div'): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...(typeof content === 'string' ? [content] : content));
  return element;
}

function button(text: string, click: () => unknown): HTMLElement {
  const element = make('btn_q7Zk1', text);
  element.setAttribute('role', 'button');
  element.tabIndex = 0;
  element.addEventListener('click', click);
  return element;
}

function answer(item: Item): void {
  const area = document.createElement('textarea');
  area.maxLength = 200;
  area.placeholder = '写给用户的话';
  const panel = make('sheet_x0Pq9', [
    make('sheetHd_x0Pq9', `处理工单 ${item.id}`),
    area,
    make('row_x0Pq9', [
      button('返回', () => panel.remove()),
      button('确认提交', async () => {
        if (!area.value.trim()) return;
        await reply(item.id, area.value);
        panel.remove();
        await draw();
      }),
    ]),
  ]);
  panel.setAttribute('role', 'dialog');
  document.body.append(panel);
  area.focus();
}

function line(item: Item): HTMLElement {
  const [first = '', second] = WORDS;
  const actions = item.open ? [button(first, () => answer(item))] : [];
  if (item.open && second) actions.push(button(second, () => finish(item.id).then(draw)));
  const cells = [item.state, item.time, item.text, item.amount, item.order, item.id];
  return make('line_b3Xa8', [
    ...cells.map((text) => make('cell_b3Xa8', [make('in_b3Xa8', text, 'span')])),
    make('cell_b3Xa8', actions),
  ]);
}

let known: { items: Item[]; total: number } = { items: [], total: 0 };

function paint(): void {
  const { items, total } = known;
  root.replaceChildren(
    make('top_k2Lm4', [
      make('ttl_k2Lm4', '消费者投诉 · 工单中心', 'h1'),
      make('cnt_k2Lm4', `共 ${total} 条`),
    ]),
    make('grid_b3Xa8', [
      make(
        'line_b3Xa8 hd_b3Xa8',
        HEADS.map((text) => make('cell_b3Xa8', text)),
      ),
      ...items.map(line),
      ...(items.length ? [] : [make('none_b3Xa8', '暂无数据')]),
    ]),
  );
}

async function draw(): Promise<void> {
  try {
    known = await list(practice.rows || 20);
    paint();
  } catch (error) {
    root.replaceChildren(make('none_b3Xa8', (error as Error).message));
  }
}

await draw();
if (practice.rerender) setInterval(paint, practice.rerender);
