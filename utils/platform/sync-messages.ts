/** Messages about settings that follow a person to other browsers. For our own pages alone. */

/** What follows, each by itself: the newer one wins. */
export const SYNC_PARTS = ['look', 'rules', 'alerts', 'keeping', 'templates'] as const;
export type SyncPart = (typeof SYNC_PARTS)[number];

export interface SyncRequest {
  type: 'sync';
}
/** `drop`: what was handed to the browser's own account is taken back. */
export interface TurnSync {
  type: 'turnSync';
  on: boolean;
  drop: boolean;
}
export interface SyncAnswer {
  on: boolean;
  /** This browser has such a place. */
  here: boolean;
  /** ms UTC of the last exchange that worked; null: none did. */
  at: number | null;
  /** Too large to follow. */
  large: SyncPart[];
  /** The last exchange failed. */
  failed: boolean;
}
export type SyncMessage = SyncRequest | TurnSync;
export interface SyncAnswers {
  sync: SyncAnswer;
  turnSync: SyncAnswer;
}
