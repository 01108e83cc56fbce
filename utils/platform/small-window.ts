/** A small window of ours beside a console, for one question. */
import type { Browser } from './browser';

const SIZE = { width: 520, height: 600 };

type Api = Pick<Browser, 'tabs' | 'windows' | 'runtime'>;

/**
 * Opens a page of ours in a window of its own, over the middle of the window that `tabId` stands in;
 * where there are no windows (a phone), in a tab. Its tab id. Throws when neither can be opened.
 */
export async function openSmall(browser: Api, path: string, tabId: number): Promise<number> {
  const { windows, tabs, runtime } = browser;
  const popup = { url: runtime.getURL(path), type: 'popup', focused: true, ...SIZE } as const;
  // Some places are refused: partly off the screens, for one.
  for (const form of [{ ...popup, ...(await middle(browser, tabId)) }, popup]) {
    try {
      const made = await windows.create(form);
      const [tab] = made.tabs ?? (await tabs.query({ windowId: made.id! }));
      if (tab?.id !== undefined) return tab.id;
    } catch {
      // The next form.
    }
  }
  const tab = await tabs.create({ url: popup.url, active: true });
  if (tab.id === undefined) throw new Error('A tab without an id.');
  return tab.id;
}

async function middle({ tabs, windows }: Api, tabId: number): Promise<{ left?: number; top?: number }> {
  try {
    const { left, top, width, height } = await windows.get((await tabs.get(tabId)).windowId!);
    if (left === undefined || top === undefined || !width || !height) return {};
    return {
      left: Math.round(left + (width - SIZE.width) / 2),
      top: Math.round(top + Math.max(0, height - SIZE.height) / 2),
    };
  } catch {
    return {};
  }
}

/** Closes a tab of ours. Never throws. */
export async function closeTab({ tabs }: Pick<Browser, 'tabs'>, tabId: number): Promise<void> {
  await tabs.remove(tabId).catch(() => {});
}

/** Brings a tab, and its window, to the front. Never throws. */
export async function toFront({ tabs, windows }: Pick<Browser, 'tabs' | 'windows'>, tabId: number) {
  try {
    const { windowId } = await tabs.update(tabId, { active: true });
    if (windowId !== undefined) await windows.update(windowId, { focused: true });
  } catch {
    // It has just gone.
  }
}
