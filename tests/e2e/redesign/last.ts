/** Changes that were written last. What was told wrong was mended since, of what was missed a part. */
import { pick } from '../../consoles/data/random.ts';
import { LAST_LABELS, LAST_STATES } from './last-words.ts';
import { NUMBER, range, STATUS, TIME, type Mutation, type Scene } from './mutation.ts';
import { copy, isAction, owned, replace } from './shapes.ts';
import { arrange, el, type Content } from './sheet.ts';
import { parts, redate, relabel, restate, type Parts } from './values.ts';

const HOUR = 3_600_000;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const FORMS: ((p: Parts, now: number) => string)[] = [
  (p) => `${p.month}/${p.day} ${p.hour}:${p.minute}`,
  (p) => {
    const half = Number(p.hour) < 12 ? 'AM' : 'PM';
    return `${MONTHS[Number(p.month) - 1]} ${Number(p.day)}, ${p.year}, ${Number(p.hour) % 12 || 12}:${p.minute} ${half}`;
  },
  (p) => `${p.year}-${p.month}-${p.day} ${p.hour}:${p.minute}:${p.second} (UTC+8)`,
  (p) => `${p.year}年${p.month}月${p.day}日${p.hour}时${p.minute}分${p.second}秒`,
];

const words = ({ columns }: Scene['sheet'], at: number): string => columns[at]?.words ?? '';
const pairs = ({ sheet }: Scene, skip: readonly number[] = []): number[] =>
  range(sheet.columns.length).filter(
    (index) => !skip.includes(index) && !isAction(sheet.columns[index] as Scene['sheet']['columns'][number]),
  );
const actions = ({ sheet }: Scene, line: Scene['sheet']['lines'][number]): Content => {
  const at = sheet.columns.findIndex(isAction);
  return at < 0 ? [] : [el('div', copy(line.cells[at] ?? []), { class: 'foot' })];
};

/** Folded lines: number and state in the line, the rest below it. */
function folded(scene: Scene): void | false {
  const { sheet, column } = scene;
  const [number, status] = [column(...NUMBER), column(...STATUS)];
  if (number < 0 || status < 0) return false;
  const made = sheet.lines.map((line) => {
    const head = el('summary', [
      el('span', [new Text(`${words(sheet, number)}：`), ...copy(line.cells[number] ?? [])]),
      el('div', copy(line.cells[status] ?? [])),
    ]);
    const rest = pairs(scene, [number, status]).flatMap((index) => [
      el('dt', words(sheet, index)),
      el('dd', copy(line.cells[index] ?? [])),
    ]);
    return owned(el('details', [head, el('dl', rest), ...actions(scene, line)], { open: '' }), line);
  });
  replace(sheet, el('section', made));
}

/** Two labels with their values in each row, one table a complaint. */
function doubled(scene: Scene): void {
  const { sheet } = scene;
  const made = sheet.lines.map((line) => {
    const all = pairs(scene);
    const rows = range(Math.ceil(all.length / 2)).map((row) =>
      el(
        'tr',
        all
          .slice(row * 2, row * 2 + 2)
          .flatMap((index) => [
            el('td', words(sheet, index), { class: 'label' }),
            el('td', copy(line.cells[index] ?? [])),
          ]),
      ),
    );
    return owned(el('div', [el('table', [el('tbody', rows)]), ...actions(scene, line)]), line);
  });
  replace(sheet, el('div', made));
}

/** Lists that say by their roles that they are a table. */
function roles({ sheet }: Scene): void | false {
  if (sheet.detail) return false;
  const row = (cells: Element[]): Element => el('li', cells, { role: 'row' });
  const head = row(sheet.columns.map((each) => el('span', each.words, { role: 'columnheader' })));
  const body = sheet.lines.map((line) =>
    owned(row(line.cells.map((each) => el('span', copy(each), { role: 'cell' }))), line),
  );
  replace(sheet, el('ul', [head, ...body], { role: 'table' }));
}

