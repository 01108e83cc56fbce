import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { TeachWorld } from '../utils/overlay/teach/door';
import { Guide } from '../utils/overlay/teach/guide';

/** The guide on a page that was not recognised, brought when somebody wants to teach it. */
export default defineUnlistedScript(() => {
  (globalThis as TeachWorld).kesuTeach = (deps) => new Guide(deps);
});
