import type { VNode } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ClockCard } from '../../../components/overlay/ClockCard';
import { DeskPanel, type DeskPanelProps } from '../../../components/overlay/DeskPanel';
import { FamilyTree } from '../../../components/overlay/FamilyTree';
import { Notice } from '../../../components/overlay/Notice';
import { type Mounted, mountPanel } from '../../../components/overlay/root';
import { panelSheet } from '../../../components/overlay/sheet';
import type { Suggestion } from '../../../utils/reply/suggest';

let host: HTMLElement;
let root: ShadowRoot;
let mounted: Mounted;

beforeEach(() => {
  host = document.body.appendChild(document.createElement('kesu-mark'));
  const attach = host.attachShadow.bind(host);
  // The tests look inside; the page cannot.
  host.attachShadow = (init) => (expect(init.mode).toBe('closed'), (root = attach({ mode: 'open' })));
});
afterEach(() => {
  mounted.destroy();
  host.remove();
});
function mount(node: VNode): void {
  mounted = mountPanel(host, panelSheet(), node);
}
const settle = () => new Promise((done) => setTimeout(done, 5));

const SUGGESTIONS: Suggestion[] = [
  { id: 'a', title: '再次投诉', text: '我们会在【时间】前处理。', gaps: ['时间'], because: '因为：第 2 次' },
  { id: 'b', title: '质量问题', text: '<b>杯口开裂</b>', gaps: [], because: '' },
  { id: 'c', title: '先回应', text: '收到，正在核实。', gaps: [], because: '' },
];
function props(part: Partial<DeskPanelProps> = {}): DeskPanelProps {
  return {
    language: 'zh-CN',
    theme: 'light',
    title: '申请退款',
    suggestions: SUGGESTIONS,
    last: null,
    limit: 200,
    hasField: true,
    status: null,
    onFill: vi.fn(),
    onCopy: vi.fn(),
    onClose: vi.fn(),
    ...part,
  };
}
const list = () => root.querySelector<HTMLElement>('[role=listbox]')!;
const search = () => root.querySelector('input')!;
const chosen = () => root.querySelector('[aria-selected=true] b')?.textContent;
async function press(key: string, on: Element = list(), more: KeyboardEventInit = {}): Promise<void> {
  on.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }),
  );
  await settle();
}
async function type(text: string): Promise<void> {
  search().value = text;
  search().dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
}