/** A header that stays in sight is a second one. */
function sticky({ sheet }: Scene): void | false {
  if (sheet.detail) return false;
  const head = (): Element =>
    el(
      'tr',
      sheet.columns.map((each) => el('th', each.words)),
    );
  const body = sheet.lines.map((line) =>
    owned(
      el(
        'tr',
        line.cells.map((each) => el('td', copy(each))),
      ),
      line,
    ),
  );
  const [top, all] = [[el('thead', [head()])], [el('thead', [head()]), el('tbody', body)]];
  replace(sheet, el('div', [el('div', [el('table', top)]), el('div', [el('table', all)])]));
}

/** Narrow and wide screens have each their own rows, and one of them is not shown. */
function twice({ sheet }: Scene): void | false {
  if (sheet.detail) return false;
  const narrow = sheet.lines.map((line) =>
    el(
      'div',
      line.cells.map((each, index) => el('p', [new Text(`${words(sheet, index)}：`), ...copy(each)])),
    ),
  );
  const head = el(
    'tr',
    sheet.columns.map((each) => el('th', each.words)),
  );
  const body = sheet.lines.map((line) =>
    owned(
      el(
        'tr',
        line.cells.map((each) => el('td', copy(each))),
      ),
      line,
    ),
  );
  const wide = el('table', [el('thead', [head]), el('tbody', body)]);
  replace(sheet, el('div', [el('div', narrow, { class: 'narrow', 'data-gone': '' }), wide]));
}

/** Two columns that somebody did not need. */
function fewer({ sheet, next, column }: Scene): void {
  const needed = new Set([column(...NUMBER), column(...STATUS), column(...TIME), column('操作')]);
  const spare = range(sheet.columns.length).filter((index) => !needed.has(index));
  const gone = new Set([pick(next, spare), pick(next, spare)]);
  arrange(
    sheet,
    range(sheet.columns.length).filter((index) => !gone.has(index)),
  );
}

/** Logs, appeals and exports that name complaints. */
function logs({ sheet, capture, next }: Scene): void {
  const time = (hours: number): string => {
    const p = parts(capture.now - hours * HOUR);
    return `${p.year}-${p.month}-${p.day} ${p.hour}:${p.minute}:${p.second}`;
  };
  const table = (heads: string[], cells: (id: string, index: number) => string[]): Element =>
    el('table', [
      el('thead', [
        el(
          'tr',
          heads.map((head) => el('th', head)),
        ),
      ]),
      el(
        'tbody',
        capture.facts.slice(2, 5).map(({ id }, index) =>
          el(
            'tr',
            cells(id, index).map((cell) => el('td', cell)),
          ),
        ),
      ),
    ]);
  const all = [
    table(['投诉单号', '操作人', '操作类型', '操作时间', '操作内容'], (id, i) => [
      id,
      '客服小王',
      '回复',
      time(i + 2),
      '已处理',
    ]),
    table(['申诉单号', '投诉单号', '申诉时间', '申诉状态'], (id, i) => [
      `SS20261100${i}881`,
      id,
      time(i + 9),
      '处理中',
    ]),
    table(['导出任务', '文件', '创建时间', '状态', '操作'], (_, i) => [
      `T${i}00988123`,
      '投诉单.xlsx',
      time(i),
      '已完成',
      '下载',
    ]),
  ];
  for (const each of all) if (next() < 0.7) sheet.box[next() < 0.5 ? 'before' : 'after'](each);
}

export const LAST: readonly Mutation[] = [
  { name: 'labels renamed a third time', stage: 'labels', change: relabel(LAST_LABELS) },
  { name: 'states renamed a third time', stage: 'states', change: restate(LAST_STATES) },
  { name: 'times in still other forms', stage: 'values', change: redate(FORMS) },
  { name: 'columns left out', stage: 'columns', change: fewer },
  { name: 'folded lines', stage: 'shape', change: folded },
  { name: 'two pairs a row', stage: 'shape', change: doubled },
  { name: 'lists with roles', stage: 'shape', change: roles },
  { name: 'a second header', stage: 'shape', change: sticky },
  { name: 'rows for narrow screens, too', stage: 'shape', change: twice },
  { name: 'logs and appeals beside', stage: 'beside', change: logs },
];
