/** The door to the fields in which people write: what finds them, and the buttons beside them, come with one. */
import type { Complaint } from '../complaint/model';
import type { Language } from '../complaint/words';
import { EDITABLE } from './editable';
import type { ReplyField } from './fields';
import { makeHost } from './hosts';
import type { FieldNow } from './kit';
import { bring } from './parts';
import type { Root } from './roots';
import type { Typing } from './typing';

/** Opens the desk beside `host`. */
export type OpenDesk = (host: HTMLElement, complaint: Complaint | null, field: ReplyField | null) => void;

/** How the buttons look now. */
export interface WritingLook {
  language: Language;
  /** No button stands, the fields are known all the same: replies are still checked. */
  off: boolean;
  /** The button whose panel is open. */
  openFrom: HTMLElement | null;
  /** The box of a field that a person pointed at, or null. */
  taught?: (field: HTMLElement) => Element | null;
}

/** What that file brings. */
export interface Writing {
  /** Keeps one button beside each reply field in `roots`; `owner` tells whose field it is. */
  show(roots: readonly Root[], look: WritingLook, owner: (field: ReplyField) => Complaint | null): void;
  /** Every reply field with its complaint and the button of ours beside it. */
  fields(): FieldNow[];
  /** The visible field in which this complaint is answered, or null. */
  fieldOf(id: string): ReplyField | null;
  /** `/` in an empty reply field opens its desk, Alt+/ that of a field in sight. True when it was taken. */
  key(event: KeyboardEvent): boolean;
  clear(): void;
  readonly typing: Typing;
}

/** In our own world only: pages cannot see it. */
export interface WritingWorld {
  kesuWriting?: (make: typeof makeHost, open: OpenDesk) => Writing;
}

/** Brings it once one of `roots` has a field. Calls `came` when it is here for the first time. */
export function writingDoor(open: OpenDesk, came: () => void) {
  let here: Writing | null = null;
  let coming: Promise<void> | null = null;
  return {
    here: (): Writing | null => here,
    want(roots: readonly Root[]): void {
      if (here || coming || !roots.some((root) => root.querySelector(EDITABLE))) return;
      coming = bring('writing', () => (globalThis as WritingWorld).kesuWriting).then((make) => {
        coming = null;
        here = make?.(makeHost, open) ?? null;
        if (here) came();
      });
    },
  };
}
