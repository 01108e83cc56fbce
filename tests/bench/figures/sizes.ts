/** P2: bytes that run in the page, against Preact and Dexie alone, built in the same run. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { BUILT } from '../../e2e/harness/browser.ts';
import { plainRow, type Row } from '../bench.ts';
import { CACHE, ROOT } from '../places.ts';

const CONTROL = `import { h, render } from 'preact';
import Dexie from 'dexie';
window.control = [h, render, Dexie];
`;

async function control(): Promise<Buffer> {
  const folder = join(CACHE, 'control');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'control.js'), CONTROL);
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: join(folder, 'built'),
      emptyOutDir: true,
      target: 'es2022',
      lib: {
        entry: join(folder, 'control.js'),
        formats: ['iife'],
        name: 'control',
        fileName: () => 'control.js',
      },
    },
  });
  return readFile(join(folder, 'built', 'control.js'));
}

const packed = (content: Buffer): number => gzipSync(content).length / 1000;

export async function sizes(): Promise<Row[]> {
  const baseline = packed(await control());
  const rows = [plainRow('P2', 'control bundle: Preact and Dexie, gzip', baseline, 'kB', null)];
  const scripts = [
    ...['wechat-pay', 'alipay', 'mini-program', 'wechat-shop'].map((console) => ({
      path: `content-scripts/console-${console}.js`,
      most: 60,
      mostPacked: 20,
      share: 0.53,
    })),
    { path: 'content-scripts/tap.js', most: 6, mostPacked: 2, share: 0.05 },
  ];
  for (const { path, most, mostPacked, share } of scripts) {
    const content = await readFile(join(BUILT, 'chrome-mv3', path));
    rows.push(
      plainRow('P2', `${path}, min`, content.length / 1000, 'kB', most),
      plainRow('P2', `${path}, gzip`, packed(content), 'kB', mostPacked),
      plainRow('P2', `${path}, gzip, against the control bundle`, packed(content) / baseline, '×', share),
    );
  }
  const panels = await readFile(join(BUILT, 'chrome-mv3', 'panels.js'));
  rows.push(plainRow('P2', 'panels.js (comes on demand), gzip', packed(panels), 'kB', null));
  return rows;
}
