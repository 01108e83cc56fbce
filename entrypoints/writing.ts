import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Desk } from '../utils/overlay/desk';
import type { WritingWorld } from '../utils/overlay/writing';

/** Comes to pages with a field in which a complaint may be answered. */
export default defineUnlistedScript(() => {
  (globalThis as WritingWorld).kesuWriting = (make, open) => new Desk(make, open);
});
