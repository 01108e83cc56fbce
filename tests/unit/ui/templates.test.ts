import { afterEach, describe, expect, test, vi } from 'vitest';
import { act } from 'preact/test-utils';
import {
  CURSOR,
  formatters,
  mark,
  matters,
  part,
  situations,
  variablesBySource,
} from '../../../components/options/templates/marks';
import { copyOf, draftOf, recordOf } from '../../../components/options/templates/draft';
import { groupsOf } from '../../../components/options/templates/groups';
import { samples, tryOn } from '../../../components/options/templates/trial';
import type { Settings } from '../../../utils/platform/messages';
import type { TemplateShelf } from '../../../utils/platform/template-messages';
import { parseTemplate } from '../../../utils/reply/parse';
import { readTemplate } from '../../../utils/reply/read-template';
import type { Template } from '../../../utils/reply/template';
import { TEMPLATES } from '../../../utils/reply/templates';
import { button, close, control, open, press, settle, text, write } from './page';
import { NOW } from './samples';

afterEach(close);

const MINE: Template = {
  id: 'own-1',
  title: { zh: '补发加券', en: '' },
  folder: { zh: '售后', en: '' },
  categories: ['NOT_RECEIVED'],
  when: { consoles: ['wechat-pay'], phases: ['reply'], times: 2, refunded: false, levels: ['L1'] },
  text: { zh: '您好，{{order_ref}}由{{agent}}补发，{{promise_time}}前告诉您单号。', en: '' },
  variants: [{ zh: '您好，{{order_ref}}已安排补发。', en: '' }],
  own: true,
};
const shelf = (rest: Partial<TemplateShelf> = {}): { templates: TemplateShelf } => ({
  templates: { templates: [MINE], stars: [], uses: {}, hidden: [], ...rest },
});
const section = (root: Element) => root.querySelector('.shelf')!;
const SETTINGS: Settings = {
  language: 'zh-CN',
  theme: 'light',
  alipayTradeHours: 96,
  alipayFund: 'shown',
  agentName: '王琳',
  officialPhone: '',
  ownWords: [{ word: '王牌', verdict: 'block', reason: '', better: '' }],
  allowWords: [],
  payments: null,
  restDays: false,
  off: {},
};
const given = { settings: SETTINGS, language: 'zh-CN', now: NOW } as const;

describe('the list of templates', () => {
  test('stands in folders, own ones first, and is found by initials', async () => {
    const { root } = await open(shelf());
    const names = () => [...root.querySelectorAll('.folder > summary b')].map(text);
    expect(names()).toEqual(['售后', '小程序', '微信小店', '支付宝', '商品与服务', '款项', '通用']);
    await write(control(root, '查找'), 'bfjq');
    expect(names()).toEqual(['售后']);
    expect(text(root.querySelector('.template summary')!)).toContain('补发加券');
    await write(control(root, '查找'), '没有这样的');
    expect(text(section(root))).toContain('没有符合的模板。');
  });

  test('favours, hides and restores by asking the background', async () => {
    const { root, asked } = await open({
      ...shelf({ stars: ['T-NR'], hidden: ['T-NR'] }),
      hideTemplate: null,
    });
    await press(button(root, '收藏「补发加券」'));
    await press(button(root, '隐藏「商品质量」'));
    expect(() => button(root, '隐藏「未收到货」')).toThrow();
    expect(text(section(root))).toContain('已隐藏「商品质量」');
    expect(document.activeElement).toBe(button(root, '新建模板'));
    await write(control(root, '显示'), 'hidden');
    expect(button(root, '收藏「未收到货」').getAttribute('aria-pressed')).toBe('true');
    await press(button(root, '恢复「未收到货」'));
    expect(asked).toEqual([
      { type: 'starTemplate', templateId: 'own-1', on: true },
      { type: 'hideTemplate', templateId: 'T-QUALITY', on: true },
      { type: 'hideTemplate', templateId: 'T-NR', on: false },
    ]);
  });

  test('brings back what was deleted, with its star', async () => {
    const told = { ...shelf({ stars: ['own-1'] }), removeTemplates: null, saveTemplates: SAVED };
    const { root, asked } = await open(told);
    await press(button(root, '删除「补发加券」'));
    expect(text(section(root))).toContain('已删除「补发加券」');
    await press(button(root, '撤销删除'));
    expect(asked).toEqual([
      { type: 'removeTemplates', ids: ['own-1'] },
      { type: 'saveTemplates', templates: [MINE] },
      { type: 'starTemplate', templateId: 'own-1', on: true },
    ]);
    expect(text(section(root))).toContain('「补发加券」已放回');
  });

  test('says so when nothing can be read', async () => {
    const { root } = await open({ templates: new Error('no') });
    expect(text(section(root))).toContain('读不到模板');
  });

  test('every own text may be searched, every built-in one has a folder', () => {
    const all = groupsOf(shelf().templates, { query: '', shown: 'all', language: 'zh-CN' });
    expect(all.flatMap(({ items }) => items)).toHaveLength(TEMPLATES.length + 1);
    expect(all.every(({ name }) => name !== '')).toBe(true);
    const [first] = groupsOf(shelf().templates, { query: '告诉您单号', shown: 'all', language: 'en' });
    expect(first?.items.map(({ title }) => title)).toEqual(['补发加券']);
  });
});

