/** Firefox with the built extension, its consoles mapped to one local port. Everything else goes nowhere. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOSTS } from '../../consoles/server.ts';
import { freePort, Marionette } from './marionette.ts';
import { until } from './until.ts';

const ADDON = 'kesu-clock@kesu-clock.example';
const UUID = '11111111-2222-4333-8444-555555555555';
const CLOSED_PORT = 9;

export interface FirefoxMark {
  attributes: Record<string, string>;
  text: string;
  /** Its place among the marks of the page. */
  index: number;
}
/** How the protocol names an element: the only value of an object. */
type Reference = Record<string, string>;
interface Answer {
  value: Reference;
}
type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
const idOf = (reference: Reference | undefined): string => Object.values(reference ?? {})[0] ?? '';

const preferences = (port: number, marionette: number): Record<string, Json> => ({
  'marionette.port': marionette,
  'app.update.enabled': false,
  'browser.startup.page': 0,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.webextOptionalPermissionPrompts': false,
  'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
  'intl.locale.requested': 'zh-CN',
  'network.dns.localDomains': HOSTS.join(','),
  'network.socket.forcePort': `443=${port}`,
  // Whatever is not a practice console meets a proxy that is not there.
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': CLOSED_PORT,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': CLOSED_PORT,
  'network.proxy.no_proxies_on': HOSTS.join(','),
});

export interface FirefoxOptions {
  path: string;
  /** Of the practice consoles. */
  port: number;
  extension: string;
  zone?: string;
}

export async function openFirefox({ path, port, extension, zone }: FirefoxOptions): Promise<Firefox> {
  const profile = await mkdtemp(join(tmpdir(), 'kesu-firefox-'));
  const marionette = await freePort();
  const lines = Object.entries(preferences(port, marionette)).map(
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
    return new Firefox(client, close);
  } catch (error) {
    await close(client);
    throw error;
  }
}

export class Firefox {
  readonly #client: Marionette;
  readonly #close: (client: Marionette) => Promise<void>;

  constructor(client: Marionette, close: (client: Marionette) => Promise<void>) {
    this.#client = client;
    this.#close = close;
  }

