import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Passes } from '../../../utils/overlay/panels/passes';

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

function page() {
  document.body.append(
    document
      .createRange()
      .createContextualFragment(
        '<table><tr><td><a>处理完成</a><a>驳回退款</a></td></tr></table><div role="dialog"><button>确认完成</button></div>',
      ),
  );
  const [complete, reject] = [...document.querySelectorAll<HTMLElement>('a')] as [HTMLElement, HTMLElement];
  const passes = new Passes();
  passes.grant('complete', '7', complete);
  return { passes, complete, reject, confirm: document.querySelector('button')! };
}

it("lets the console's own dialog through, once", () => {
  const { passes, confirm } = page();
  expect(passes.takes('complete', '7', confirm)).toBe(true);
  expect(passes.takes('complete', '7', confirm)).toBe(false);
});
it('lets nothing else through', () => {
  const { passes, complete, reject, confirm } = page();
  expect(passes.takes('reject', '7', confirm)).toBe(false);
  expect(passes.takes('reject', '7', reject)).toBe(false);
  expect(passes.takes('complete', '8', confirm)).toBe(false);
  // Pressed anew, after the console's dialog was left: that is another close.
  expect(passes.takes('complete', '7', complete)).toBe(false);
  expect(passes.takes('complete', '7', confirm)).toBe(true);
});
it('lets a button through that asks by its own words', () => {
  const { passes, complete } = page();
  complete.textContent = '确认完成';
  expect(passes.takes('complete', '7', complete)).toBe(true);
});
it('forgets', () => {
  const { passes, confirm } = page();
  vi.advanceTimersByTime(60_001);
  expect(passes.takes('complete', '7', confirm)).toBe(false);
});
