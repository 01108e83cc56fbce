/** One observer for the whole page. Says that something of the page changed; never what to do. */
import { isOurs } from './hosts';
import type { Root } from './roots';

const VISIBILITY = ['style', 'class', 'hidden', 'open', 'aria-hidden', 'aria-selected'];

export interface Watcher {
  /** Observes roots that are not observed yet. */
  over(roots: readonly Root[]): void;
  stop(): void;
}

/**
 * What changed in a batch, the weightiest: `content`; `looks` for mere attributes (a dialog that was
 * hidden, a hover that changed a class); `typing` for what only comes of it.
 */
export type Change = 'content' | 'looks' | 'typing';

/** `changed` is called once a batch; `typing` tells which changes come of writing into a field. */
export function watch(changed: (what: Change) => void, typing: (record: MutationRecord) => boolean): Watcher {
  const observed = new WeakSet<Root>();
  const observer = new MutationObserver((records) => {
    let most: Change | null = null;
    for (const record of records) {
      if (record.type === 'attributes' ? isOurs(record.target) : !content(record)) continue;
      if (typing(record)) most ??= 'typing';
      else if (record.type === 'attributes') most = 'looks';
      else {
        most = 'content';
        break;
      }
    }
    if (most) changed(most);
  });
  return {
    over(roots) {
      for (const root of roots) {
        if (observed.has(root)) continue;
        observed.add(root);
        observer.observe(root, {
          childList: true,
          subtree: true,
          characterData: true,
          attributes: true,
          attributeFilter: VISIBILITY,
        });
      }
    },
    stop: () => observer.disconnect(),
  };
}

/** Anything but our own insertions. Somebody else's removal of our host counts. */
function content(record: MutationRecord): boolean {
  if (record.type === 'characterData') return true;
  for (const node of record.addedNodes) if (!isOurs(node)) return true;
  for (const node of record.removedNodes) if (!isOurs(node) || !node.isConnected) return true;
  return false;
}
