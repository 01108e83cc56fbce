/** The columns of a table of templates: their names in both languages, and how each is written and read. */
import { CATEGORY_NAMES } from '../category-names';
import { MAX_VARIANTS } from '../read-template';
import type { Template, When } from '../template';
import type { Words } from '../text';

/** What a row becomes before it is read as a template: nothing in it is trusted. */
export type Loose = Record<string, unknown>;

export interface Column {
  /** Heading in an export. */
  name: Words;
  /** Other headings that people use. */
  also?: string[];
  /** The part of a template, as faults name it. */
  field: string;
  write(template: Template): string;
  read(text: string, into: Loose): void;
}

const HAN = /\p{Script=Han}/u;
const WORDS: Record<string, string[]> = {
  'wechat-pay': ['微信支付', '微信', 'wechat', 'wechat pay'],
  alipay: ['支付宝'],
  reply: ['待回复', '待处理'],
  finish: ['待完结', '处理中'],
  platform: ['平台处理', '平台介入'],
  done: ['已完结', '已完成'],
  unknown: ['未知'],
};
const MEANT = new Map(
  Object.entries(WORDS).flatMap(([code, words]) => [code, ...words].map((word) => [word, code] as const)),
);
const CATEGORY = new Map(
  Object.entries(CATEGORY_NAMES).flatMap(([code, { zh, en }]) =>
    [code, zh, en].map((name) => [name.toLowerCase(), code] as const),
  ),
);
const YES = new Set(['是', 'yes', 'true', '1', 'y', '√']);
const NO = new Set(['否', 'no', 'false', '0', 'n', '×']);

const parts = (text: string): string[] =>
  text
    .split(/[|｜;；、,，\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

const record = (into: Loose, name: string): Loose => {
  const part = (into[name] ??= {}) as Loose;
  return part;
};
/** Words in one language. */
const put = (into: Loose, name: string, language: keyof Words, text: string): void => {
  if (text.trim() !== '') record(into, name)[language] = text;
};

/** A pair of columns, and a heading without a language: then the words themselves tell. */
function words(field: 'title' | 'folder' | 'text', zh: string, also: string[]): Column[] {
  const of = (language: keyof Words, name: Words): Column => ({
    name,
    field,
    write: (template) => template[field]?.[language] ?? '',
    read: (text, into) => put(into, field, language, text),
  });
  return [
    of('zh', { zh: `中文${zh}`, en: `${field}_zh` }),
    of('en', { zh: `英文${zh}`, en: `${field}_en` }),
    {
      name: { zh, en: field },
      also,
      field,
      write: () => '',
      read: (text, into) => put(into, field, HAN.test(text) ? 'zh' : 'en', text),
    },
  ];
}

function variant(index: number): Column[] {
  return (['zh', 'en'] as const).map((language) => ({
    name: {
      zh: `${language === 'zh' ? '中文' : '英文'}变体${index + 1}`,
      en: `variant${index + 1}_${language}`,
    },
    field: 'variants',
    write: ({ variants }) => variants?.[index]?.[language] ?? '',
    read: (text, into) => {
      if (text.trim() === '') return;
      const all = (into['variants'] ??= []) as Loose[];
      (all[index] ??= {})[language] = text;
    },
  }));
}

function condition(
  name: Words,
  also: string[],
  part: keyof When,
  write: (when: When) => string,
  read: (text: string) => unknown,
): Column {
  return {
    name,
    also,
    field: 'when',
    write: ({ when }) => (when ? write(when) : ''),
    read: (text, into) => {
      if (text.trim() !== '') record(into, 'when')[part] = read(text.trim());
    },
  };
}
const codes = (text: string): string[] => parts(text).map((part) => MEANT.get(part.toLowerCase()) ?? part);
const flag = (text: string): unknown =>
  YES.has(text.toLowerCase()) ? true : NO.has(text.toLowerCase()) ? false : text;

export const COLUMNS: Column[] = [
  {
    name: { zh: '编号', en: 'id' },
    field: 'id',
    write: ({ id }) => id,
    read: (text, into) => {
      if (text.trim() !== '') into['id'] = text.trim();
    },
  },
  ...words('title', '标题', ['名称', '模板名称', 'name']),
  ...words('folder', '文件夹', ['分组', '目录', 'group']),
  {
    name: { zh: '分类', en: 'categories' },
    also: ['类别', 'category'],
    field: 'categories',
    write: ({ categories }) => categories.join('|'),
    read: (text, into) => {
      into['categories'] = parts(text).map((part) => CATEGORY.get(part.toLowerCase()) ?? part);
    },
  },
  condition(
    { zh: '后台', en: 'consoles' },
    ['平台', 'console', 'platform'],
    'consoles',
    ({ consoles }) => consoles?.join('|') ?? '',
    codes,
  ),
  condition(
    { zh: '阶段', en: 'stages' },
    ['状态', 'stage', 'status', 'phases'],
    'phases',
    ({ phases }) => phases?.join('|') ?? '',
    codes,
  ),
  condition(
    { zh: '第几次起', en: 'times' },
    ['次数'],
    'times',
    ({ times }) => (times === undefined ? '' : String(times)),
    (text) => (/^\d{1,3}$/.test(text) ? Number(text) : text),
  ),
  condition(
    { zh: '已全额退款', en: 'refunded' },
    [],
    'refunded',
    ({ refunded }) => (refunded === undefined ? '' : refunded ? 'yes' : 'no'),
    flag,
  ),
  condition(
    { zh: '时钟', en: 'clocks' },
    ['clock'],
    'clocks',
    ({ clocks }) => clocks?.join('|') ?? '',
    parts,
  ),
  condition(
    { zh: '级别', en: 'levels' },
    ['level'],
    'levels',
    ({ levels }) => levels?.join('|') ?? '',
    (text) => parts(text).map((part) => part.toUpperCase()),
  ),
  ...words('text', '正文', ['内容', '话术', '回复', '回复内容', 'content', 'reply', 'body']),
  ...Array.from({ length: MAX_VARIANTS }, (_, index) => variant(index)).flat(),
];

/** Headings as people write them: case, width, spaces and brackets do not matter. */
const plainHeading = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()*_:-]/g, '');

const BY_HEADING = new Map(
  COLUMNS.flatMap((column) =>
    [column.name.zh, column.name.en, ...(column.also ?? [])].map(
      (name) => [plainHeading(name), column] as const,
    ),
  ),
);
export const columnOf = (heading: string): Column | undefined => BY_HEADING.get(plainHeading(heading));
