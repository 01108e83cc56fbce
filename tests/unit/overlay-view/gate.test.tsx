import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RedLine } from '../../../components/overlay/RedLines';
import { complaint, HOUR, NOW } from '../reply/sample';
import { bareHost } from '../../../utils/overlay/hosts';
import type { GateAnswer, GateRequest, Look, PanelKit } from '../../../utils/overlay/kit';
import { makePanels } from '../../../utils/overlay/panels';
import { closeCheck } from '../../../utils/reply/close';

const BLOCK: RedLine = {
  code: 'false_claim',
  verdict: 'block',
  from: 0,
  to: 3,
  words: '已退款',
  reason: { zh: '没有退款记录', en: 'No refund on record' },
  better: '今天 18:00 前退款',
};
const WARN: RedLine = { ...BLOCK, code: 'stall', verdict: 'warn', words: '<b>请等待</b>', from: 9 };
const LOOK: Look = { language: 'zh-CN', theme: 'light', now: NOW };
const send = (part: Partial<GateRequest> = {}): GateRequest =>
  ({
    kind: 'send',
    console: 'wechat-pay',
    complaint: '7',
    findings: [BLOCK, WARN],
    stale: null,
    text: () => '已退款，请等待',
    ...part,
  }) as GateRequest;
const close = (fields = {}): GateRequest => ({
  console: 'wechat-pay',
  kind: 'close',
  complaint: '7',
  check: closeCheck(complaint(fields), { now: NOW, attempts: 1, burst: false, action: 'complete' }),
});

let root: ShadowRoot;
let kit: PanelKit;
let at: HTMLElement;
/** What the browser says of the dialog. */
let visible: boolean | undefined;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  visible = true;
  const make: typeof bareHost = (page, kind, id) => {
    const host = bareHost(page, kind, id);
    const attach = host.attachShadow.bind(host);
    host.attachShadow = (init) => (expect(init.mode).toBe('closed'), (root = attach({ mode: 'open' })));
    return host;
  };
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(readonly hear: (entries: unknown[]) => void) {}
      observe() {
        if (visible !== undefined) this.hear([{ isVisible: visible, intersectionRatio: 1 }]);
      }
      takeRecords = () => [];
      disconnect() {}
    },
  );
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(100, 100, 560, 300));
  document.elementFromPoint = () => host();
  kit = makePanels(make);
  at = document.body.appendChild(document.createElement('button'));
});
afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const host = () => document.querySelector<HTMLElement>('[data-kind="gate"]');
const button = (text: string) =>
  [...root.querySelectorAll('button')].find((one) => one.textContent === text)!;
const flush = async (ms = 20) => {
  await vi.advanceTimersByTimeAsync(ms);
};
async function press(text: string, trusted = true): Promise<void> {
  const event = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(event, 'isTrusted', { value: trusted });
  button(text).dispatchEvent(event);
  await flush(300);
}
async function key(name: string, more: KeyboardEventInit = {}): Promise<void> {
  const on = root.activeElement ?? root.querySelector('dialog')!;
  on.dispatchEvent(
    new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true, ...more }),
  );
  await flush();
}
async function write(text: string): Promise<void> {
  const input = root.querySelector('input')!;
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await flush();
}
async function ask(request: GateRequest, look = LOOK) {
  const said = vi.fn<(answer: GateAnswer) => void>();
  void kit.gate(at, request, look).then(said);
  await flush(600);
  return said;
}

