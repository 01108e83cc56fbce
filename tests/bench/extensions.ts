/** The other extensions of a run, written into the cache: an empty one, and a plain userscript for the same job. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BUILT } from '../e2e/harness/browser.ts';
import { HOSTS } from './lanes.ts';
import { naive } from './naive.ts';
import { CACHE } from './places.ts';

interface Script {
  host: string;
  code: string;
  world: 'ISOLATED' | 'MAIN';
}

async function write(name: string, { host, code, world }: Script): Promise<string> {
  const folder = join(CACHE, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: `bench ${name}`,
    version: '1',
    content_scripts: [
      {
        matches: [`https://${host}/*`],
        js: ['content.js'],
        run_at: 'document_start',
        world,
        all_frames: true,
      },
    ],
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest, null, 2));
  await writeFile(join(folder, 'content.js'), code);
  return folder;
}

/** Folders for `--load-extension`, ours first. */
export async function extensions(ours = join(BUILT, 'chrome-mv3')): Promise<string> {
  const others = [
    await write('empty', { host: HOSTS.empty, code: '', world: 'ISOLATED' }),
    await write('naive', { host: HOSTS.naive, code: `(${naive})();\n`, world: 'MAIN' }),
  ];
  return [ours, ...others].join(',');
}
