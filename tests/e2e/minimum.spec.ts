/** The oldest versions that the manifests name: the built files ask for nothing newer, but where they do without. */
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { BUILT } from './harness/browser.ts';
import { expect, test } from './harness/test.ts';
import { SCRIPT_FEATURES, STYLE_FEATURES } from './fixtures/web-features.ts';

/** Asked for where it is there, and done without where it is not. */
const OPTIONAL: Readonly<Record<string, readonly string[]>> = {
  // A node is moved in the older way · a field stays as tall as it was.
  'chrome-mv3': ['moveBefore', 'field-sizing'],
  // The same · areas are closed where the browser can · a press is confirmed in a page of ours.
  'firefox-mv3': ['moveBefore', 'field-sizing', 'storage.setAccessLevel', 'visibility of intersections'],
};

for (const [folder, browser] of [
  ['chrome-mv3', 'chrome'],
  ['firefox-mv3', 'firefox'],
] as const)
  test(`${folder} asks for nothing newer than the oldest ${browser} that it names`, async () => {
    const manifest = JSON.parse(await readFile(join(BUILT, folder, 'manifest.json'), 'utf8')) as {
      minimum_chrome_version?: string;
      browser_specific_settings?: { gecko: { strict_min_version: string } };
    };
    const oldest = Number.parseInt(
      (browser === 'chrome'
        ? manifest.minimum_chrome_version
        : manifest.browser_specific_settings?.gecko.strict_min_version) ?? '',
      10,
    );
    expect(oldest).toBeGreaterThan(100);
    const files = await readdir(join(BUILT, folder), { recursive: true });
    const kinds = files.filter((file) => ['.js', '.css', '.html'].includes(extname(file)));
    expect(kinds.length).toBeGreaterThan(15);
    const newer = new Set<string>();
    const used = new Set<string>();
    for (const file of kinds) {
      const text = await readFile(join(BUILT, folder, file), 'utf8');
      // Styles of closed roots stand in scripts.
      for (const feature of extname(file) === '.css'
        ? STYLE_FEATURES
        : [...SCRIPT_FEATURES, ...STYLE_FEATURES]) {
        if (!feature.like.test(text)) continue;
        used.add(feature.name);
        const first = feature[browser];
        if ((first === null || first > oldest) && !OPTIONAL[folder]?.includes(feature.name))
          newer.add(`${feature.name} (${first ?? 'never'}) in ${file}`);
      }
    }
    expect([...newer]).toEqual([]);
    // The eye of this test is open.
    expect([...used]).toEqual(expect.arrayContaining(['Array.prototype.toSorted', 'Promise.withResolvers']));
  });
