/** The door to the texts about evidence: a file of their own, because few open that tab. */
import { send } from '../../platform/page';
import type { evidenceOf } from '../../reply/evidence';

type EvidenceOf = typeof evidenceOf;

/** In our own world only: pages cannot see it. */
export interface EvidenceWorld {
  kesuEvidence?: EvidenceOf;
}

/** The checklists, fetched on the first call; null when the extension is gone. */
export async function evidence(): Promise<EvidenceOf | null> {
  const world = globalThis as EvidenceWorld;
  if (!world.kesuEvidence) await send({ type: 'panels', part: 'evidence' });
  return world.kesuEvidence ?? null;
}
