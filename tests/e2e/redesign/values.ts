/** Changes of what is said: labels, states, times, columns. */
import { pick } from '../../consoles/data/random.ts';
import { NUMBER, range, shuffled, STATUS, TIME, type Mutation, type Scene } from './mutation.ts';
import { addColumn, arrange, el, exchange } from './sheet.ts';
import { ENGLISH, LABEL_WORDS, STATE_WORDS, traditional, type Words } from './words.ts';

const HOUR = 3_600_000;
const TIMES = /\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}/;

/** Labels by a list of other words. */
export const relabel =
  (words: Words) =>
  ({ sheet, capture, next }: Scene): void | false => {
    let changed = false;
    for (const column of sheet.columns) {
      const others = words[capture.console]?.[column.was];
      if (!others) continue;
      column.words = pick(next, others);
      changed = true;
    }
    return changed ? undefined : false;
  };

/** States by a list of other words: one choice a page. */
export const restate =
  (words: Words) =>
  ({ sheet, capture, next, column }: Scene): void | false => {
    const at = column(...STATUS);
    const chosen = new Map<string, string>();
    let changed = false;
    for (const { cells } of sheet.lines)
      exchange(cells[at] ?? [], (text) => {
        const others = words[capture.console]?.[text.trim()];
        if (!others) return null;
        const word = chosen.get(text.trim()) ?? pick(next, others);
        chosen.set(text.trim(), word);
        changed = true;
        return word;
      });
    return changed ? undefined : false;
  };

/** Every run of text. */
function everywhere({ sheet }: Scene, change: (text: string) => string): void {
  for (const column of sheet.columns) column.words = change(column.words);
  const visit = (node: Node): void => {
    if (node.nodeType === 3) node.nodeValue = change(node.nodeValue ?? '');
    for (const child of node.childNodes) visit(child);
  };
  for (const { cells } of sheet.lines) for (const content of cells) content.forEach(visit);
}

/** Wall clock of Beijing, taken apart. */
export function parts(ms: number) {
  const text = new Date(ms + 8 * HOUR).toISOString();
  const [year = '', month = '', day = ''] = text.slice(0, 10).split('-');
  const [hour = '', minute = '', second = ''] = text.slice(11, 19).split(':');
  return { year, month, day, hour, minute, second, ms };
}
export type Parts = ReturnType<typeof parts>;

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const FORMS: ((p: Parts, now: number) => string)[] = [
  (p) => `${p.year}/${p.month}/${p.day} ${p.hour}:${p.minute}`,
  (p) => `${p.year}年${Number(p.month)}月${Number(p.day)}日 ${p.hour}:${p.minute}:${p.second}`,
  (p) => `${p.month}-${p.day} ${p.hour}:${p.minute}:${p.second}`,
  (p) => `${Number(p.month)}月${Number(p.day)}日 ${p.hour}:${p.minute}`,
  (p) => `${p.year}.${p.month}.${p.day} ${p.hour}:${p.minute}:${p.second}`,
  (p) => `${Number(p.day)} ${MONTHS[Number(p.month) - 1]} ${p.year} ${p.hour}:${p.minute}`,
  (p) => `${p.year}-${p.month}-${p.day}T${p.hour}:${p.minute}:${p.second}+08:00`,
  (p, now) => {
    const today = Math.floor((now + 8 * HOUR) / (24 * HOUR));
    const ago = today - Math.floor((p.ms + 8 * HOUR) / (24 * HOUR));
    const day = ['今天', '昨天', '前天'][ago];
    return day ? `${day} ${p.hour}:${p.minute}` : `${p.month}/${p.day} ${p.hour}:${p.minute}`;
  },
  (p) => {
    const half = Number(p.hour) < 12 ? '上午' : '下午';
    return `${p.year}-${p.month}-${p.day} ${half}${Number(p.hour) % 12 || 12}:${p.minute}`;
  },
];

