/** A promise of ours inside a complaint: a clock of its own. Pure data. */

/** `appeal`: nothing that the user was told, but the result of an appeal that we want to look up. */
export type PromiseKind = 'refund' | 'reply' | 'delivery' | 'other' | 'appeal';

/** `broken`: the time came and nothing was seen. `withdrawn`: a person took it off the list. */
export type PromiseState = 'open' | 'kept' | 'broken' | 'withdrawn';

/** A promise as it is read out of a text, or written by hand. */
export interface Promised {
  what: PromiseKind;
  /** ms UTC */
  due: number;
  /** The words of the text, shortened. */
  words: string;
  /** It can be read in more than one way, or a calendar is missing. */
  uncertain: boolean;
  /** The year whose official holidays are not known, when working days were counted through it. */
  missingYear: number | null;
}