describe('the send gate', () => {
  it('names what is wrong and repairs it', async () => {
    const said = await ask(send());
    expect(host()!.dataset).toMatchObject({ gate: 'send', verdict: 'block', complaint: '7' });
    expect(root.querySelector('dialog')!.getAttribute('role')).toBe('alertdialog');
    expect(root.querySelector('h2')!.textContent).toBe('这条回复先别发');
    expect(root.querySelector('header p')!.textContent).toBe('1 处不能发，1 处建议改');
    const rows = [...root.querySelectorAll('li')].map((row) => row.textContent);
    expect(rows[0]).toBe('不能发已退款没有退款记录换成 「今天 18:00 前退款」');
    expect(rows[1]).toContain('<b>请等待</b>');
    expect(root.activeElement).toBe(button('换成建议写法'));
    await press('换成建议写法');
    expect(said).toHaveBeenCalledExactlyOnceWith({ go: false, repair: true });
    expect(host()).toBeNull();
  });

  it('offers no repair that it does not have', async () => {
    const { better: _, ...bare } = BLOCK;
    const said = await ask(send({ findings: [bare] } as Partial<GateRequest>));
    expect(button('换成建议写法')).toBeUndefined();
    await press('回去修改');
    expect(said).toHaveBeenCalledExactlyOnceWith({ go: false });
  });

  it('lets a person send it, with a reason of six characters', async () => {
    const said = await ask(send());
    await press('写明理由后发送');
    expect(root.activeElement).toBe(root.querySelector('input'));
    await write(' 五个字符吧 ');
    expect(button('写明理由后发送').disabled).toBe(true);
    await write(' 六个字的理由 ');
    await press('写明理由后发送', false);
    expect(said).not.toHaveBeenCalled();
    await press('写明理由后发送');
    expect(said).toHaveBeenCalledExactlyOnceWith({ go: true, reason: '六个字的理由' });
  });

  it('says that the user wrote in the meantime', async () => {
    const said = await ask(send({ findings: [], stale: 'newUserMessage' } as Partial<GateRequest>));
    expect(host()!.dataset['verdict']).toBe('warn');
    expect(root.querySelector('header p')!.textContent).toBe('用户刚刚又留言了');
    await press('去看留言');
    expect(said).toHaveBeenCalledExactlyOnceWith({ go: false, repair: true });
  });

  it('speaks English', async () => {
    await ask(send(), { ...LOOK, language: 'en', theme: 'dark' });
    expect(root.querySelector('dialog')!.className).toContain(' d');
    expect(root.textContent).toContain('1 must go, 1 better changed');
    expect(root.textContent).not.toMatch(/不能发|建议/);
  });
});

describe('the close gate', () => {
  it('shows the three conditions, the attempt and the time', async () => {
    const said = await ask(
      close({ history: [{ at: NOW - HOUR, by: 'user', type: null, text: '我要退款' }] }),
    );
    expect(host()!.dataset).toMatchObject({ gate: 'close', verdict: 'block' });
    expect([...root.querySelectorAll('li')].map((row) => row.textContent)).toEqual([
      '✕原路全额退款未查到退款',
      '✕用户写明撤诉没有',
      '✕双方在本单谈妥还没有答复用户',
    ]);
    expect([...root.querySelectorAll('dd')].map((each) => each.textContent)).toEqual([
      '2 / 3',
      '可能较大',
      '2天23小时',
    ]);
    expect(root.activeElement).toBe(button('返回处理'));
    expect(button('仍要处理完成').disabled).toBe(true);
    await key('Escape');
    expect(said).toHaveBeenCalledExactlyOnceWith({ go: false });
    expect(host()).toBeNull();
  });

  it('says what the platform measures, where it does', async () => {
    await ask({ ...close(), metrics: true } as GateRequest);
    expect(root.querySelector('.mx')!.textContent).toMatch(/参考值 10%.*72 小时/);
    await key('Escape');
    await ask(close());
    expect(root.querySelector('.mx')).toBeNull();
  });

  it('takes one better wording, and asks on while something is left', async () => {
    const take = vi.fn(async () => [{ ...BLOCK, from: 20 }]);
    const said = await ask(send({ take } as Partial<GateRequest>));
    await press('「今天 18:00 前退款」', false);
    expect(take).not.toHaveBeenCalled();
    await press('「今天 18:00 前退款」');
    expect(take).toHaveBeenCalledExactlyOnceWith(BLOCK);
    expect(said).not.toHaveBeenCalled();
    expect(root.querySelectorAll('li')).toHaveLength(1);
    take.mockResolvedValue([]);
    await press('「今天 18:00 前退款」');
    expect(said).toHaveBeenCalledExactlyOnceWith({ go: false });
  });

  it('leads to what would solve it', async () => {
    const said = await ask(close());
    expect(root.textContent).toContain('协商历史还没读到');
    await press('看协商历史');
    expect(said).toHaveBeenCalledExactlyOnceWith({ go: false, repair: true });
  });

  it('goes on without a reason only where nothing stands against it', async () => {
    const said = await ask(close({ fullRefunded: true }));
    expect(host()!.dataset['verdict']).toBe('pass');
    expect(root.querySelector('input')).toBeNull();
    await press('仍要处理完成');
    expect(said).toHaveBeenCalledExactlyOnceWith({ go: true, reason: null });
  });

  it('keeps the keyboard inside', async () => {
    await ask(close());
    const first = root.activeElement;
    const seen = new Set<Element | null>();
    for (let i = 0; i < 4; i++, await key('Tab')) seen.add(root.activeElement);
    expect(seen.size).toBe(4);
    expect(root.activeElement).toBe(first);
    await key('Tab', { shiftKey: true });
    expect(seen.has(root.activeElement)).toBe(true);
  });
});

