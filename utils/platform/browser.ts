/** The extension API for the background and for extension pages, wired in this one place. */
import type { Browser } from 'webextension-polyfill';

export { default as browser } from 'webextension-polyfill';
export type { Browser };
