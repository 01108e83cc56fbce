import { afterEach, describe, expect, test } from 'vitest';
import { readBurst } from '../../../components/options/fields';
import { DEFAULT_WATCH } from '../../../utils/watch/options';
import { button, close, control, open, press, text, write } from './page';

afterEach(close);
const HOUR = 3_600_000;
const saved = (part: object) => [
  { type: 'saveWatchOptions', options: { ...structuredClone(DEFAULT_WATCH), ...part } },
];

describe('options about alerts', () => {
  test('a threshold is switched on and off, largest first, and said to be saved', async () => {
    const { root, asked } = await open();
    const chip = button(root, '8 小时');
    expect(chip.getAttribute('aria-pressed')).toBe('false');
    await press(chip);
    expect(asked).toEqual(saved({ thresholds: [12 * HOUR, 8 * HOUR, 4 * HOUR, HOUR, HOUR / 4, 0] }));
    expect(chip.getAttribute('aria-pressed')).toBe('true');
    expect(text(root.querySelector('#thresholds-result')!)).toContain('已保存');
    await press(button(root, '超时'));
    expect(asked[1]?.['options']).toMatchObject({
      thresholds: [12 * HOUR, 8 * HOUR, 4 * HOUR, HOUR, HOUR / 4],
    });
  });

  test('two changes at once do not undo each other', async () => {
    const { root, asked } = await open();
    control(root, '新投诉').click();
    control(root, '每天说一次还有多少').click();
    await press(control(root, '最后阶段多提醒几次'));
    expect(asked).toHaveLength(3);
    expect(asked[2]?.['options']).toMatchObject({
      kinds: { new: false },
      digest: { on: false },
      growing: false,
    });
  });

  test('what was not saved is shown as it is in force', async () => {
    const { root } = await open({ saveWatchOptions: new Error('no') });
    const box = control(root, '在这台电脑上弹出通知');
    await press(box);
    expect(box.checked).toBe(true);
    expect(text(root.querySelector('#desktop-result')!)).toBe('没有保存，改一下再试');
  });

  test('an answer that differs is no confirmation', async () => {
    const { root } = await open({ saveWatchOptions: structuredClone(DEFAULT_WATCH) as never });
    await press(button(root, '8 小时'));
    expect(text(root.querySelector('#thresholds-result')!)).toContain('没有保存');
    expect(button(root, '8 小时').getAttribute('aria-pressed')).toBe('false');
  });

  test('quiet hours show their times once they are on, and say that the last chance is never silenced', async () => {
    const { root, asked } = await open();
    expect(root.querySelector('#quiet-from')).toBeNull();
    expect(text(root)).toContain('最后一次机会不会被静音，只会提前');
    await press(control(root, '这段时间不打扰'));
    await write(root.querySelector<HTMLInputElement>('#quiet-from')!, '23:15');
    expect(asked[1]).toEqual(saved({ quiet: { on: true, from: '23:15', to: '08:00' } })[0]);
    await write(root.querySelector<HTMLInputElement>('#quiet-from')!, '');
    expect(asked).toHaveLength(2);
    expect(text(root.querySelector('#quiet-result')!)).toContain('还没有保存');
  });

  test('quiet hours of no length are said to be none', async () => {
    const quiet = { on: true, from: '08:00', to: '08:00' };
    const { root } = await open({ watchOptions: { ...structuredClone(DEFAULT_WATCH), quiet } });
    expect(text(root.querySelector('#quiet-help')!)).toBe('起止时间一样，等于没有开启。');
  });

  test('numbers outside their bounds are not saved', async () => {
    const { root, asked } = await open();
    const input = root.querySelector<HTMLInputElement>('#burst-count')!;
    await write(input, '1');
    expect(asked).toEqual([]);
    expect([input.value, input.getAttribute('aria-invalid')]).toEqual(['1', 'true']);
    expect(text(root.querySelector('#burst-result')!)).toContain('还没有保存');
    await write(input, '６');
    expect(asked).toEqual(
      saved({ burst: { on: true, count: 6, minutes: 30, factor: 4, alikeMinutes: 60, likeness: 80 } }),
    );
    expect(readBurst('factor', '1.5')).toBe(1.5);
    expect(['', '0', '1e3', '-4', '2.5'].map((each) => readBurst('count', each))).toEqual(
      Array(5).fill(null),
    );
  });

  test('how to look without a page is explained choice by choice', async () => {
    const { root, asked } = await open();
    const radios = [...root.querySelectorAll<HTMLInputElement>('input[name=without]')];
    expect(radios.map(({ checked }) => checked)).toEqual([true, false, false]);
    for (const radio of radios) {
      const help = root.querySelector(`#${radio.getAttribute('aria-describedby')}`);
      expect(text(help!).length).toBeGreaterThan(10);
    }
    await press(radios[2]!);
    expect(asked).toEqual(saved({ withoutTab: 'tab' }));
  });

  test('every control has a name', async () => {
    const { root } = await open();
    for (const each of root.querySelectorAll<HTMLInputElement>('input, select, textarea'))
      expect(each.labels?.length || each.getAttribute('aria-label'), each.outerHTML).toBeTruthy();
    for (const group of root.querySelectorAll('[role=group]'))
      expect(root.querySelector(`[id="${group.getAttribute('aria-labelledby')}"]`)).not.toBeNull();
  });

  test('a background that does not answer is said to', async () => {
    const { root } = await open({ watchOptions: new Error('no'), outbox: new Error('no') });
    expect(text(root)).toContain('读不到提醒设置');
    expect(text(root)).toContain('读不到发件箱');
  });
});
