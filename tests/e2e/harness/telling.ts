/** Messages to the background, as pages of the extension send them. */
import type { Page } from '@playwright/test';

interface World {
  chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
}

/** What the background answers to a message from `page`, which has to be one of ours. */
export const tell = (page: Page, message: object): Promise<unknown> =>
  page.evaluate((given) => (globalThis as unknown as World).chrome.runtime.sendMessage(given), message);

/** From now on everything of ours speaks so. */
export const speak = (page: Page, language: 'zh-CN' | 'en'): Promise<unknown> =>
  tell(page, { type: 'saveSettings', settings: { language } });
