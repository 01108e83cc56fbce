/** Messages about the privacy screen. */

/** Is what names people to be blurred? */
export interface VeilRequest {
  type: 'veil';
}
/** Background → console page: blur it, or show it again. */
export interface VeilOrder {
  type: 'veil';
  on: boolean;
}
export interface VeilAnswers {
  veil: boolean;
}
