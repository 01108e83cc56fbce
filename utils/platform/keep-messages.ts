/** Messages about how long things are kept, and about what a person wants gone. For our own pages alone. */
import type { ConsoleId } from '../complaint/model';
import type { KeptKind, Retention } from '../complaint/retention';

/** Whose data: the payer behind one complaint (key as in `QueueRow`), one account of a console, everybody's. */
export type EraseTarget =
  { who: 'payer'; key: string } | { who: 'account'; console: ConsoleId; account: string } | { who: 'all' };

export interface KeepingRequest {
  type: 'keeping';
}
export interface KeepingAnswer {
  days: Retention;
  /** ms UTC of the last round of removing by age; null before the first. */
  sweptAt: number | null;
  /** A round is under way. */
  sweeping: boolean;
  /** Accounts of which anything is kept. */
  accounts: { console: ConsoleId; account: string }[];
}
/** The rest stays as it is. */
export interface SaveKeeping {
  type: 'saveKeeping';
  days: Partial<Record<KeptKind, number>>;
}

/** What would go. */
export interface ErasePlanRequest {
  type: 'erasePlan';
  target: EraseTarget;
}
export interface ErasePlan {
  /** Masked phone, or ''. */
  mask: string;
  consoles: ConsoleId[];
  complaints: number;
  /** Of `complaints`: those that are not over yet. */
  open: number;
  sightings: number;
  answers: number;
  promises: number;
  notes: number;
  journal: number;
}
export interface EraseRequest {
  type: 'erase';
  target: EraseTarget;
  /** Complaints that are not over yet go too. */
  open: boolean;
}
/** `done` is false while a large account is still being worked through. */
export interface EraseAnswer {
  complaints: number;
  done: boolean;
}

/** Somebody looked at something that was hidden. */
export interface RevealNote {
  type: 'revealed';
  console: ConsoleId;
  complaintId: string;
}

export type KeepMessage = KeepingRequest | SaveKeeping | ErasePlanRequest | EraseRequest | RevealNote;
export interface KeepAnswers {
  keeping: KeepingAnswer;
  saveKeeping: KeepingAnswer;
  /** Null: the ledger does not know it any more. */
  erasePlan: ErasePlan | null;
  erase: EraseAnswer | null;
  /** It is written down. */
  revealed: boolean;
}