const SAVED = { saved: true, faults: [], full: false };
const form = (root: Element) => section(root).querySelector('form')!;

describe('the form', () => {
  test('a new one is written, tried and saved', async () => {
    const { root, asked } = await open({ ...shelf(), saveTemplates: SAVED });
    await press(button(root, '新建模板'));
    expect(document.activeElement).toBe(control(form(root), '标题'));
    await write(control(form(root), '标题'), '致歉');
    await write(
      control<HTMLTextAreaElement>(form(root), '正文'),
      '您好，{{order_ref}}由{{agent}}处理，{{solution}}。',
    );
    expect(text(form(root).querySelector('blockquote')!)).toBe(
      '您好，尾号8899、金额128.00元的订单由本店客服处理，【处理方案】。',
    );
    expect(text(form(root))).toContain('填入时会问：处理方案');
    expect(text(form(root))).toContain('没有碰到红线');
    await press(button(form(root), '质量问题'));
    await press(button(form(root), '支付宝'));
    await press(button(form(root), '小程序：回应'));
    await press(button(form(root), '普通'));
    await press(button(form(root), '疑难，主管看'));
    await press(button(form(root), '普通'));
    await write(control(form(root), '第几次投诉起'), '２');
    await press(button(form(root), '保存模板'));
    expect(asked).toEqual([
      {
        type: 'saveTemplates',
        templates: [
          expect.objectContaining({
            id: expect.stringMatching(/^own-[0-9a-f-]{36}$/),
            title: { zh: '致歉', en: '' },
            categories: ['QUALITY'],
            when: { consoles: ['alipay'], phases: [], clocks: ['mp-respond'], levels: ['L2'], times: 2 },
          }),
        ],
      },
    ]);
    expect(section(root).querySelector('form')).toBeNull();
    expect(text(section(root))).toContain('已保存「致歉」');
  });

  test('tells by line what is wrong, and saves nothing', async () => {
    const { root, asked } = await open({ ...shelf(), saveTemplates: SAVED });
    await press(button(root, '新建模板'));
    const box = control<HTMLTextAreaElement>(form(root), '正文');
    await write(box, '好\n{{nobody}}{{#each}}');
    expect(box.getAttribute('aria-invalid')).toBe('true');
    const faults = root.querySelector(`[id="${box.getAttribute('aria-describedby')}"]`)!;
    expect([...faults.querySelectorAll('li')].map(text)).toEqual([
      '第 2 行第 1 个字：没有变量「nobody」',
      '第 2 行第 11 个字：模板里不能有循环或引用：{{#each}}',
    ]);
    await press(button(form(root), '保存模板'));
    expect(asked).toEqual([]);
    expect(text(form(root))).toContain('有 3 处要改，还没有保存。');
    expect(control(form(root), '标题').getAttribute('aria-invalid')).toBe('true');
  });

  test('inserts marks where one writes', async () => {
    const { root } = await open(shelf());
    await press(button(root, '新建模板'));
    const box = control<HTMLTextAreaElement>(form(root), '正文');
    await write(box, '甲乙');
    box.setSelectionRange(1, 1);
    await write(control(form(root), '变量'), 'amount');
    await write(control(form(root), '怎么写'), 'yuan');
    await press(button(form(root), '插入变量'));
    expect(box.value).toBe('甲{{amount|yuan}}乙');
    await press(button(form(root), '插入可选段'));
    expect(box.value).toBe('甲{{amount|yuan}}{{?repeat}}这里写可选的话{{/?}}乙');
    expect(box.value.slice(box.selectionStart, box.selectionEnd)).toBe('这里写可选的话');
  });

  test('a built-in one is copied, never changed', async () => {
    const { root, asked } = await open({ ...shelf(), saveTemplates: SAVED });
    await press(button(root, '复制来改「未收到货」'));
    expect(control(form(root), '标题').value).toBe('未收到货（自己的）');
    await press(button(form(root), '保存模板'));
    const [message] = asked as unknown as { templates: Template[] }[];
    expect(message?.templates[0]?.id).toMatch(/^own-/);
    expect(message?.templates[0]?.text).toEqual(TEMPLATES.find(({ id }) => id === 'T-NR')?.text);
  });

  test('has a wording more, and loses it', async () => {
    const { root } = await open(shelf());
    await press(button(root, '修改「补发加券」'));
    expect(control<HTMLTextAreaElement>(form(root), '写法 2').value).toBe('您好，{{order_ref}}已安排补发。');
    await press(button(form(root), '再加一种写法'));
    await write(control<HTMLTextAreaElement>(form(root), '写法 3'), '第三种');
    await write(control(form(root), '哪种写法'), '2');
    expect(text(form(root).querySelector('blockquote')!)).toBe('第三种');
    await press(
      [...form(root).querySelectorAll('button')].filter((each) => text(each) === '去掉这种写法')[1]!,
    );
    expect(() => control(form(root), '写法 3')).toThrow();
  });

  test('stays as it is when the shelf is full', async () => {
    const { root } = await open({ ...shelf(), saveTemplates: { saved: false, faults: [], full: true } });
    await press(button(root, '修改「补发加券」'));
    await press(button(form(root), '保存模板'));
    expect(text(form(root))).toContain('已经有 300 条，满了。');
  });
});

