/** Builds the practice pages with vite into .cache/consoles, unless what is there is newer than the sources. */
import { createRequire } from 'node:module';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = join(HERE, '../..');
const OUT = join(ROOT, '.cache/consoles');
const STAMP = join(OUT, 'built');
const APPS = {
  'wechat-pay': 'main.ts',
  alipay: 'main.tsx',
  'mini-program': 'main.ts',
  'wechat-shop': 'main.ts',
  'wechat-shop-host': 'main.ts',
  redesign: 'main.ts',
};
/** A host of micro frontends runs classic scripts in its sandbox, never modules. */
const GUESTS = new Set(['wechat-shop']);

async function newest(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const times = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).mtimeMs);
  return Math.max(...(await Promise.all(times)));
}

async function one(app: string, entry: string): Promise<void> {
  const { build } = await import('vite');
  const require = createRequire(import.meta.url);
  await build({
    configFile: false,
    root: join(HERE, 'apps', app),
    base: `/practice-static/${app}/`,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: [{ find: /^vue$/, replacement: require.resolve('vue/dist/vue.esm.js') }] },
    oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
    build: {
      outDir: join(OUT, app),
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 5000,
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(HERE, 'apps', app, entry),
        output: {
          format: GUESTS.has(app) ? 'iife' : 'es',
          entryFileNames: 'app.js',
          assetFileNames: (asset) =>
            asset.names.some((name) => name.endsWith('.css')) ? 'app.css' : '[name][extname]',
        },
      },
    },
  });
}

/** Answers the folder that holds `<app>/app.js` and `<app>/app.css`. */
export async function buildConsoles(force = false): Promise<string> {
  const [made, sources, recipe] = await Promise.all([
    stat(STAMP).then(
      (found) => found.mtimeMs,
      () => 0,
    ),
    newest(join(HERE, 'apps')),
    stat(fileURLToPath(import.meta.url)),
  ]);
  if (!force && made > Math.max(sources, recipe.mtimeMs)) return OUT;
  for (const [app, entry] of Object.entries(APPS)) await one(app, entry);
  await mkdir(OUT, { recursive: true });
  await writeFile(STAMP, '');
  return OUT;
}
