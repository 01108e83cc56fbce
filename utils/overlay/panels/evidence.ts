/** The door to the texts about evidence: a file of their own, because few open that tab. */
import type { evidenceOf } from '../../reply/evidence';
import { bring } from '../parts';

type EvidenceOf = typeof evidenceOf;

/** In our own world only: pages cannot see it. */
export interface EvidenceWorld {
  kesuEvidence?: EvidenceOf;
}

/** The checklists, fetched on the first call; null when the extension is gone. */
export const evidence = (): Promise<EvidenceOf | null> =>
  bring('evidence', () => (globalThis as EvidenceWorld).kesuEvidence);
