import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { KitWorld } from '../utils/overlay/kit';
import { makePanels } from '../utils/overlay/panels';

/** Second file of a console page: panels, brought by the background when they are first wanted. */
export default defineUnlistedScript(() => {
  (globalThis as KitWorld).kesuPanels = makePanels;
});
