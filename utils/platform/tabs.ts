/** Tabs: brings a console forward, opens pages of ours. */
import type { Tabs } from 'webextension-polyfill';
import type { Browser } from './browser';
import type { Confirmed } from './gate-messages';
import type { PanelsRequest, SettingsChanged } from './messages';
import type { PollRequest, RevealRequest } from './orders';
import type { VeilOrder } from './veil-messages';

/** Where a console's complaints are. */
export interface ConsolePlace {
  /** The complaint page. */
  home: string;
  /** Exact hosts. */
  hosts: readonly string[];
  /** Paths on which complaints are expected. */
  paths: RegExp;
}

type Api = Pick<Browser, 'tabs' | 'windows'>;

/**
 * Shows the complaint page of a console: the tab that has it open and was used last, else a new
 * one. A tab on another page of the console is left alone, somebody may be writing there.
 * Throws when no tab can be opened.
 */
export async function openConsole(
  browser: Api,
  place: ConsolePlace,
  complaintId: string | null,
): Promise<void> {
  const tab = await complaintTab(browser, place);
  if (tab?.id === undefined) {
    await browser.tabs.create({ url: place.home });
    return;
  }
  await browser.tabs.update(tab.id, { active: true });
  await inFront(browser, tab);
  if (complaintId === null) return;
  const message: RevealRequest = { type: 'reveal', complaintId };
  // A page that was open before we were installed does not listen: it is in front all the same.
  await browser.tabs.sendMessage(tab.id, message).catch(() => {});
}

async function complaintTab({ tabs }: Api, place: ConsolePlace): Promise<Tabs.Tab | undefined> {
  const found = await tabs.query({ url: place.hosts.map((host) => `https://${host}/*`) });
  const fits = found.filter(({ url }) => url !== undefined && showsComplaints(new URL(url), place));
  return fits.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
}

function showsComplaints({ host, pathname, hash }: URL, { home, hosts, paths }: ConsolePlace): boolean {
  const known = new URL(home);
  if (!hosts.includes(host)) return false;
  return (host === known.host && pathname === known.pathname) || paths.test(pathname + hash);
}

/** Tells every open page of these hosts something: that the settings are other ones now. Never throws. */
export async function tellPages(
  { tabs }: Pick<Browser, 'tabs'>,
  hosts: readonly string[],
  order: SettingsChanged | VeilOrder = { type: 'settingsChanged' },
): Promise<void> {
  const open = await tabs.query({ url: hosts.map((host) => `https://${host}/*`) }).catch(() => []);
  // Pages that do not listen will ask when they are opened again.
  await Promise.allSettled(open.flatMap(({ id }) => (id === undefined ? [] : tabs.sendMessage(id, order))));
}

/** Hands an order to one frame. False when nobody listens there any more, or takes it. Never throws. */
export function orderFrame(
  { tabs }: Pick<Browser, 'tabs'>,
  { tabId, frameId }: { tabId: number; frameId: number },
  order: PollRequest | Confirmed,
): Promise<boolean> {
  return tabs.sendMessage(tabId, order, { frameId }).then(
    (answer) => answer === true,
    () => false,
  );
}

/** Opens the first-run page, which tells what is read and where it stays. */
export const openWelcome = (browser: Pick<Browser, 'tabs' | 'runtime'>): Promise<void> =>
  openPage(browser, '#welcome');

/** Opens one of the parts of our page in a tab of its own. */
export async function openPage(
  { tabs, runtime }: Pick<Browser, 'tabs' | 'runtime'>,
  part: '#welcome' | '#snapshot',
): Promise<void> {
  await tabs.create({ url: runtime.getURL(`options.html${part}`) });
}

/** This tab, or of those with one of these hosts the one that was used last; null when there is none. */
export async function tabAt(
  { tabs }: Pick<Browser, 'tabs'>,
  hosts: readonly string[],
  tabId: number | null,
): Promise<{ id: number; host: string } | null> {
  const open = await tabs.query({ url: hosts.map((host) => `https://${host}/*`) });
  const found = open
    .filter(({ id }) => tabId === null || id === tabId)
    .toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
  const url = found?.url !== undefined && URL.canParse(found.url) ? new URL(found.url) : null;
  return url && found?.id !== undefined ? { id: found.id, host: url.host } : null;
}

/** Runs a file of ours in every frame of a tab that we may read. What each frame answers, unchecked. */
export async function inFrames(
  { scripting }: Pick<Browser, 'scripting'>,
  tabId: number,
  file: 'snapshot.js',
): Promise<unknown[]> {
  const target = { tabId, allFrames: true };
  const done = await scripting.executeScript({ target, files: [file] }).catch(() => []);
  return done.map(({ result }) => result);
}

/** Shows the workbench: the tab that has it open, else a new one. Throws when no tab can be opened. */
export async function openWorkbench(browser: Pick<Browser, 'tabs' | 'windows' | 'runtime'>): Promise<void> {
  const url = browser.runtime.getURL('workbench.html');
  const [tab] = await browser.tabs.query({ url }).catch(() => []);
  if (tab?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(tab.id, { active: true });
  await inFront(browser, tab);
}

/** The window of a tab comes forward, where that is possible. */
async function inFront({ windows }: Pick<Browser, 'windows'>, { windowId }: Tabs.Tab): Promise<void> {
  if (windowId !== undefined) await windows.update(windowId, { focused: true }).catch(() => {});
}

/**
 * Runs the panels, or a part that comes later, in the frame that asked. False when the browser refuses:
 * then the page goes on without.
 */
export async function injectPanels(
  { scripting }: Pick<Browser, 'scripting'>,
  frame: { tabId: number; frameId: number } | null,
  file: 'panels.js' | `${NonNullable<PanelsRequest['part']>}.js` = 'panels.js',
): Promise<boolean> {
  if (!frame) return false;
  const target = { tabId: frame.tabId, frameIds: [frame.frameId] };
  return scripting.executeScript({ target, files: [file] }).then(
    () => true,
    () => false,
  );
}