describe('drafts', () => {
  test.each([MINE, ...TEMPLATES])('$id may be copied and saved as it is', (template) => {
    const copy = recordOf(copyOf(template, (title) => `${title}2`));
    const { template: read, faults } = readTemplate(copy);
    expect(faults).toEqual([]);
    expect(read?.text).toEqual(template.text);
    expect(read?.variants ?? []).toEqual(template.variants ?? []);
    expect(read?.when).toEqual(template.when);
  });
  test('a known one comes back the same', () => {
    expect(readTemplate(recordOf(draftOf(MINE))).template).toEqual(MINE);
  });
  test('every mark that is offered is one', () => {
    const variables = variablesBySource('zh-CN').flatMap(({ choices }) => choices);
    const marks = variables.flatMap(({ name }) =>
      ['', ...formatters('en').map((each) => each.name)].map((by) => mark(name, by)),
    );
    const parts = [...situations('en'), ...matters('en'), ...variables].map(
      ({ name }) => part(name, '甲').text,
    );
    for (const each of [...marks, ...parts, `甲${CURSOR}`]) expect(parseTemplate(each).faults).toEqual([]);
    expect(parts.length).toBeGreaterThan(60);
  });
});

describe('tried on a complaint', () => {
  const own = (zh: string): Template => ({ ...MINE, text: { zh, en: '' } });
  test('shows own words, not the gaps that a person is asked for', () => {
    const [first] = samples(NOW);
    const { lines, lengths } = tryOn(own('您好，王牌款由{{agent}}处理：{{solution}}。'), 0, first!, given);
    expect(lines.map(({ code, words }) => [code, words])).toEqual([['own', '王牌']]);
    expect(lengths).toEqual([
      { console: 'wechat-pay', n: 19, soft: 200, hard: 500 },
      { console: 'alipay', n: 19, soft: 200, hard: 200 },
      { console: 'mini-program', n: 19, soft: 200, hard: 500 },
      { console: 'wechat-shop', n: 19, soft: 500, hard: 500 },
    ]);
  });
  test('built-in texts cross no red line on the samples', () => {
    for (const complaint of samples(NOW))
      for (const template of TEMPLATES.filter(({ when }) => when?.refunded !== true))
        expect([
          template.id,
          tryOn(template, 0, complaint, given).lines.filter(({ verdict }) => verdict === 'block'),
        ]).toEqual([template.id, []]);
  });
});

describe('files', () => {
  const choose = async (root: Element, name: string, content: string | Uint8Array<ArrayBuffer>) => {
    const input = root.querySelector<HTMLInputElement>('.exchange input')!;
    Object.defineProperty(input, 'files', { value: [new File([content], name)], configurable: true });
    await act(async () => void input.dispatchEvent(new Event('change', { bubbles: true })));
    await settle();
  };

  test('what is good is stored, what is not is named by its line', async () => {
    const { root, asked } = await open({ ...shelf(), saveTemplates: SAVED });
    await choose(root, 'a.csv', '标题,正文\n甲,乙\n丙,"丁\n{{nobody}}"\n');
    expect(asked).toMatchObject([{ type: 'saveTemplates', templates: [{ title: { zh: '甲', en: '' } }] }]);
    expect(text(root.querySelector('.exchange')!)).toContain('已导入 1 条，1 处没有通过：');
    expect([...root.querySelectorAll('.refused li')].map(text)).toEqual([
      '第 4 行 「丙」 正文：没有变量「nobody」',
    ]);
  });
  test.each([
    ['半个 JSON', '{"a":', '不是完整的 JSON'],
    ['没有列', '甲,乙\n', '第一行要有「标题」和「正文」两列。'],
    ['太大', 'x'.repeat(2_000_001), '文件超过 2 MB'],
  ])('%s: nothing is stored, and it is said why', async (_, content, words) => {
    const { root, asked } = await open(shelf());
    await choose(root, 'a', content);
    expect(asked).toEqual([]);
    expect(text(root.querySelector('.exchange')!)).toContain(words);
  });
  test('own templates go out', async () => {
    const made: Blob[] = [];
    const names: string[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => (made.push(blob as Blob), 'blob:x'));
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    const { root } = await open(shelf());
    await press(button(root, '导出 CSV'));
    await press(button(root, '导出 JSON'));
    expect(names).toEqual(['kesu-templates.csv', 'kesu-templates.json']);
    expect(await made[0]?.text()).toContain('补发加券');
    expect(JSON.parse((await made[1]?.text()) ?? '')).toMatchObject({ version: 1, templates: [MINE] });
    vi.restoreAllMocks();
  });
  test('nothing of one’s own, nothing to carry out', async () => {
    const { root } = await open(shelf({ templates: [] }));
    expect(button(root, '导出 CSV').disabled).toBe(true);
  });
});
