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
 * `changed(soon)` is called once a batch: `soon` for content, not soon for mere attributes (a dialog
 * that was hidden, a hover that changed a class).
 */
export function watch(changed: (soon: boolean) => void): Watcher {
  const observed = new WeakSet<Root>();
  const observer = new MutationObserver((records) => {
    let content = false;
    let looks = false;
    for (const record of records) {
      if (record.type === 'attributes') looks ||= !isOurs(record.target);
      else if (record.type === 'characterData') content = true;
      else content ||= foreign(record);
      if (content) break;
    }
    if (content || looks) changed(content);
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
function foreign(record: MutationRecord): boolean {
  for (const node of record.addedNodes) if (!isOurs(node)) return true;
  for (const node of record.removedNodes) if (!isOurs(node) || !node.isConnected) return true;
  return false;
}
