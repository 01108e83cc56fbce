/** Firefox with the built extension, its consoles mapped to one local port. Everything else goes nowhere. */
import { ADDON, UUID, type Json } from './firefox-profile.ts';
import { HIT, READ_FAULTS, READ_MARKS } from './firefox-roots.ts';
import type { Marionette } from './marionette.ts';
import { until } from './until.ts';

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
const idOf = (reference: Reference | undefined): string => Object.values(reference ?? {})[0] ?? '';

export class Firefox {
  readonly #client: Marionette;
  readonly #close: (client: Marionette) => Promise<void>;
  /** Directory that files are saved to. */
  readonly downloads: string;

  constructor(client: Marionette, close: (client: Marionette) => Promise<void>, downloads: string) {
    this.#client = client;
    this.#close = close;
    this.downloads = downloads;
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

  /** A press where this stands, whatever lies over it. */
  async pointAt(selector: string): Promise<void> {
    const middle = `const { x, y, width, height } = document.querySelector(given[0]).getBoundingClientRect();
      return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };`;
    const at = await this.run<{ x: number; y: number }>(middle, selector);
    const steps = [
      { type: 'pointerMove', duration: 0, ...at },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    const mouse = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: steps };
    await this.#client.send('WebDriver:PerformActions', { actions: [mouse] });
  }

  /** A real click on the button with these words in the closed root of some mark, once it can be pressed. */
  press(words: string): Promise<void> {
    const button = `[...root.querySelectorAll('button')].find((one) => one.textContent === given[0] && !one.disabled)`;
    return this.#hit(button, words);
  }

  /** Chooses this value in the list beside these words, in the closed root of some mark. */
  choose(words: string, value: string): Promise<void> {
    const label = `[...root.querySelectorAll('label')].find((one) => one.querySelector('span')?.textContent === given[0])`;
    return this.#hit(
      `[...(${label}?.querySelectorAll('option') ?? [])].find((one) => one.value === given[1])`,
      words,
      value,
    );
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
    await this.#asBrowser(
      'await WebExtensionPolicy.getByID(given[0]).extension.terminateBackground({ ignoreDevToolsAttached: true })',
      ADDON,
    );
  }

  /** The add-on is taken out and put in again, as an update does. */
  async update(): Promise<void> {
    await this.#asBrowser(
      `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await (await AddonManager.getAddonByID(given[0])).reload();`,
      ADDON,
    );
  }

  /** From now on permissions are asked of the person, as outside of tests. */
  askPerson(): Promise<void> {
    return this.#asBrowser(`Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', true)`);
  }

  /** Waits for the browser's question and answers it. */
  async answerPrompt(allow: boolean): Promise<void> {
    // A tab behind another one has its question too, only nobody sees it yet.
    const press = `const { PopupNotifications, gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
      const question = gBrowser.tabs
        .map((tab) => PopupNotifications.getNotification('addon-webext-permissions', tab.linkedBrowser))
        .find(Boolean);
      if (!question) return false;
      (given[0] ? question.mainAction : question.secondaryActions[0]).callback({});
      question.remove();
      return true;`;
    await until('a question of the browser', () => this.#asBrowser<boolean>(press, allow));
  }

  /** Errors of our scripts and pages so far, as the browser console has them. */
  faults(): Promise<string[]> {
    return this.#asBrowser<string[]>(READ_FAULTS, UUID);
  }

  /** PNG as base64. */
  async screenshot(): Promise<string> {
    return (await this.#client.send<{ value: string }>('WebDriver:TakeScreenshot', { full: false })).value;
  }

  close(): Promise<void> {
    return this.#close(this.#client);
  }

  async #asBrowser<T>(body: string, ...given: Json[]): Promise<T> {
    await this.#client.send('Marionette:SetContext', { value: 'chrome' });
    const found = await this.run<T>(body, ...given);
    await this.#client.send('Marionette:SetContext', { value: 'content' });
    return found;
  }

  /** Clicks what this expression of a closed `root` and of what is `given` is, in the first root that has it. */
  async #hit(find: string, ...given: string[]): Promise<void> {
    const index = await until(`${given.join(' ')} to press`, async () => {
      const at = await this.#execute<number>(
        'system',
        HIT.replace('FIND', () => find),
        given,
      );
      return at < 0 ? null : String(at);
    });
    await this.click({ index: Number(index), attributes: {}, text: '' }, '[data-hit]');
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

const css = (value: string): { using: string; value: string } => ({ using: 'css selector', value });
