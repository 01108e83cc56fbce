/** Starts Firefox with the built extension, in a profile of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preferences } from './firefox-profile.ts';
import { Firefox } from './firefox.ts';
import { freePort, Marionette } from './marionette.ts';

interface FirefoxOptions {
  path: string;
  /** Of the practice consoles. */
  port: number;
  extension: string;
  zone?: string;
}

export async function openFirefox({ path, port, extension, zone }: FirefoxOptions): Promise<Firefox> {
  const profile = await mkdtemp(join(tmpdir(), 'kesu-firefox-'));
  const marionette = await freePort();
  const lines = Object.entries(preferences(port, marionette, profile)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  const child = spawn(
    path,
    ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile],
    { stdio: 'ignore', env: { ...process.env, ...(zone ? { TZ: zone } : {}) } },
  );
  const kill = (): boolean => child.kill('SIGKILL');
  process.once('exit', kill);
  const gone = once(child, 'exit').then(() => process.off('exit', kill));
  const close = async (client?: Marionette): Promise<void> => {
    const asked = client?.send('Marionette:Quit', { flags: ['eForceQuit'] });
    if (asked) await asked.catch(() => {}); // it may be gone before it answers
    client?.end();
    child.kill();
    await gone;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  let client: Marionette | undefined;
  try {
    client = await Marionette.connect(marionette);
    await client.send('WebDriver:NewSession', { acceptInsecureCerts: true });
    await client.send('Addon:Install', { path: extension, temporary: true });
    return new Firefox(client, close, profile);
  } catch (error) {
    await close(client);
    throw error;
  }
}
