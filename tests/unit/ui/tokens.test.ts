import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tokenCss } from '../../../components/overlay/tokens';

const css = readFileSync(join(process.cwd(), 'components/ui/tokens.css'), 'utf8').toUpperCase();
const blocks = {
  light: css.split("[DATA-THEME='DARK']")[0] ?? '',
  dark: css.split("[DATA-THEME='DARK']")[1] ?? '',
};
const values = (text: string) =>
  new Map([...text.matchAll(/--KC-([\w-]+):\s*(#[0-9A-F]{6})/g)].map(([, name, value]) => [name, value]));

test.each(['light', 'dark'] as const)('%s: our own pages and the marks have the same colours', (theme) => {
  const own = values(blocks[theme]);
  const marks = values(tokenCss(theme).toUpperCase());
  expect(own.size).toBeGreaterThan(30);
  for (const [name, value] of own)
    if (marks.has(name)) expect([name, value]).toEqual([name, marks.get(name)]);
});

test('light and dark define the same names', () =>
  expect([...values(blocks.dark).keys()]).toEqual([...values(blocks.light).keys()]));
