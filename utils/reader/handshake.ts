/**
 * How the page's world hands answers to ours. Both sides start before any script of the page, so
 * the name of the event on which answers travel is agreed on before anybody could listen. It proves
 * nothing to a page that was there first (after an update): what comes is a hint in any case.
 */

/** Our world → page's world: carries the secret name of the answer event. */
export const HELLO = 'kesu:hello';
/** Page's world → ours: the tap is ready and would like to be greeted. */
export const READY = 'kesu:ready';
/** Our world → page's world: tell, on the event of this name, what the last answers were made of. */
export const SHAPES = 'kesu:shapes';
