/** Installs the packages when they are missing or not those of the lock file. */
export function ensurePackages(): Promise<void>;
/** Path of a Node that runs `.ts` files; throws when there is none. */
export function node24(): string;
/** Path of a browser; Chromium throws and Firefox gives null when there is none. */
export function ensureBrowser(kind: 'chromium'): Promise<string>;
export function ensureBrowser(kind: 'firefox'): Promise<string | null>;
