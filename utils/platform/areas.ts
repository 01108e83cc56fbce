/** The storage areas beside settings: who may read them, and what is kept until the browser closes. */
import type { Browser } from './browser';
import type { SyncArea } from './sync';

type Storage = Pick<Browser, 'storage'>;
/** Chromium's part of an area, which the common types do not know. */
interface Lockable {
  setAccessLevel?(level: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/** Closes both areas to content scripts where the browser can. Never throws. */
export async function closeAreas(browser: Storage): Promise<void> {
  const areas = [browser.storage.session, browser.storage.local] as (Lockable | undefined)[];
  await Promise.allSettled(
    areas.map(async (area) => area?.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })),
  );
}

/** Empties both areas. Throws as they do. */
export async function clearAreas({ storage }: Storage): Promise<void> {
  await storage.local.clear();
  await storage.session.clear();
}

/** A place for one value that lasts until the browser closes. `load` and `save` throw as the area does. */
export function sessionShelf<T>(browser: Storage, name: string) {
  return {
    load: async () => ((await browser.storage.session.get(name))[name] ?? null) as T | null,
    save: (value: T) => browser.storage.session.set({ [name]: value }),
  };
}

/** `told` what stands under `name` at each change, wherever it was made. */
export function onSession({ storage }: Storage, name: string, told: (value: unknown) => void): void {
  storage.onChanged.addListener((changes, area) => {
    if (area === 'session' && Object.hasOwn(changes, name)) told(changes[name]?.newValue);
  });
}

/** The area in the browser's own account; null where there is none. */
export const syncArea = (browser: Storage): SyncArea | null =>
  (browser.storage.sync as SyncArea | undefined) ?? null;

/** `told` which entries of an area changed, wherever that was done. */
export function onArea(
  { storage }: Storage,
  wanted: 'sync' | 'local',
  told: (names: string[]) => void,
): void {
  storage.onChanged.addListener((changes, area) => {
    if (area === wanted) told(Object.keys(changes));
  });
}

/** The same on disk. */
export function localShelf(browser: Storage, name: string) {
  return {
    load: async (): Promise<unknown> => (await browser.storage.local.get(name))[name] ?? null,
    save: (value: unknown) => browser.storage.local.set({ [name]: value }),
  };
}

/** Several entries on disk at a time, by name. */
export function localEntries(browser: Storage, names: readonly string[]) {
  return {
    load: (): Promise<Record<string, unknown>> => browser.storage.local.get([...names]),
    save: (values: Record<string, unknown>): Promise<void> => browser.storage.local.set(values),
  };
}

/** Many small values that last until the browser closes, one entry each. Throws as the area does. */
export function sessionStore(browser: Storage, prefix: string) {
  return {
    get: async (name: string): Promise<unknown> => {
      const entry = `${prefix}|${name}`;
      return (await browser.storage.session.get(entry))[entry] ?? null;
    },
    /** Null removes. */
    set: (name: string, value: unknown): Promise<void> => {
      const entry = `${prefix}|${name}`;
      const { session } = browser.storage;
      return value === null ? session.remove(entry) : session.set({ [entry]: value });
    },
  };
}
