import { describe, expect, it } from 'vitest';
import { tokenCss } from '../../../components/overlay/tokens';
import { overlayWords } from '../../../components/overlay/words';

/** Name → light, dark: as the style sheets get them. */
function read(theme: 'light' | 'dark'): Map<string, string> {
  return new Map(
    [...tokenCss(theme).matchAll(/--kc-([\w-]+):(#[0-9A-F]{6});/g)].map(([, name, value]) => [name!, value!]),
  );
}
const LIGHT = read('light');
const DARK = read('dark');

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
/** To one decimal. */
function ratio(one: string, other: string): number {
  const a = luminance(one);
  const b = luminance(other);
  return Math.round(((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)) * 10) / 10;
}

/** Text on its ground, and the least ratio in light and dark. */
const TEXTS: [string, string, number, number][] = [
  ['text', 'surface', 15.4, 13.5],
  ['text-2', 'surface', 7.7, 9.1],
  ['text-3', 'surface', 5.3, 6.4],
  ['text-3', 'surface-2', 4.7, 5.5],
  ['brand', 'surface', 6.3, 7.7],
  ['brand', 'brand-weak', 5.4, 6],
  ['text-2', 'brand-weak', 4.5, 4.5],
  ['on-brand', 'brand', 6.2, 7.5],
  ['calm', 'calm-bg', 10.1, 10.4],
  ['soon', 'soon-bg', 7.1, 9],
  ['urgent', 'urgent-bg', 7, 8.6],
  ['on-urgent', 'urgent-ink', 5.2, 7.7],
  ['critical', 'critical-bg', 5.5, 7.1],
  ['overdue', 'overdue-bg', 14.3, 9.8],
  ['done', 'surface', 6.1, 6.6],
  ['unknown', 'unknown-bg', 6.7, 8.6],
  ['repeat', 'repeat-bg', 7.7, 8.2],
  ['text-2', 'repeat-bg', 4.5, 4.5],
  ['risk', 'risk-bg', 10.8, 8.9],
  ['on-risk', 'risk', 12.7, 10.9],
  ['bad', 'surface-2', 4.5, 4.5],
  ['soon', 'surface', 4.5, 4.5],
  ['ok', 'surface', 4.5, 4.5],
];
/** Glyphs and edges that carry meaning. */
const SHAPES: [string, string][] = [
  ['calm-ink', 'calm-bg'],
  ['soon-ink', 'soon-bg'],
  ['done-ink', 'surface'],
  ['unknown-line', 'unknown-bg'],
  ['brand', 'surface'],
  ['urgent-ink', 'surface'],
  ['critical-bg', 'surface'],
  ['overdue-bg', 'surface'],
];

describe('tokens', () => {
  it.each(TEXTS)('%s on %s is readable', (text, ground, light, dark) => {
    expect(ratio(LIGHT.get(text)!, LIGHT.get(ground)!)).toBeGreaterThanOrEqual(light);
    expect(ratio(DARK.get(text)!, DARK.get(ground)!)).toBeGreaterThanOrEqual(dark);
  });

  it.each(SHAPES)('%s stands out from %s', (shape, ground) => {
    for (const theme of [LIGHT, DARK])
      expect(ratio(theme.get(shape)!, theme.get(ground)!)).toBeGreaterThanOrEqual(3);
  });

  it('are written once for each theme, and nothing else is', () => {
    expect([...DARK.keys()]).toEqual([...LIGHT.keys()]);
    expect(LIGHT.size).toBeGreaterThan(30);
    expect(tokenCss('light').replace(/--kc-[\w-]+:#[0-9A-F]{6};/g, '')).toBe('');
    expect(tokenCss('dark').replace(/--kc-[\w-]+:#[0-9A-F]{6};/g, '')).toBe('');
  });
});

describe('words', () => {
  it('hold the same keys in both languages, and none is empty', () => {
    const zh = overlayWords('zh-CN');
    const en = overlayWords('en');
    expect(Object.keys(en)).toEqual(Object.keys(zh));
    for (const word of [...Object.values(zh), ...Object.values(en)]) expect(word).not.toBe('');
  });
});