describe('where the browser cannot prove that it is in sight', () => {
  const hear = new Set<(message: unknown, sender: object, reply: (taken: unknown) => void) => void>();
  const TOKEN = '00000000-0000-4000-8000-000000000001';
  let asked: Record<string, unknown>[];
  let answer: () => unknown;
  beforeEach(() => {
    visible = undefined;
    asked = [];
    hear.clear();
    answer = () => ({ token: TOKEN });
    vi.stubGlobal('chrome', {
      runtime: {
        id: 'us',
        sendMessage: async (message: Record<string, unknown>) => (asked.push(message), answer()),
        onMessage: {
          addListener: (one: never) => hear.add(one),
          removeListener: (one: never) => hear.delete(one),
        },
      },
    });
  });
  /** What the background passes on; whether somebody took it. */
  async function passOn(message: object, id = 'us'): Promise<boolean> {
    const reply = vi.fn<(taken: unknown) => void>();
    for (const one of hear) one({ type: 'confirmed', token: TOKEN, go: true, ...message }, { id }, reply);
    await flush();
    return reply.mock.calls.length > 0;
  }
  const status = () => root.querySelector('[role=status]')!.textContent;
  async function override(): Promise<void> {
    await write('六个字的理由');
    await press('仍要处理完成');
  }

  it('asks in a page of ours and goes on with its yes', async () => {
    const said = await ask(close());
    await override();
    expect(asked).toEqual([
      {
        type: 'confirm',
        console: 'wechat-pay',
        complaintId: '7',
        action: 'complete',
        against: expect.arrayContaining([{ code: 'threadUnread', words: '' }]) as unknown,
        reason: '六个字的理由',
        text: '',
      },
    ]);
    expect(status()).toMatch(/窗口里确认/);
    expect(said).not.toHaveBeenCalled();
    expect(await passOn({ token: TOKEN.replace('1', '2') })).toBe(false);
    expect(await passOn({}, 'others')).toBe(false);
    expect(said).not.toHaveBeenCalled();
    expect(await passOn({})).toBe(true);
    expect(said).toHaveBeenCalledExactlyOnceWith({ go: true, reason: '六个字的理由' });
    expect(hear.size).toBe(0);
  });
  it('tells what of a reply is wrong, and the reply as it stands', async () => {
    await ask(send({ stale: 'newUserMessage', news: '还没到账' } as Partial<GateRequest>));
    await press('写明理由后发送');
    // Asking for a reason submits nothing.
    expect(asked).toEqual([]);
    await write('六个字的理由');
    await press('写明理由后发送');
    expect(asked).toMatchObject([
      {
        action: 'send',
        text: '已退款，请等待',
        against: [
          { code: 'newUserMessage', words: '还没到账' },
          { code: 'false_claim', words: '已退款' },
          { code: 'stall', words: '<b>请等待</b>' },
        ],
      },
    ]);
  });
  it('a window that was closed submits nothing, and the button can be pressed again', async () => {
    const said = await ask(close());
    await override();
    await passOn({ go: false });
    expect(status()).toMatch(/没有确认/);
    await press('仍要处理完成');
    expect(asked).toHaveLength(2);
    await passOn({});
    expect(said).toHaveBeenCalledExactlyOnceWith({ go: true, reason: '六个字的理由' });
  });
  it('another press is another question; the one before is taken back', async () => {
    await ask(close());
    await override();
    answer = () => ({ token: TOKEN.replace('1', '2') });
    await press('仍要处理完成');
    expect(asked.map(({ type }) => type)).toEqual(['confirm', 'confirmDrop', 'confirm']);
    expect(await passOn({})).toBe(false);
  });
  it('goes back: the question in the window goes with it', async () => {
    const said = await ask(close());
    await override();
    await key('Escape');
    expect(said).toHaveBeenCalledExactlyOnceWith({ go: false });
    expect(asked.at(-1)).toEqual({ type: 'confirmDrop', token: TOKEN });
    expect(await passOn({})).toBe(false);
  });
  it('nobody answers: it says so after five minutes', async () => {
    await ask(close());
    await override();
    await flush(5 * 60_000);
    expect(status()).toMatch(/已过期/);
    expect(asked.at(-1)).toEqual({ type: 'confirmDrop', token: TOKEN });
  });
  it.each([
    ['refuses', () => null],
    ['fails', () => Promise.reject(new Error('no'))],
    ['never answers', () => new Promise(() => {})],
  ])('an extension that %s lets the press go through', async (_, how) => {
    answer = how;
    const said = await ask(close());
    await override();
    await flush(10_000);
    expect(said).toHaveBeenCalledExactlyOnceWith({ go: true, reason: '六个字的理由' });
  });
  it('a page that covers it for good is told once, then asked elsewhere', async () => {
    visible = false;
    await ask(close());
    await override();
    expect(status()).toMatch(/盖住/);
    expect(asked).toEqual([]);
    await press('仍要处理完成');
    expect(asked).toMatchObject([{ type: 'confirm' }]);
  });
});

