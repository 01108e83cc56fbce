/** The storage areas beside settings: who may read them, and what is kept until the browser closes. */
import type { Browser } from './browser';

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

/** A place for one value that lasts until the browser closes. `load` and `save` throw as the area does. */
export function sessionShelf<T>(browser: Storage, name: string) {
  return {
    load: async () => ((await browser.storage.session.get(name))[name] ?? null) as T | null,
    save: (value: T) => browser.storage.session.set({ [name]: value }),
  };
}
