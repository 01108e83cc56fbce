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
 * What changed in a batch, the weightiest: `flood` for so much at once that the page has to lay it out
 * first; `content`; `looks` for mere attributes (a dialog that was hidden, a hover that changed a class);
 * `typing` for what only comes of it.
 */
export type Change = 'flood' | 'content' | 'looks' | 'typing';

/** Elements that come in one batch: more than a page of rows drawn anew. */
const FLOOD = 300;

/** `changed` is called once a batch; `typing` tells which changes come of writing into a field. */
export function watch(changed: (what: Change) => void, typing: (record: MutationRecord) => boolean): Watcher {
  const observed = new WeakSet<Root>();
  const observer = new MutationObserver((records) => {
    let most: Change | null = null;
    let added = 0;
    for (const record of records) {
      if (most !== 'content') most = weightier(most, record, typing);
      if (most !== 'content') continue;
      added += elementsIn(record.addedNodes);
      if (added > FLOOD) {
        most = 'flood';
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

/** What a batch is once this is known of it too. */
function weightier(
  most: Change | null,
  record: MutationRecord,
  typing: (record: MutationRecord) => boolean,
): Change | null {
  const looks = record.type === 'attributes';
  if (looks ? isOurs(record.target) : !content(record)) return most;
  if (typing(record)) return most ?? 'typing';
  return looks ? 'looks' : 'content';
}

/** Of these the elements of the page, up to what makes a flood. */
function elementsIn(nodes: NodeList): number {
  let count = 0;
  for (const node of nodes) if (node.nodeType === 1 && !isOurs(node) && (count += 1) > FLOOD) break;
  return count;
}

/** Anything but our own insertions. Somebody else's removal of our host counts. */
function content(record: MutationRecord): boolean {
  if (record.type === 'characterData') return true;
  for (const node of record.addedNodes) if (!isOurs(node)) return true;
  for (const node of record.removedNodes) if (!isOurs(node) || !node.isConnected) return true;
  return false;
}