describe('DeskPanel', () => {
  it('is worked by number keys, arrows and Enter', async () => {
    const given = props();
    mount(<DeskPanel {...given} />);
    expect(root.activeElement).toBe(list());
    await press('3');
    expect(chosen()).toBe('先回应');
    await press('ArrowDown');
    expect(chosen()).toBe('先回应');
    await press('ArrowUp');
    expect(chosen()).toBe('质量问题');
    expect(list().getAttribute('aria-activedescendant')).toBe('o1');
    await press('9');
    await press('Enter');
    expect(given.onFill).toHaveBeenCalledExactlyOnceWith(SUGGESTIONS[1]);
    expect(given.onCopy).not.toHaveBeenCalled();
  });

  it('leaves keys of an input method and of the browser alone', async () => {
    const given = props();
    mount(<DeskPanel {...given} />);
    await press('Enter', search(), { isComposing: true });
    await press('3', list(), { ctrlKey: true });
    expect(given.onFill).not.toHaveBeenCalled();
    expect(chosen()).toBe('再次投诉');
  });

  it('searches titles and texts; digits there are text; Esc empties first, then closes', async () => {
    const given = props();
    mount(<DeskPanel {...given} />);
    await press('/');
    expect(root.activeElement).toBe(search());
    await type('核实');
    expect(chosen()).toBe('先回应');
    await press('2', search());
    expect(chosen()).toBe('先回应');
    await type('没有的词');
    expect(root.textContent).toContain('没有合适的话术');
    await press('Enter', search());
    expect(given.onFill).not.toHaveBeenCalled();
    await press('Escape', search());
    expect(given.onClose).not.toHaveBeenCalled();
    expect(root.querySelectorAll('li').length).toBe(3);
    await press('Escape', search());
    expect(given.onClose).toHaveBeenCalledOnce();
  });

  it('shows gaps underlined and text as text', () => {
    mount(<DeskPanel {...props()} />);
    expect([...root.querySelectorAll('u')].map((gap) => gap.textContent)).toEqual(['【时间】']);
    expect(root.textContent).toContain('<b>杯口开裂</b>');
    expect(root.textContent).toContain('因为：第 2 次');
  });

  it('copies where there is no field', async () => {
    const given = props({ hasField: false });
    mount(<DeskPanel {...given} />);
    await press('Enter');
    expect(given.onCopy).toHaveBeenCalledWith(SUGGESTIONS[0]);
    expect(given.onFill).not.toHaveBeenCalled();
  });

  it('fills nothing that the field would cut', async () => {
    const given = props({ limit: 5, status: '已填入' });
    mount(<DeskPanel {...given} />);
    await press('Enter');
    expect(given.onFill).not.toHaveBeenCalled();
    expect(root.querySelector('[role=status]')!.textContent).toBe('超出 5 字');
  });

  it('keeps its place in the tree while texts arrive', async () => {
    mount(<DeskPanel {...props({ suggestions: null })} />);
    expect(root.textContent).toContain('正在找');
    const before = list();
    mounted.update(<DeskPanel {...props({ status: '已填入，请检查后自己发送', last: '11-18 杯口开裂' })} />);
    await settle();
    expect(list()).toBe(before);
    expect(root.activeElement).toBe(before);
    expect(chosen()).toBe('再次投诉');
    expect(root.querySelector('[role=status]')!.textContent).toBe('已填入，请检查后自己发送');
    expect(root.textContent).toContain('上次11-18 杯口开裂');
    mounted.update(<DeskPanel {...props({ suggestions: [] })} />);
    await settle();
    expect(root.textContent).toContain('没有合适的话术');
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

describe('the smaller parts', () => {
  it('says what is not known, with one action', () => {
    const onAction = vi.fn();
    const onFold = vi.fn();
    const common = { language: 'zh-CN', theme: 'light', name: '微信支付', onAction, onFold } as const;
    mount(<Notice {...common} kind="signedOut" text="13:58 以后的投诉没有读到。" />);
    expect(root.querySelector('b')!.textContent).toBe('微信支付已退出登录');
    const [action, fold] = root.querySelectorAll('button');
    expect(action!.textContent).toBe('去登录');
    action!.click();
    fold!.click();
    expect(onAction).toHaveBeenCalledOnce();
    expect(onFold).toHaveBeenCalledOnce();
  });

  it('lists what a clock stands on', () => {
    mount(
      <ClockCard
        title="回复 剩3小时12分"
        lines={[{ term: '截止', value: '11月21日 17:44', tone: 'soon' }]}
        remark="旧口径，不作承诺"
        language="zh-CN"
        theme="dark"
      />,
    );
    expect(root.textContent).toBe('回复 剩3小时12分截止11月21日 17:44旧口径，不作承诺');
    expect(root.querySelector('dd')!.className).toBe('soon');
    expect(root.querySelector('button')).toBeNull();
  });

  it('shows the family of a repeat and closes on Esc', async () => {
    const onClose = vi.fn();
    mount(
      <FamilyTree
        repeat={{
          id: '2',
          times: 3,
          by: 'order',
          who: '138****8000',
          relatives: [
            {
              id: '1',
              console: 'alipay',
              account: '',
              complaintTime: null,
              statusText: '已完结',
              amountFen: 12800,
              by: 'user',
              answer: null,
            },
            {
              id: '3',
              console: 'wechat-pay',
              account: '',
              complaintTime: 5,
              statusText: '处理中',
              amountFen: null,
              by: 'order',
              answer: '已答应退款',
            },
          ],
        }}
        language="zh-CN"
        theme="light"
        formatTime={(at) => `时刻${at}`}
        formatFen={(fen) => `¥${fen / 100}`}
        consoleName={(id) => (id === 'alipay' ? '支付宝' : '微信')}
        onClose={onClose}
      />,
    );
    const rows = [...root.querySelectorAll('li')].map((row) => row.textContent);
    expect(root.querySelector('header')!.textContent).toContain('第 3 次同订单138****8000');
    expect(rows).toEqual([
      '时间未知¥128同用户支付宝 · 已完结没有见过当时的答复',
      '时刻5同订单微信 · 处理中当时答复：已答应退款',
    ]);
    await press('Escape', root.querySelector('ul')!);
    expect(onClose).toHaveBeenCalledOnce();
  });
});
