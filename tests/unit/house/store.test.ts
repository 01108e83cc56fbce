import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faultsOf, filesIn } from '../../run/store.mjs';

let folder = '';
const write = (path: string, content: string | object) => {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
};
const icons = Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icons/${size}.png`]));
const CHROME = {
  manifest_version: 3,
  version: '1.2.3',
  name: '__MSG_name__',
  description: '__MSG_description__',
  default_locale: 'zh_CN',
  icons,
  minimum_chrome_version: '120',
};
const { minimum_chrome_version: _chrome, ...PLAIN } = CHROME;
const GECKO = {
  id: 'a@b.example',
  strict_min_version: '140.0',
  data_collection_permissions: { required: ['none'] },
};
const FIREFOX = { ...PLAIN, browser_specific_settings: { gecko: GECKO } };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
  write('manifest.json', CHROME);
  for (const path of Object.values(icons)) write(path, 'png');
  for (const locale of ['zh_CN', 'en'])
    write(`_locales/${locale}/messages.json`, { name: { message: '名' }, description: { message: '说明' } });
  write('background.js', 'const evaluate = 1; evaluate;');
  write('popup.html', '<script type="module" src="/popup.js"></script>');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('what a store takes', () => {
  it('has no faults', () => {
    expect(faultsOf(folder, 'chrome')).toEqual([]);
    expect(faultsOf(folder, 'edge')).toEqual([]);
    write('manifest.json', FIREFOX);
    expect(faultsOf(folder, 'firefox')).toEqual([]);
    expect(filesIn(folder)).toContain('_locales/en/messages.json');
  });

  const long = '长'.repeat(133);
  const words = { name: { message: '名' }, description: { message: long } };
  const faults: [string, () => void, RegExp][] = [
    [
      'another manifest',
      () => write('manifest.json', { ...CHROME, manifest_version: 2 }),
      /manifest_version/,
    ],
    ['no number', () => write('manifest.json', { ...CHROME, version: '1.2-beta' }), /version 1\.2-beta/],
    ['a key', () => write('manifest.json', { ...CHROME, key: 'x' }), /key/],
    ['a long text', () => write('_locales/en/messages.json', words), /en: description is longer than 132/],
    ['no text', () => write('_locales/en/messages.json', { name: { message: '名' } }), /en: no description/],
    ['no icon', () => rmSync(join(folder, 'icons/128.png')), /icon/],
    ['code of text', () => write('a.js', 'new Function("x")'), /a\.js makes code of text/],
    ['eval', () => write('a.js', 'eval(x)'), /makes code of text/],
    ['a script from elsewhere', () => write('a.html', '<script src="//x.example/a.js">'), /from elsewhere/],
    ['an import from elsewhere', () => write('a.js', 'import("https://x.example/a.js")'), /from elsewhere/],
    ['a source map', () => write('a.js.map', '{}'), /does not belong/],
    ['a hidden file', () => write('.env', 'x'), /does not belong/],
    ['settings of Firefox', () => write('manifest.json', { ...CHROME, ...FIREFOX }), /another browser/],
  ];
  it.each(faults)('has not %s', (_, spoil, fault) => {
    spoil();
    expect(faultsOf(folder, 'chrome').join()).toMatch(fault);
  });
  it.each(['id', 'strict_min_version', 'data_collection_permissions'])('names %s for Firefox', (name) => {
    const { [name]: _gone, ...gecko } = GECKO as Record<string, unknown>;
    write('manifest.json', { ...PLAIN, browser_specific_settings: { gecko } });
    expect(faultsOf(folder, 'firefox')).toHaveLength(1);
  });
});
