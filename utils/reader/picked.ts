/** What the tap hands over, before any of it is understood. */
import type { JsonField } from '../consoles/fields';

/** One object of an answer as the tap hands it over: known fields only, values as text. */
export type Pick = Partial<Record<JsonField, string>> & {
  /** Plain names (see `plainName`) of the fields that were seen, for telling queues apart. */
  names?: string;
};

/** One answer as the tap hands it over. */
export interface TapReport {
  /** Path of the request, without query. */
  path: string;
  status: number;
  /** Envelope codes: errorcode, ret, stat … as text. */
  envelope: Record<string, string>;
  /** Total that the answer names, or null. */
  total: number | null;
  /** An array of complaints was recognised (also when empty). */
  list: boolean;
  items: Pick[];
  history: Pick[];
  /** The complaint that `history` belongs to, from the request. */
  subject: string | null;
}
