import type { VNode } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DeskMore, type DeskMoreProps } from '../../../components/overlay/DeskMore';
import { PromiseList, type PromiseListProps } from '../../../components/overlay/PromiseList';
import { type Mounted, mountPanel } from '../../../components/overlay/root';
import { panelSheet } from '../../../components/overlay/sheet';
import type { PromiseLine } from '../../../utils/platform/record-messages';
import { evidenceOf } from '../../../utils/reply/evidence';

/** 2026-11-20 15:00 in Beijing. */
const NOW = Date.UTC(2026, 10, 20, 7);
const HOUR = 3_600_000;
let root: ShadowRoot;
let host: HTMLElement;
let mounted: Mounted;

beforeEach(() => {
  host = document.body.appendChild(document.createElement('kesu-mark'));
  const attach = host.attachShadow.bind(host);
  host.attachShadow = (init) => (root = attach({ ...init, mode: 'open' }));
});
afterEach(() => {
  mounted.destroy();
  host.remove();
});
const settle = () => new Promise((done) => setTimeout(done, 5));
function mount(node: VNode): void {
  mounted = mountPanel(host, panelSheet(), node);
}
const button = (words: string) =>
  [...root.querySelectorAll('button')].find(
    (each) => each.textContent === words || each.getAttribute('aria-label') === words,
  )!;
async function press(words: string): Promise<void> {
  button(words).click();
  await settle();
}
async function write(element: HTMLInputElement | HTMLSelectElement, value: string): Promise<void> {
  element.value = value;
  element.dispatchEvent(new Event('input', { bubbles: true }));
  element.dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
}

const line = (more: Partial<PromiseLine> = {}): PromiseLine => ({
  key: 'k1',
  console: 'wechat-pay',
  complaintId: '1',
  what: 'refund',
  words: '3个工作日内退款',
  due: NOW + 27 * HOUR,
  madeAt: NOW,
  uncertain: false,
  missingYear: null,
  state: 'open',
  by: 'reply',
  ...more,
});
const given = (more: Partial<PromiseListProps> = {}): PromiseListProps => ({
  language: 'zh-CN',
  lines: [line()],
  now: NOW,
  failed: false,
  onChange: vi.fn(),
  onDue: vi.fn(),
  onAdd: vi.fn(),
  ...more,
});

describe('the list of promises', () => {
  it('says what, in which words, how long, and what is not sure', () => {
    const lines = [
      line(),
      line({ key: 'k2', what: 'reply', words: '今天回复', due: NOW - HOUR }),
      line({ key: 'k3', uncertain: true, missingYear: 2027 }),
      line({ key: 'k4', uncertain: true }),
    ];
    mount(<PromiseList {...given({ lines })} />);
    const [first, late, missing, about] = [...root.querySelectorAll('.ps')].map((each) => each.textContent);
    expect(first).toContain('退款3个工作日内退款剩1天3小时 · 11-21 18:00');
    expect(first).not.toContain('推算');
    expect(late).toContain('超1小时0分');
    expect(missing).toContain('2027 年放假安排未公布，按周末推算');
    expect(about).toContain('时间为推算');
    expect(root.querySelector('.ps .bad')?.textContent).toContain('超');
  });

  it('is corrected by a person', async () => {
    const props = given();
    mount(<PromiseList {...props} />);
    await press('已兑现：3个工作日内退款');
    await press('不是承诺，移除：3个工作日内退款');
    expect(vi.mocked(props.onChange).mock.calls).toEqual([
      ['k1', 'kept'],
      ['k1', 'withdrawn'],
    ]);
    await press('改时间：3个工作日内退款');
    const field = root.querySelector<HTMLInputElement>('input[type=datetime-local]')!;
    expect(field.value).toBe('2026-11-21T18:00');
    await write(field, '2026-11-20T14:00');
    await press('保存');
    expect(props.onDue).not.toHaveBeenCalled();
    expect(root.querySelector('[role=alert]')?.textContent).toBe('写一个将来的时间');
    await write(field, '2026-11-23T12:30');
    await press('保存');
    expect(props.onDue).toHaveBeenCalledExactlyOnceWith('k1', Date.UTC(2026, 10, 23, 4, 30));
    expect(root.querySelector('.pf')).toBeNull();
  });

  it('takes one that was made elsewhere', async () => {
    const props = given({ lines: [] });
    mount(<PromiseList {...props} />);
    expect(root.textContent).toContain('没有未兑现的承诺');
    await press('记一条');
    expect(root.querySelector<HTMLInputElement>('input[type=datetime-local]')?.value).toBe(
      '2026-11-20T18:00',
    );
    await write(root.querySelector('select')!, 'delivery');
    await write(root.querySelector<HTMLInputElement>('input[type=text]')!, '电话里说明天补发');
    await press('保存');
    expect(props.onAdd).toHaveBeenCalledExactlyOnceWith({
      what: 'delivery',
      words: '电话里说明天补发',
      due: Date.UTC(2026, 10, 20, 10),
    });
  });

  it('keeps its keys from the desk, and leaves the form before the panel', async () => {
    const heard = vi.fn();
    const escape = vi.fn();
    mount(
      <div onKeyDown={heard}>
        <PromiseList {...given({ onEscape: escape })} />
      </div>,
    );
    await press('记一条');
    const field = root.querySelector('input')!;
    const key = (name: string) =>
      field.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
    key('Enter');
    key('Escape');
    expect(heard).not.toHaveBeenCalled();
    await settle();
    expect(root.querySelector('.pf')).toBeNull();
    root.querySelector('.pr')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(escape).toHaveBeenCalledOnce();
  });

  it('is text, whatever was promised', () => {
    mount(<PromiseList {...given({ lines: [line({ words: '<img src=x onerror=1>' })] })} />);
    expect(root.querySelector('img')).toBeNull();
    expect(root.querySelector('q')?.textContent).toBe('<img src=x onerror=1>');
  });
});

