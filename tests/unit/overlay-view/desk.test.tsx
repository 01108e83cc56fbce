import { describe, expect, it, vi } from 'vitest';
import { DeskPanel, type DeskPanelProps } from '../../../components/overlay/DeskPanel';
import { shownOf, filtersOf } from '../../../components/overlay/desk-view';
import { initialsOf } from '../../../utils/reply/pinyin';
import type { Suggestion } from '../../../utils/reply/suggest';
import { mount, press as pressOn, shown, type as typeInto, update } from './panel';

const suggestion = (id: string, title: string, text: string, more: Partial<Suggestion> = {}): Suggestion => ({
  id,
  title,
  folder: '通用',
  text,
  gaps: [],
  questions: [],
  cursor: null,
  because: '',
  fits: true,
  starred: false,
  variant: 0,
  variants: 1,
  ...more,
});
const ASKING = suggestion('d', '再次投诉', '现由小周负责：【处理方案】。', {
  gaps: ['处理方案'],
  questions: [
    { name: 'solution', label: '处理方案', optional: false, value: '' },
    { name: 'eta', label: '到账时间', optional: true, value: '周五' },
  ],
});
const SUGGESTIONS: Suggestion[] = [
  suggestion('a', '再次投诉', '我们会在【时间】前处理。', { gaps: ['时间'], because: '因为：第 2 次' }),
  suggestion('b', '质量问题', '<b>杯口开裂</b>', { folder: '商品', variants: 3, variant: 1 }),
  suggestion('c', '先回应', '收到，正在核实。'),
  suggestion('e', '退款未到账', '款项会退回。', { folder: '款项', fits: false, starred: true }),
];
function props(part: Partial<DeskPanelProps> = {}): DeskPanelProps {
  return {
    language: 'zh-CN',
    theme: 'light',
    title: '申请退款',
    suggestions: SUGGESTIONS,
    last: null,
    limit: { soft: 200, hard: 500 },
    hasField: true,
    status: null,
    write: (one) => one,
    onFill: vi.fn(),
    onCopy: vi.fn(),
    onStar: vi.fn(),
    onVariant: vi.fn(),
    onClose: vi.fn(),
    ...part,
  };
}
const list = () => shown().querySelector<HTMLElement>('[role=listbox]')!;
const search = () => shown().querySelector('input')!;
const chosen = () => shown().querySelector('[aria-selected=true] b')?.textContent;
const titles = () => [...shown().querySelectorAll('li b')].map((title) => title.textContent);
const press = (key: string, on: Element = list(), more: KeyboardEventInit = {}) => pressOn(key, on, more);
const type = (text: string) => typeInto(text, search());
const button = (name: string) =>
  [...shown().querySelectorAll('button')].find((each) => each.textContent.startsWith(name))!;

