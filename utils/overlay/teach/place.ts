/** What a lesson needs to know of the page before it begins. */
import type { ConsoleKnowledge } from '../../consoles/knowledge';
import type { QueueId } from '../../complaint/model';
import { accountOf, surroundings } from '../../reader/surroundings';
import { leavesOf } from '../../reader/text';
import type { bareHost } from '../hosts';
import type { Look } from '../kit';
import { allRoots } from '../roots';
import type { Place } from './course';

export interface TeachDeps {
  known: ConsoleKnowledge;
  makeHost: typeof bareHost;
  look: Look;
  /** Lists of this console, for a person. */
  queues: readonly { id: QueueId; name: string }[];
  /** The guide is gone. */
  ended(saved: boolean): void;
}

const MOST = 4000;

/** The page now, its account, its queue as far as it tells. */
export function placeOf({ known, look }: TeachDeps): Place {
  const began = performance.now();
  const url = new URL(location.href);
  const leaves = leavesOf(document.body, MOST);
  const { queue, headings } = surroundings(leaves, document.title, url, known);
  const told = queue ?? (headings.length === 1 ? (headings[0] ?? null) : null);
  const now = () => Math.round(look.now + performance.now() - began);
  return {
    page: () => ({ roots: allRoots(document), url: new URL(location.href), now: now() }),
    now,
    known,
    account: accountOf(leaves, allRoots(document), known),
    queue: known.queues.length === 1 ? (known.queues[0]?.id ?? null) : told,
  };
}