/** Times of all cells by one of these forms. */
export const redate =
  (forms: typeof FORMS) =>
  ({ sheet, next, capture }: Scene): void => {
    const form = pick(next, forms);
    for (const { cells } of sheet.lines)
      for (const content of cells)
        exchange(content, (text) => {
          const [time] = TIMES.exec(text) ?? [];
          if (!time || text.trim().length > 24) return null;
          return text.replace(TIMES, form(parts(Date.parse(`${time.replace(' ', 'T')}+08:00`)), capture.now));
        });
  };

const drop =
  (names: readonly string[]) =>
  ({ sheet, column }: Scene): void | false => {
    const at = column(...names);
    if (at < 0) return false;
    arrange(
      sheet,
      range(sheet.columns.length).filter((index) => index !== at),
    );
  };

/** 剩余1天3小时, in one of the ways in which pages say it. */
const LEFT: ((ms: number) => string)[] = [
  (ms) => `剩余${Math.floor(ms / HOUR / 24)}天${Math.floor(ms / HOUR) % 24}小时`,
  (ms) => `还剩 ${Math.floor(ms / HOUR)} 小时 ${Math.floor(ms / 60_000) % 60} 分`,
  (ms) =>
    [ms / HOUR, (ms / 60_000) % 60, (ms / 1000) % 60]
      .map((n) => String(Math.floor(n)).padStart(2, '0'))
      .join(':'),
];
const at = (ms: number): string => {
  const p = parts(ms);
  return `${p.year}-${p.month}-${p.day} ${p.hour}:${p.minute}:${p.second}`;
};

/** A column that tells until when, where something runs. */
function print({ sheet, next, capture }: Scene): void | false {
  if (sheet.columns.some(({ was }) => /截止|剩余|时限/.test(was))) return false;
  const words = pick(next, ['处理截止时间', '截止时间', '剩余时间', '最晚处理时间', '处理倒计时']);
  const left = /剩余|倒计时/.test(words) ? pick(next, LEFT) : null;
  addColumn(sheet, 1 + Math.floor(next() * (sheet.columns.length - 1)), words, ({ fact }) => {
    if (!fact || fact.due === null || !fact.waits) return [new Text('-')];
    const ms = fact.due - capture.now;
    if (!left) return [new Text(at(fact.due))];
    const text = left(Math.abs(ms));
    return [
      new Text(ms < 0 ? `已超时${Math.floor(-ms / HOUR)}小时${Math.floor(-ms / 60_000) % 60}分` : text),
    ];
  });
}

/** Number and time in one cell, one above the other. */
function merge({ sheet, column, next }: Scene): void | false {
  const [number, time] = [column(...NUMBER), column(...TIME)];
  if (number < 0 || time < 0 || sheet.detail) return false;
  const [one, two] = [sheet.columns[number], sheet.columns[time]];
  if (!one || !two) return false;
  one.words = `${one.words}/${two.words}`;
  const name = pick(next, ['p', 'div']);
  for (const { cells } of sheet.lines) cells[number] = [el(name, cells[number]), el(name, cells[time])];
  arrange(
    sheet,
    range(sheet.columns.length).filter((index) => index !== time),
  );
}

export const VALUES: readonly Mutation[] = [
  {
    name: 'columns moved',
    stage: 'columns',
    change: ({ sheet, next }) => arrange(sheet, shuffled(sheet.columns.length, next)),
  },
  { name: 'labels renamed', stage: 'labels', change: relabel(LABEL_WORDS) },
  { name: 'states renamed', stage: 'states', change: restate(STATE_WORDS) },
  { name: 'times in other forms', stage: 'values', change: redate(FORMS) },
  {
    name: 'English',
    stage: 'labels',
    change: (scene) => everywhere(scene, (text) => ENGLISH[text.trim()] ?? text),
  },
  { name: 'traditional characters', stage: 'labels', change: (scene) => everywhere(scene, traditional) },
  { name: 'number in the data alone', stage: 'columns', change: drop(NUMBER) },
  { name: 'time in the data alone', stage: 'columns', change: drop(TIME) },
  { name: 'deadline printed', stage: 'values', change: print },
  { name: 'number and time in one cell', stage: 'columns', change: merge },
];
