/** What a reading of a page yields. */
import type { Complaint } from '../complaint/model';
import type { Grid } from './grid';

/** One place on the page where a complaint stands. Clones of a row are further spots. */
export interface Spot {
  /** The row, card, drawer or page region. */
  row: Element;
  status?: Element;
  time?: Element;
  id?: Element;
  /** The cell or box with the row's own buttons. */
  actions?: Element;
  /** Can it be replied to from here? */
  replyable: boolean;
}

export interface Seen {
  complaint: Complaint;
  context: 'row' | 'detail';
  spots: Spot[];
}

export type Session = 'known' | 'signedOut' | 'forbidden' | 'riskControl';

export interface PageReading {
  seen: Seen[];
  /** Complaint tables, also empty ones. */
  grids: Grid[];
  session: Session;
  /** Address, heading or data say that complaints belong here. */
  expected: boolean;
  /** Beside what is told stands what looks like a complaint and cannot be told. */
  missed: boolean;
  /** The page itself says that there is nothing. */
  empty: boolean;
  loading: boolean;
  /** Account as the page names it; ''. */
  account: string;
  /** Waiting rows beyond those that were read. */
  unreadWaiting: number;
  /** What the console itself counts; null where it says nothing. `card`: on a page without a list. */
  counter: { count: number; card: boolean } | null;
}