describe('a page that interferes', () => {
  async function override(): Promise<void> {
    await write('六个字的理由');
    await press('仍要处理完成');
  }
  it('hides the dialog: the browser says so', async () => {
    visible = false;
    const said = await ask(close());
    await override();
    expect(said).not.toHaveBeenCalled();
    expect(root.querySelector('footer .no')!.textContent).toContain('页面盖住了确认框');
    await press('返回处理', false);
    expect(said).toHaveBeenCalledExactlyOnceWith({ go: false });
  });
  it.each([
    ['opacity', '0.01'],
    ['filter', 'opacity(0)'],
    ['transform', 'scale(0.01)'],
    ['visibility', 'hidden'],
    ['clip-path', 'circle(0)'],
  ])('%s: %s', async (name, value) => {
    visible = undefined;
    const said = await ask(close());
    document.body.style.setProperty(name, value);
    await override();
    document.body.removeAttribute('style');
    expect(said).not.toHaveBeenCalled();
    await press('仍要处理完成');
    expect(said).toHaveBeenCalledExactlyOnceWith({ go: true, reason: '六个字的理由' });
  });
  it('covers it', async () => {
    visible = undefined;
    document.elementFromPoint = () => document.body;
    const said = await ask(close());
    await override();
    expect(said).not.toHaveBeenCalled();
  });
  it('presses too early', async () => {
    const said = vi.fn();
    void kit.gate(at, close(), LOOK).then(said);
    await flush(5);
    await override();
    expect(said).not.toHaveBeenCalled();
    expect(root.querySelector('footer .no')!.textContent).toContain('刚打开');
  });
  it('throws the dialog out', async () => {
    const said = await ask(close());
    host()!.remove();
    await flush(1100);
    expect(said).toHaveBeenCalledExactlyOnceWith({ go: false });
  });
  it('presses twice: one question at a time', async () => {
    const said = await ask(close());
    expect(await kit.gate(at, close(), LOOK)).toEqual({ go: false });
    expect(document.querySelectorAll('[data-kind="gate"]').length).toBe(1);
    await key('Escape');
    expect(said).toHaveBeenCalledOnce();
  });
  it('leaves nothing behind when it cannot be drawn', async () => {
    const broken = { kind: 'close', complaint: null, check: { verdict: 'block' } } as unknown as GateRequest;
    await expect(kit.gate(at, broken, LOOK)).rejects.toThrow();
    expect(host()).toBeNull();
    expect(await ask(close())).not.toHaveBeenCalled();
  });
});

describe('the red-line list', () => {
  it('counts, folds, takes one replacement, goes away', async () => {
    const field = document.body.appendChild(document.createElement('textarea'));
    const take = vi.fn();
    kit.redlines(field, [BLOCK, WARN], LOOK, take);
    const head = () => root.querySelector('button')!;
    expect(head().textContent).toBe('1 处不能发，1 处建议改收起');
    await press('「今天 18:00 前退款」', false);
    expect(take).not.toHaveBeenCalled();
    await press('「今天 18:00 前退款」');
    expect(take).toHaveBeenCalledExactlyOnceWith(BLOCK);
    head().click();
    await flush();
    expect(root.querySelector('ul')).toBeNull();
    expect(head().getAttribute('aria-expanded')).toBe('false');
    kit.redlines(field, [WARN], LOOK, take);
    await flush();
    expect(head().textContent).toBe('1 处建议改展开');
    kit.redlines(field, [], LOOK, take);
    expect(document.querySelector('kesu-mark')).toBeNull();
  });
});
