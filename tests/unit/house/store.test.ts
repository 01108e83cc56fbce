/** What goes to the stores beside the package says what the package is. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path: string): string => readFileSync(ROOT + path, 'utf8');
const config = read('wxt.config.ts');
const listed = (name: string): string[] => {
  const list = new RegExp(`${name}: \\[([^\\]]*)\\]`).exec(config)?.[1] ?? '';
  return [...list.matchAll(/'([^']+)'/g)].map(([, word = '']) => word);
};

describe.each(['en', 'zh-CN'])('the listing, %s', (language) => {
  const text = read(`tests/store/listing.${language}.md`);
  const summary = /^Summary: (.+)$/m.exec(text)?.[1] ?? '';
  const description = text.slice(text.indexOf('\n\n', text.indexOf('Summary:')) + 2);

  // Chrome shows 132 characters, Firefox 250; Edge wants a description of 250 to 10,000.
  it('fits every store', () => {
    expect(summary.length).toBeGreaterThan(10);
    expect(Array.from(summary).length).toBeLessThanOrEqual(132);
    expect(description.length).toBeGreaterThan(250);
    expect(description.length).toBeLessThanOrEqual(10_000);
  });
  it('promises nothing that the stores forbid', () => {
    expect(text).not.toMatch(/最好|第一|唯一|best|#1|guarantee|100\s*%/i);
  });
});

describe('privacy policy and threat model', () => {
  const privacy = read('tests/store/privacy.md');
  const threats = read('tests/store/threats.md');

  it('declares to Firefox what the manifest declares', () => {
    const optional = listed('optional');
    expect(optional.length).toBeGreaterThan(0);
    for (const kind of optional) expect(privacy).toContain(`\`${kind}\``);
    for (const kind of listed('required')) expect(privacy).toContain(`\`${kind}\``);
  });
  it('has a reason for every permission, and asks for no other', () => {
    const asked = listed('permissions');
    const table = threats.slice(threats.indexOf('## Permissions'));
    for (const permission of asked) expect(table).toContain(`\`${permission}\``);
    const told = [...table.matchAll(/^\| (`[^|]+)\|/gm)].flatMap(([, cell = '']) => cell.match(/\w+/g) ?? []);
    expect(told.toSorted()).toEqual(asked.toSorted());
  });
  it('names tests that are there', () => {
    const named = [...threats.matchAll(/`(tests\/[^`]+)`/g)].map(([, path = '']) => path);
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((path) => !existsSync(ROOT + path))).toEqual([]);
  });
});
