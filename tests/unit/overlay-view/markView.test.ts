import { beforeEach, describe, expect, it } from 'vitest';
import {
  type ClockView,
  drawClock,
  drawDeskButton,
  drawRepeat,
  drawRisk,
  type MarkWidth,
} from '../../../components/overlay/markView';
import type { ClockState } from '../../../utils/complaint/model';
import type { ClockWords } from '../../../utils/complaint/words';

function words(
  verb: string,
  lead: string,
  first = '',
  second = '',
  trail = '',
  label = `${verb} ${lead}${first}${second}${trail}`.trim(),
): ClockWords {
  return { verb, lead, first, second, trail, own: '', label };
}
const REPLY = words('回复', '剩', '3小时', '12分', '', '回复 剩3小时12分，截止 11月21日 17:44 北京时间');
const STATES: ClockState[] = ['calm', 'soon', 'urgent', 'critical', 'overdue', 'done', 'unknown'];
const WIDTHS: MarkWidth[] = [22, 82, 142, 252];

let root: ShadowRoot;
beforeEach(() => {
  root = document.createElement('kesu-mark').attachShadow({ mode: 'open' });
});

function view(part: Partial<ClockView> = {}): ClockView {
  return { state: 'calm', words: REPLY, width: 142, share: 0.5, theme: 'light', ...part };
}
function button(): HTMLButtonElement {
  return root.querySelector('button')!;
}
/** What a browser would show: the pieces that no width hides are asserted in the browser tests. */
function text(): string {
  return root.textContent ?? '';
}

/** The nodes written while `act` runs, by what they are. */
async function written(act: () => void): Promise<string[]> {
  const seen: string[] = [];
  const note = (records: MutationRecord[]) => {
    for (const { type, attributeName, target } of records)
      seen.push(
        type === 'attributes' ? `@${attributeName}` : type === 'childList' ? 'nodes' : (target as Text).data,
      );
  };
  const observer = new MutationObserver(note);
  observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  act();
  await new Promise((done) => setTimeout(done));
  note(observer.takeRecords());
  observer.disconnect();
  return seen;
}

describe('drawClock', () => {
  it.each(STATES.flatMap((state) => WIDTHS.map((width) => [state, width] as const)))(
    'reads the same in state %s at %i px',
    (state, width) => {
      drawClock(root, view({ state, width, more: '结案 剩2天3小时' }));
      expect(text()).toBe('回复 剩3小时12分');
      expect(button().getAttribute('aria-label')).toBe(REPLY.label);
      expect(button().getAttribute('type')).toBe('button');
      expect(button().classList.contains(`w${width}`)).toBe(true);
      expect(button().classList.contains(state)).toBe(true);
      expect(root.querySelectorAll('svg path').length).toBeGreaterThan(0);
    },
  );

  it('reads English with one space between the parts', () => {
    drawClock(root, view({ words: words('Reply', '', '22h ', '33m', ' left') }));
    expect(text()).toBe('Reply 22h 33m left');
  });

  it('has no space in front when there is no verb', () => {
    drawClock(root, view({ state: 'done', words: words('', '已处理完成') }));
    expect(text()).toBe('已处理完成');
    drawClock(root, view({ state: 'unknown', words: words('回复', '时限未知') }));
    expect(text()).toBe('回复 时限未知');
  });

  it('shows the next clock at the greatest width only', () => {
    const next = '结案 剩2天3小时';
    const more = () => root.querySelector('.n')!.getAttribute('data-t');
    drawClock(root, view({ width: 252, more: next }));
    expect(more()).toBe('结案 剩2天3小时');
    drawClock(root, view({ width: 142, more: next }));
    expect(more()).toBeNull();
    drawClock(root, view({ width: 252, more: null }));
    expect(more()).toBeNull();
  });

  it.each([
    [null, '0 8'],
    [0, '0 8'],
    [0.01, '1 8'],
    [0.5, '4 8'],
    [1, '8 8'],
    [7, '8 8'],
    [-1, '0 8'],
  ])('draws share %s as the arc %s', (share, dashes) => {
    drawClock(root, view({ share }));
    expect(root.querySelector('.a')!.getAttribute('stroke-dasharray')).toBe(dashes);
  });

  it('writes nothing when nothing changed', async () => {
    drawClock(root, view());
    expect(await written(() => drawClock(root, view({ words: { ...REPLY } })))).toEqual([]);
  });

  it('touches one text and the label on a tick', async () => {
    drawClock(root, view({ state: 'critical', words: words('回复', '剩', '42分', '08秒') }));
    const nodes = [...root.querySelectorAll('*')];
    const tick = () =>
      drawClock(root, view({ state: 'critical', words: words('回复', '剩', '42分', '07秒') }));
    expect(await written(tick)).toEqual(['07秒', '@aria-label']);
    expect([...root.querySelectorAll('*')]).toEqual(nodes);
    expect(text()).toBe('回复 剩42分07秒');
  });

  it('replaces only the glyph and the look when the state changes', async () => {
    drawClock(root, view({ state: 'calm' }));
    const inner = button();
    // Taking out and putting in may be told as one change or as two.
    const told = await written(() => drawClock(root, view({ state: 'soon' })));
    expect([...new Set(told)]).toEqual(['@class', 'nodes']);
    expect(button()).toBe(inner);
    expect(root.querySelectorAll('svg').length).toBe(1);
    drawClock(root, view({ state: 'calm', share: 0.25 }));
    expect(root.querySelector('.a')!.getAttribute('stroke-dasharray')).toBe('2 8');
  });

  it('is in the tab order only when wanted, and follows theme and row height', () => {
    drawClock(root, view());
    expect(button().tabIndex).toBe(-1);
    expect(button().className).toBe('k calm w142');
    drawClock(root, view({ focusable: true, theme: 'dark', low: true }));
    expect(button().tabIndex).toBe(0);
    expect(button().className).toBe('k calm w142 low d');
  });

  it('never takes words for markup', () => {
    drawClock(root, view({ state: 'done', words: words('', '<img src=x>') }));
    expect(text()).toBe('<img src=x>');
    expect(root.querySelector('img')).toBeNull();
  });
});

describe('the other marks', () => {
  it('draws a repeat whose second half can go', () => {
    drawRepeat(root, { text: '第2次 · 同订单', label: '第 2 次投诉，同订单', theme: 'light', width: 142 });
    expect(text()).toBe('第2次 · 同订单');
    expect(root.querySelector('.x')!.textContent).toBe('第2次');
    expect(button().className).toContain('m142');
  });

  it('draws a desk button that says whether its panel is open', async () => {
    const desk = (open: boolean) => drawDeskButton(root, { text: '话术', open, theme: 'light', hint: '/' });
    desk(false);
    expect(text()).toBe('话术');
    expect(button().getAttribute('aria-expanded')).toBe('false');
    expect(root.querySelector('.n')!.getAttribute('data-t')).toBe('/');
    expect(await written(() => desk(true))).toEqual(['@aria-expanded']);
  });

  it('draws a risk with its words and level', () => {
    drawRisk(root, { text: '12315', label: '风险：12315', level: 3, theme: 'dark', width: 82 });
    expect(text()).toBe('12315');
    expect(button().className).toContain('l3');
  });
});
