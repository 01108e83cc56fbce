/** The other extensions of a run, written into the cache: an empty one, and a plain userscript for the same job. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
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

async function write(name: string, manifest: object, files: Record<string, string>): Promise<string> {
  const folder = join(CACHE, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const common = { manifest_version: 3, name: `bench ${name}`, version: '1' };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...common, ...manifest }, null, 2));
  for (const [file, content] of Object.entries(files)) await writeFile(join(folder, file), content);
  return folder;
}

function script(name: string, { host, code, world }: Script): Promise<string> {
  const where = { run_at: 'document_start', world, all_frames: true };
  const manifest = { content_scripts: [{ matches: [`https://${host}/*`], js: ['content.js'], ...where }] };
  return write(name, manifest, { 'content.js': code });
}

const OURS = join(BUILT, 'chrome-mv3');

/** Folders for `--load-extension`, ours first. */
export async function extensions(ours = OURS): Promise<string> {
  const others = [
    await script('empty', { host: HOSTS.empty, code: '', world: 'ISOLATED' }),
    await script('naive', { host: HOSTS.naive, code: `(${naive})();\n`, world: 'MAIN' }),
  ];
  return [ours, ...others].join(',');
}

/** Answers `ping`; keeps `{ keep }` in a plain database and answers all of it to `read`. */
const ANSWERING = `const opened = () => new Promise((done) => {
  const request = indexedDB.open('raw', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('rows', { keyPath: 'id' });
  request.onsuccess = () => done(request.result);
});
chrome.runtime.onMessage.addListener((message, sender, reply) => {
  if (message === 'ping') return void reply('pong');
  opened().then((db) => {
    const transaction = db.transaction('rows', message === 'read' ? 'readonly' : 'readwrite');
    const store = transaction.objectStore('rows');
    if (message === 'read') store.getAll().onsuccess = ({ target }) => reply(target.result);
    else for (const row of message.keep) store.put(row);
    if (message !== 'read') transaction.oncomplete = () => reply('kept');
  });
  return true;
});
`;

/** Ours, one whose background does nothing but answer, and one that carries our code with it and never runs it. */
export async function withAnswering(): Promise<string> {
  const page = '<!doctype html><meta charset="utf-8"><title>ping</title>';
  const answering = (name: string, script: string, code: string) =>
    write(
      name,
      { background: { service_worker: `${script}.js` } },
      { [`${script}.js`]: code, [`${script}.html`]: page },
    );
  const code = await readFile(join(OURS, 'background.js'), 'utf8');
  const carrying = `${ANSWERING}globalThis.never = () => {\n${code}\n};\n`;
  const others = [
    await answering('answering', 'ping', ANSWERING),
    await answering('carrying', 'code', carrying),
  ];
  return [OURS, ...others].join(',');
}

/** Ours, and one that is woken every so many minutes and does nothing. */
export async function withSleeping(minutes: number): Promise<string> {
  const code = `chrome.alarms.onAlarm.addListener(() => {});
chrome.runtime.onInstalled.addListener(() => chrome.alarms.create('wake', { periodInMinutes: ${minutes} }));
`;
  const manifest = { background: { service_worker: 'sleep.js' }, permissions: ['alarms'] };
  return [OURS, await write(`sleeping-${minutes}`, manifest, { 'sleep.js': code })].join(',');
}
