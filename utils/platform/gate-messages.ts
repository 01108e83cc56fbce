/** Messages of the gates: what speaks against a press, and the confirmation in a page of ours. */
import type { ConsoleId } from '../complaint/model';

/** Console page: how often somebody went to close this complaint, and in what company it came. */
export interface AttemptsRequest {
  type: 'attempts';
  console: ConsoleId;
  complaintId: string;
}
export interface AttemptsAnswer {
  attempts: number;
  /** Part of 集中投诉. */
  burst: boolean;
  /** What the lead wrote who looked at an incident; null while none did. */
  released: string | null;
}

/** What a person wants to do although a gate speaks against it. All of it is only shown. */
export interface Override {
  console: ConsoleId;
  /** As the page names it; null: nobody can tell whose reply it is. */
  complaintId: string | null;
  /** `send` a reply · `complete` 处理完成 · `reject` 驳回退款. */
  action: 'send' | 'complete' | 'reject';
  /** Codes of what speaks against it (`Missing`, `burst`, a stale change, a red line), worst first. */
  against: { code: string; words: string }[];
  reason: string;
  /** The reply; '' for a close. */
  text: string;
}
/**
 * Console page: the browser cannot prove that the gate is in sight, so the person is asked in a page of
 * ours. An earlier question of the same tab is over with it.
 */
export interface ConfirmRequest extends Override {
  type: 'confirm';
}
/** Names one question, once; null: no page of ours could be opened. */
export type ConfirmAnswer = { token: string } | null;
/** Console page: nobody waits for that answer any more. */
export interface ConfirmDrop {
  type: 'confirmDrop';
  token: string;
}

/** Page of ours: what is asked. Null: it was answered, dropped, or came too late. */
export interface ConfirmQuestion {
  type: 'confirmQuestion';
  token: string;
}
export interface Question extends Override {
  /** Where it is asked, by the browser's own word. */
  host: string;
  /** ms UTC by this computer's clock */
  until: number;
}
/** Page of ours: what the person said. Answered with whether the console's page took it. */
export interface ConfirmVerdict {
  type: 'confirmVerdict';
  token: string;
  go: boolean;
}

/** Background → console page: what the person said. */
export interface Confirmed {
  type: 'confirmed';
  token: string;
  go: boolean;
}

export type GateMessage = AttemptsRequest | ConfirmRequest | ConfirmDrop | ConfirmQuestion | ConfirmVerdict;
export interface GateAnswers {
  attempts: AttemptsAnswer;
  confirm: ConfirmAnswer;
  confirmDrop: null;
  confirmQuestion: Question | null;
  confirmVerdict: boolean;
}