describe('DeskPanel', () => {
  it('a digit fills; arrows choose and Enter fills', async () => {
    const given = props();
    mount(<DeskPanel {...given} />);
    expect(shown().activeElement).toBe(list());
    await press('3');
    expect(given.onFill).toHaveBeenCalledExactlyOnceWith(SUGGESTIONS[2], undefined);
    await press('ArrowDown');
    expect(chosen()).toBe('先回应');
    await press('ArrowUp');
    expect(chosen()).toBe('质量问题');
    expect(list().getAttribute('aria-activedescendant')).toBe('o1');
    await press('9');
    await press('Enter');
    expect(given.onFill).toHaveBeenCalledTimes(2);
    expect(given.onFill).toHaveBeenLastCalledWith(SUGGESTIONS[1], undefined);
    expect(given.onCopy).not.toHaveBeenCalled();
  });

  it('a digit that comes before the list waits for it', async () => {
    const given = props({ suggestions: null });
    mount(<DeskPanel {...given} />);
    await press('2');
    expect(given.onFill).not.toHaveBeenCalled();
    await update(<DeskPanel {...given} suggestions={SUGGESTIONS} />);
    expect(given.onFill).toHaveBeenCalledExactlyOnceWith(SUGGESTIONS[1], undefined);
  });

  it('leaves keys of an input method and of the browser alone', async () => {
    const given = props();
    mount(<DeskPanel {...given} />);
    await press('Enter', search(), { isComposing: true });
    await press('3', list(), { ctrlKey: true });
    expect(given.onFill).not.toHaveBeenCalled();
    expect(chosen()).toBe('再次投诉');
    await press('÷', list(), { altKey: true, code: 'Slash' });
    expect(given.onClose).toHaveBeenCalledOnce();
  });

  it('searches everything; digits there are text; Esc empties first, then closes', async () => {
    const given = props();
    mount(<DeskPanel {...given} />);
    await press('/');
    expect(shown().activeElement).toBe(search());
    await type('核实');
    expect(chosen()).toBe('先回应');
    await type('TKWDZ');
    expect(titles()).toEqual(['退款未到账']);
    await press('2', search());
    await type('没有的词');
    expect(shown().textContent).toContain('没有合适的话术');
    await press('Enter', search());
    expect(given.onFill).not.toHaveBeenCalled();
    await press('Escape', search());
    expect(given.onClose).not.toHaveBeenCalled();
    expect(shown().querySelectorAll('li').length).toBe(3);
    await press('Escape', search());
    expect(given.onClose).toHaveBeenCalledOnce();
  });

  it('a letter begins a search', async () => {
    mount(<DeskPanel {...props()} />);
    await press('z');
    expect(shown().activeElement).toBe(search());
  });

  it('shows gaps underlined and text as text', () => {
    mount(<DeskPanel {...props()} />);
    expect([...shown().querySelectorAll('u')].map((gap) => gap.textContent)).toEqual(['【时间】']);
    expect(shown().textContent).toContain('<b>杯口开裂</b>');
    expect(shown().textContent).toContain('因为：第 2 次');
  });

  it('copies where there is no field', async () => {
    const given = props({ hasField: false });
    mount(<DeskPanel {...given} />);
    await press('Enter');
    expect(given.onCopy).toHaveBeenCalledWith(SUGGESTIONS[0], undefined);
    expect(given.onFill).not.toHaveBeenCalled();
  });

  it('counts by the console’s own limit: warns over the soft one, fills nothing over the hard one', async () => {
    const given = props({ limit: { soft: 5, hard: 5 }, status: '已填入' });
    mount(<DeskPanel {...given} />);
    await press('Enter');
    await press('1');
    expect(given.onFill).not.toHaveBeenCalled();
    expect(shown().querySelector('[role=status]')!.textContent).toBe('超出 5 字');
    expect(shown().querySelector('.n')!.className).toBe('n bad');
    await update(<DeskPanel {...props({ limit: { soft: 5, hard: 500 } })} />);
    expect(shown().querySelector('.n')!.textContent).toBe('12 / 500');
    expect(shown().querySelector('.n')!.className).toBe('n soon');
    await update(<DeskPanel {...props()} />);
    expect(shown().querySelector('.n')!.className.trim()).toBe('n');
  });

  it('folders and favourites are filters; a search stays within', async () => {
    const given = props();
    mount(<DeskPanel {...given} />);
    const filters = () => [...shown().querySelectorAll('nav button')].map((each) => each.textContent);
    expect(filters()).toEqual(['推荐', '收藏', '通用', '商品', '款项']);
    expect(titles()).toEqual(['再次投诉', '质量问题', '先回应']);
    button('收藏').click();
    await press('ArrowUp');
    expect(titles()).toEqual(['退款未到账']);
    expect(shown().activeElement).toBe(list());
    button('通用').click();
    await type('款');
    expect(titles()).toEqual([]);
    await type('tsqhy');
    expect(titles()).toEqual([]);
  });

  it('the star is a key and a click of its own', async () => {
    const given = props();
    mount(<DeskPanel {...given} />);
    await press('*');
    expect(given.onStar).toHaveBeenCalledExactlyOnceWith(SUGGESTIONS[0]);
    shown().querySelectorAll<HTMLElement>('.s')[1]!.click();
    expect(given.onStar).toHaveBeenLastCalledWith(SUGGESTIONS[1]);
    expect(given.onFill).not.toHaveBeenCalled();
  });

  it('the arrows go through the wordings of one that has several', async () => {
    const given = props();
    mount(<DeskPanel {...given} />);
    await press('ArrowRight');
    expect(given.onVariant).not.toHaveBeenCalled();
    await press('ArrowDown');
    expect(shown().querySelector('.o')!.textContent).toBe('‹2/3›');
    await press('ArrowRight');
    await press('ArrowLeft');
    expect(given.onVariant).toHaveBeenNthCalledWith(1, SUGGESTIONS[1], 1);
    expect(given.onVariant).toHaveBeenNthCalledWith(2, SUGGESTIONS[1], -1);
  });

  it('keeps its place in the tree while texts arrive', async () => {
    mount(<DeskPanel {...props({ suggestions: null })} />);
    expect(shown().textContent).toContain('正在找');
    const before = list();
    await update(<DeskPanel {...props({ status: '已填入，请检查后自己发送', last: '11-18 杯口开裂' })} />);
    expect(list()).toBe(before);
    expect(shown().activeElement).toBe(before);
    expect(chosen()).toBe('再次投诉');
    expect(shown().querySelector('[role=status]')!.textContent).toBe('已填入，请检查后自己发送');
    expect(shown().textContent).toContain('上次11-18 杯口开裂');
    await update(<DeskPanel {...props({ suggestions: [] })} />);
    expect(shown().textContent).toContain('没有合适的话术');
  });

  it('lets no key or click out to the page', async () => {
    const heard = vi.fn();
    for (const name of ['keydown', 'click', 'input', 'mousedown']) document.addEventListener(name, heard);
    mount(<DeskPanel {...props()} />);
    await press('2');
    await type('x');
    list().dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    list().dispatchEvent(new MouseEvent('mousedown', { bubbles: true, composed: true }));
    for (const name of ['keydown', 'click', 'input', 'mousedown']) document.removeEventListener(name, heard);
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('questions', () => {
  const fields = () => [...shown().querySelectorAll<HTMLInputElement>('form input')];
  /** The reply as the answers would make it. */
  const write: DeskPanelProps['write'] = (one, { solution }) => ({
    ...one,
    text: `现由小周负责：${solution || '【处理方案】'}。`,
  });

  it('are asked before a text with gaps is filled in, one Enter after the other', async () => {
    const given = props({ suggestions: [ASKING], write });
    mount(<DeskPanel {...given} />);
    await press('1');
    expect(given.onFill).not.toHaveBeenCalled();
    expect(fields().map(({ name, value }) => [name, value])).toEqual([
      ['solution', ''],
      ['eta', '周五'],
    ]);
    expect(shown().activeElement).toBe(fields()[0]);
    await typeInto('补发', fields()[0]!);
    expect(shown().querySelector('form p')!.textContent).toBe('现由小周负责：补发。');
    await press('Enter', fields()[0]!, { isComposing: true });
    expect(shown().activeElement).toBe(fields()[0]);
    await press('Enter', fields()[0]!);
    expect(shown().activeElement).toBe(fields()[1]);
    await press('Enter', fields()[1]!);
    expect(given.onFill).toHaveBeenCalledExactlyOnceWith(
      { ...ASKING, text: '现由小周负责：补发。' },
      { solution: '补发', eta: '周五' },
    );
  });

  it('keep digits and letters for themselves; Esc goes back to the list', async () => {
    const given = props({ suggestions: [ASKING], write });
    mount(<DeskPanel {...given} />);
    await press('Enter');
    for (const key of ['1', 'z', '*', '/', 'ArrowDown']) await press(key, fields()[0]!);
    expect(given.onFill).not.toHaveBeenCalled();
    expect(given.onStar).not.toHaveBeenCalled();
    await press('Escape', fields()[0]!);
    expect(given.onClose).not.toHaveBeenCalled();
    expect(shown().querySelector('form')).toBeNull();
    expect(shown().activeElement).toBe(list());
  });

  it('may be opened for what is optional or was answered before', async () => {
    const answered = { ...ASKING, questions: ASKING.questions.map((each) => ({ ...each, value: '补发' })) };
    const given = props({ suggestions: [answered, ...SUGGESTIONS], write });
    mount(<DeskPanel {...given} />);
    button('补充').click();
    await press('x');
    expect(fields()[0]!.value).toBe('补发');
    await press('Escape', fields()[0]!);
    await press('1');
    expect(given.onFill).toHaveBeenCalledExactlyOnceWith(answered, undefined);
  });

  it('a text that grew too long is not filled in', async () => {
    const given = props({ suggestions: [ASKING], write, limit: { soft: 20, hard: 20 } });
    mount(<DeskPanel {...given} />);
    await press('1');
    await typeInto('很长'.repeat(20), fields()[0]!);
    await press('Enter', fields()[1]!);
    expect(given.onFill).not.toHaveBeenCalled();
    expect(shown().querySelector('form [role=status]')!.textContent).toBe('超出 20 字');
  });
});

describe('what is on show', () => {
  const ids = (shownNow: Parameters<typeof shownOf>[1], query: string) =>
    shownOf(SUGGESTIONS, shownNow, query, initialsOf).map(({ id }) => id);

  it('what fits is offered; the rest is found', () => {
    expect(ids('fit', '')).toEqual(['a', 'b', 'c']);
    expect(ids('star', '')).toEqual(['e']);
    expect(ids('in:商品', '')).toEqual(['b']);
    expect(ids('in:nowhere', '')).toEqual([]);
    expect(ids('fit', ' 款 ')).toEqual(['e']);
    expect(ids('fit', 'kx')).toEqual(['e']);
    expect(ids('star', '质量')).toEqual([]);
    expect(ids('fit', '.*')).toEqual([]);
  });
  it('no favourites, no filter for them', () => {
    expect(filtersOf(SUGGESTIONS)).toEqual(['fit', 'star', 'in:通用', 'in:商品', 'in:款项']);
    expect(filtersOf([suggestion('a', 'x', 'x', { folder: '' })])).toEqual(['fit']);
  });
});