const COMPLAINT = {
  id: '200000020261120000004321',
  console: 'wechat-pay' as const,
  queue: 'wechat-pay' as const,
  status: { code: null, text: '待处理', phase: 'reply' as const },
};
const more = (part: Partial<DeskMoreProps> = {}): DeskMoreProps => ({
  language: 'zh-CN',
  promises: null,
  load: async () => (stage) => evidenceOf(COMPLAINT, 'QUALITY', 'zh-CN', stage),
  onCopy: vi.fn<DeskMoreProps['onCopy']>(async () => true),
  ...part,
});

describe('the evidence tab', () => {
  it('comes when it is opened, and goes to the replies again', async () => {
    const load = vi.fn(more().load);
    mount(<DeskMore {...more({ load })} />);
    expect(load).not.toHaveBeenCalled();
    await press('证据');
    expect(root.querySelector('.ev')?.textContent).toContain('问题部位照片');
    await press('话术');
    expect(root.querySelector('.ev')).toBeNull();
    await press('证据');
    expect(load).toHaveBeenCalledOnce();
  });

  it('goes with the place, and copies what it shows', async () => {
    const props = more();
    mount(<DeskMore {...props} />);
    await press('证据');
    await write(root.querySelector('select')!, 'ali-late-refund');
    const text = root.querySelector<HTMLTextAreaElement>('textarea')!.value;
    expect(text).toContain('逾期未完成退款');
    expect(root.querySelector('dl')?.textContent).toContain('30 天内');
    await press('复制全文');
    expect(props.onCopy).toHaveBeenCalledExactlyOnceWith(text);
    expect(root.querySelector('[role=status]')?.textContent).toBe('已复制，看一遍再用');
    await press('复制补充请求');
    expect(vi.mocked(props.onCopy).mock.calls[1]?.[0]).toMatch(/^您好，为便于核实/);
  });

  it('says when it did not come, or could not be copied', async () => {
    mount(<DeskMore {...more({ load: async () => null })} />);
    await press('证据');
    expect(root.querySelector('.ev')?.textContent).toBe('没有打开，再按一次');
    mounted.destroy();
    mounted.update(<DeskMore {...more({ onCopy: async () => false })} />);
    await press('证据');
    await press('复制全文');
    expect(root.querySelector('[role=status]')?.textContent).toBe('没能复制，请手动选择');
  });
});
