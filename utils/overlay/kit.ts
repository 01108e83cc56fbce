/**
 * The door to the panels. They are a second file that the background runs in this frame when they
 * are wanted for the first time, so that a page that nobody touches carries the marks alone.
 */
import type { NoticeKind } from '../../components/overlay/Notice';
import type { RedLine } from '../../components/overlay/RedLines';
import type { Theme } from '../../components/overlay/tokens';
import type { Clocks, Complaint, ConsoleId } from '../complaint/model';
import type { Repeat } from '../complaint/repeat';
import type { Language } from '../complaint/words';
import type { ConsoleKnowledge } from '../consoles/knowledge';
import { send } from '../platform/page';
import type { CloseAction, CloseCheck } from '../reply/close';
import type { Check } from '../reply/redlines';
import type { StaleChange } from '../reply/stale';
import type { ReplyField } from './fields';
import { bareHost } from './hosts';

/** How a panel looks and what time it is (ms UTC). */
export interface Look {
  language: Language;
  theme: Theme;
  now: number;
}

export interface DeskRequest {
  complaint: Complaint | null;
  /** The field to fill; null = copy only. */
  field: ReplyField | null;
  repeat: Repeat | null;
}

/** What stands behind a gate. `complaint` is its id. */
export type GateRequest =
  | {
      kind: 'send';
      complaint: string | null;
      findings: readonly RedLine[];
      /** The complaint changed since the reply was begun. */
      stale: StaleChange | null;
    }
  | {
      kind: 'close';
      complaint: string | null;
      check: CloseCheck;
      /** `8.3% · n=36`; left out when not known. */
      repeatRate?: string;
    };

/**
 * What a person decided. `repair`: put the suggestions into the text, go to the new message, or to
 * the step that would solve the case. `reason` is null only where nothing stood against it.
 */
export type GateAnswer = { go: false; repair?: true } | { go: true; reason: string | null };

/** A reply as it stands in its field. */
export interface CheckRequest {
  console: ConsoleId;
  field: ReplyField;
  complaint: Complaint | null;
  /** The other complaints on screen: their numbers must not stand in this reply. */
  others: readonly Complaint[];
  language: Language;
  /** ms UTC */
  now: number;
  officialPhone: string;
}
export interface CloseRequest {
  complaint: Complaint;
  action: CloseAction;
  /** Closes so far. */
  attempts: number;
  /** ms UTC */
  now: number;
}

/** What the second file brings. */
export interface PanelKit {
  /** The element beside which something is open. */
  anchor(): Element | null;
  close(): void;
  card(at: Element, complaint: Complaint, clocks: Clocks, look: Look): void;
  tree(at: Element, complaint: Complaint, repeat: Repeat | null, look: Look): void;
  desk(at: Element, request: DeskRequest, look: Look, closed: () => void): void;
  /** Shows one notice, or takes it away. */
  notice(kind: NoticeKind | null, known: ConsoleKnowledge, look: Look): void;
  /** The red lines of a text. */
  check(text: string, request: CheckRequest): Check;
  /** Whether a complaint may be closed. */
  closing(request: CloseRequest): CloseCheck;
  /** Puts what is better in the place of what was found. */
  repair(field: HTMLElement, findings: readonly RedLine[]): Promise<boolean>;
  /** Asks before something goes out. Rejects, leaving nothing behind, when it cannot be drawn. */
  gate(at: Element, request: GateRequest, look: Look): Promise<GateAnswer>;
  /** The red lines under a field, one field at a time; no findings take the list away. */
  redlines(
    field: HTMLElement,
    findings: readonly RedLine[],
    look: Look,
    take: (finding: RedLine) => void,
  ): void;
}

/** In our own world only: pages cannot see it. */
export interface KitWorld {
  kesuPanels?: (makeHost: typeof bareHost) => PanelKit;
}

let kit: PanelKit | null = null;
let coming: Promise<PanelKit | null> | null = null;

/** The panels if they are here already. */
export const panelsHere = (): PanelKit | null => kit;

/** The panels, fetched on the first call; null when the extension is gone. */
export function panels(): Promise<PanelKit | null> {
  if (kit) return Promise.resolve(kit);
  coming ??= send({ type: 'panels' }).then(() => {
    coming = null;
    kit = (globalThis as KitWorld).kesuPanels?.(bareHost) ?? null;
    return kit;
  });
  return coming;
}
