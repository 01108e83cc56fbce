import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { TaughtWorld } from '../utils/overlay/taught';
import { taughtAbout } from '../utils/overlay/teach/apply';

/** Comes to pages of a console about which somebody taught something. */
export default defineUnlistedScript(() => {
  (globalThis as TaughtWorld).kesuTaught = taughtAbout;
});
