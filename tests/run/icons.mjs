/**
 * Draws the toolbar icons: components/ui/icons/<state>.svg → public/icons/<state>-<size>.png.
 * Run by hand after an SVG changed: `node tests/run/icons.mjs`.
 */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { ensureBrowser } from './browsers.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FROM = join(ROOT, 'components/ui/icons');
const TO = join(ROOT, 'public/icons');
const SIZES = [16, 32, 48, 128];

const browser = await chromium.launch({
  executablePath: await ensureBrowser('chromium'),
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
await mkdir(TO, { recursive: true });
for (const file of (await readdir(FROM)).filter((name) => name.endsWith('.svg'))) {
  const svg = await readFile(join(FROM, file), 'utf8');
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(join(TO, `${file.replace('.svg', '')}-${size}.png`), png);
  }
}
await browser.close();
