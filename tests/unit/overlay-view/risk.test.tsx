import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { RiskStrip, type RiskStripProps } from '../../../components/overlay/RiskStrip';
import { escalationOf } from '../../../utils/reply/escalation';
import { complaint, NOW } from '../reply/sample';

afterEach(() => render(null, document.body));

function strip(detail: string, more: Partial<RiskStripProps> = {}) {
  const onRelease = vi.fn();
  const escalation = escalationOf(complaint({ detail, userComplaintTimes: 2 }), NOW);
  const props = { escalation, released: null, failed: false, onRelease, language: 'zh-CN' as const, ...more };
  render(<RiskStrip {...props} />, document.body);
  return { onRelease, text: () => document.body.textContent ?? '' };
}
const press = (trusted: boolean) => {
  const event = new MouseEvent('click', { bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: trusted });
  document.querySelector('button')!.dispatchEvent(event);
};

it('says who, why, until when, and what to do', () => {
  const { text } = strip('明天之前不退就打12315');
  expect(text()).toContain('L3 法律');
  expect(text()).toContain('「12315」');
  expect(text()).toContain('第 2 次投诉');
  expect(text()).toContain('用户限期 11-22 00:00');
  expect(text()).toContain('交负责人或法务');
  expect(document.querySelector('input')).toBeNull();
});
it('locks an incident until a lead writes why', async () => {
  const { onRelease } = strip('<b>客服骂我</b>');
  expect(document.body.querySelector('b b')).toBeNull();
  const button = document.querySelector('button')!;
  expect(button.disabled).toBe(true);
  const input = document.querySelector('input')!;
  input.value = ' 王主管：已听录音 ';
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await vi.waitFor(() => expect(button.disabled).toBe(false));
  press(false);
  expect(onRelease).not.toHaveBeenCalled();
  press(true);
  expect(onRelease).toHaveBeenCalledExactlyOnceWith('王主管：已听录音');
});
it('keeps the keys of its field from the list below', () => {
  strip('客服骂我');
  const heard = vi.fn();
  document.body.addEventListener('keydown', heard);
  const key = (name: string) =>
    document
      .querySelector('input')!
      .dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
  key('1');
  key('Enter');
  expect(heard).not.toHaveBeenCalled();
  key('Escape');
  expect(heard).toHaveBeenCalledOnce();
});
it('says who took the lock off, and in English', () => {
  expect(strip('客服骂我', { released: '王主管：已听录音' }).text()).toContain('已由负责人解锁：王主管');
  expect(document.querySelector('button')).toBeNull();
  expect(strip('客服骂我', { language: 'en' }).text()).not.toMatch(/锁定|负责人/);
});
