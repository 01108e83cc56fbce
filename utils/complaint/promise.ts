/** A promise of ours inside a complaint: a clock of its own. Pure data. */

export type PromiseKind = 'refund' | 'reply' | 'delivery' | 'other';

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
