import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { EvidenceWorld } from '../utils/overlay/panels/evidence';
import { evidenceOf } from '../utils/reply/evidence';

/** Third file of a console page: what proves what, brought by the background when its tab is opened. */
export default defineUnlistedScript(() => {
  (globalThis as EvidenceWorld).kesuEvidence = evidenceOf;
});