  /** A console's address, or a page of the extension (`popup.html`). */
  async go(address: string): Promise<void> {
    await this.#client.send('WebDriver:Navigate', {
      url: address.includes('://') ? address : `moz-extension://${UUID}/${address}`,
    });
  }

  /** Goes there in a window of its own: the page before stays in sight. */
  async goBeside(address: string): Promise<void> {
    const { handle } = await this.#client.send<{ handle: string }>('WebDriver:NewWindow', { type: 'window' });
    await this.#client.send('WebDriver:SwitchToWindow', { handle });
    await this.go(address);
  }

  /** Waits for the window that shows this page of the extension and goes on there; tells how to go back. */
  async turnTo(page: string): Promise<() => Promise<void>> {
    const turn = (handle: string): Promise<unknown> =>
      this.#client.send('WebDriver:SwitchToWindow', { handle });
    const { value: from } = await this.#client.send<{ value: string }>('WebDriver:GetWindowHandle');
    await until(`a window with ${page}`, async () => {
      for (const handle of await this.windows()) {
        await turn(handle).catch(() => {}); // it is just closing
        if ((await this.run<string>('return location.href').catch(() => '')).includes(`/${page}`))
          return true;
      }
      return turn(from).then(() => false);
    });
    return () => turn(from).then(() => {});
  }

  windows(): Promise<string[]> {
    return this.#client.send<string[]>('WebDriver:GetWindowHandles');
  }

  /** Closes the window that it is at. */
  async closeWindow(): Promise<void> {
    await this.#client.send('WebDriver:CloseWindow');
  }

  /** Runs the body of an async function in the page; what it is given is `given`. */
  run<T>(body: string, ...given: Json[]): Promise<T> {
    return this.#execute(null, body, given);
  }

  /** Every mark of the page of now, closed roots included. */
  marks(): Promise<FirefoxMark[]> {
    return this.#execute('system', READ_MARKS, []); // only privileged code may open a closed root
  }

  /** Waits until there are `count` such marks, or more. */
  atLeast(count: number, fits: (mark: FirefoxMark) => boolean, timeout?: number): Promise<FirefoxMark[]> {
    const look = async (): Promise<FirefoxMark[] | null> => {
      const found = (await this.marks()).filter(fits);
      return found.length >= count ? found : null;
    };
    return until(`${count} marks`, look, timeout);
  }

  /** A real click inside the closed root. */
  async click(mark: FirefoxMark, selector: string): Promise<void> {
    await this.#client.send('WebDriver:ElementClick', { id: await this.#inside(mark, selector) });
  }

  /** A real click on something of the page's own. */
  async clickPage(selector: string): Promise<void> {
    const found = await this.#client.send<Answer>('WebDriver:FindElement', css(selector));
    await this.#client.send('WebDriver:ElementClick', { id: idOf(found.value) });
  }

  /** Keys, one by one: into something of the page's own, or inside the closed root of a mark. */
  async type(text: string, selector: string, mark?: FirefoxMark): Promise<void> {
    const at = mark
      ? await this.#inside(mark, selector)
      : idOf((await this.#client.send<Answer>('WebDriver:FindElement', css(selector))).value);
    await this.#client.send('WebDriver:ElementSendKeys', { id: at, text });
  }

  /** What a screen reader is told. */
  async label(mark: FirefoxMark, selector: string): Promise<string> {
    const id = await this.#inside(mark, selector);
    return (await this.#client.send<{ value: string }>('WebDriver:GetComputedLabel', { id })).value;
  }

  /** Stops the event page; the next message wakes it. */
  async stopBackground(): Promise<void> {
    await this.#client.send('Marionette:SetContext', { value: 'chrome' });
    await this.run(
      'await WebExtensionPolicy.getByID(given[0]).extension.terminateBackground({ ignoreDevToolsAttached: true })',
      ADDON,
    );
    await this.#client.send('Marionette:SetContext', { value: 'content' });
  }

  /** PNG as base64. */
  async screenshot(): Promise<string> {
    return (await this.#client.send<{ value: string }>('WebDriver:TakeScreenshot', { full: false })).value;
  }

  close(): Promise<void> {
    return this.#close(this.#client);
  }

  async #inside(mark: FirefoxMark, selector: string): Promise<string> {
    const hosts = await this.#client.send<Reference[]>('WebDriver:FindElements', css('kesu-mark'));
    const host = idOf(hosts[mark.index]);
    const root = await this.#client.send<Answer>('WebDriver:GetShadowRoot', { id: host });
    const params = { shadowRoot: idOf(root.value), ...css(selector) };
    return idOf((await this.#client.send<Answer>('WebDriver:FindElementFromShadowRoot', params)).value);
  }

  async #execute<T>(sandbox: 'system' | null, body: string, given: Json[]): Promise<T> {
    const script = `const done = arguments[arguments.length - 1]; const given = [...arguments].slice(0, -1);
      (async () => { ${body} })().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const answer = await this.#client.send<{ value: { value: T; error?: string } }>(
      'WebDriver:ExecuteAsyncScript',
      {
        script,
        args: given,
        sandbox,
      },
    );
    if (answer.value.error) throw new Error(answer.value.error);
    return answer.value.value;
  }
}

const READ_MARKS = `
  const words = (node) => node.nodeType === 3 ? node.nodeValue
    : /^(style|script|template)$/i.test(node.localName ?? '') ? '' : [...node.childNodes].map(words).join('');
  return [...document.querySelectorAll('kesu-mark')].map((host, index) => ({
    index,
    attributes: Object.fromEntries([...host.attributes].map((one) => [one.name, one.value])),
    text: words(host.openOrClosedShadowRoot ?? host).replace(/\\s+/g, ' ').trim(),
  }));`;

const css = (value: string): { using: string; value: string } => ({ using: 'css selector', value });
