/** The privacy screen: one switch until the browser closes, followed by every page of ours. */
import { onSession, sessionShelf } from './areas';
import type { Browser } from './browser';

const NAME = 'veil';

export interface Veil {
  on(): boolean;
  set(on: boolean): void;
  /** Called at each change. Returns how to stop. */
  follow(listener: () => void): () => void;
}

/** Is it on? False where the area cannot be read. */
export const isVeiled = async (browser: Pick<Browser, 'storage'>): Promise<boolean> =>
  (await sessionShelf<boolean>(browser, NAME)
    .load()
    .catch(() => null)) === true;

export const turnVeil = (browser: Pick<Browser, 'storage'>, on: boolean): Promise<void> =>
  sessionShelf<boolean>(browser, NAME).save(on);

/** `told` at each change, wherever it was made. */
export const onVeil = (browser: Pick<Browser, 'storage'>, told: (on: boolean) => void): void =>
  onSession(browser, NAME, (value) => told(value === true));

/** For a page of ours: blurs it at once, follows the others, and answers the key H. */
export function veilHere(browser: Pick<Browser, 'storage'>, page: Document): Veil {
  const listeners = new Set<() => void>();
  const root = page.documentElement;
  const take = (on: boolean) => {
    root.toggleAttribute('data-veiled', on);
    for (const listener of listeners) listener();
  };
  const veil: Veil = {
    on: () => root.hasAttribute('data-veiled'),
    set(on) {
      take(on);
      void turnVeil(browser, on).catch(() => {});
    },
    follow(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  // Hidden until it is known.
  take(true);
  void isVeiled(browser).then(take);
  onVeil(browser, take);
  page.addEventListener('keydown', (event) => {
    const { key, altKey, ctrlKey, metaKey, target } = event;
    const writing = target instanceof Element && target.closest('input,textarea,select,[contenteditable]');
    if (key.toLowerCase() === 'h' && !altKey && !ctrlKey && !metaKey && !writing) veil.set(!veil.on());
  });
  return veil;
}
