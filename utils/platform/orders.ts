/** What the background may ask of a console page, besides telling it that settings changed. */

/** Ask the list again. */
export interface PollRequest {
  type: 'poll';
  /** Address of the list, without query. */
  list: string;
  /** Tell also how it is asked. */
  share: boolean;
}

/** Scroll to a complaint and point at it. */
export interface RevealRequest {
  type: 'reveal';
  complaintId: string;
}
