/**
 * The door to the panels. They are a second file that the background runs in this frame when they
 * are wanted for the first time, so that a page that nobody touches carries the marks alone.
 */
import type { NoticeKind } from '../../components/overlay/Notice';
import type { RedLine } from '../../components/overlay/RedLines';
import type { Theme } from '../../components/overlay/tokens';
import type { Feature } from '../complaint/ids';
import type { Clocks, Complaint, ConsoleId } from '../complaint/model';
import type { Repeat } from '../complaint/repeat';
import type { ClockOptions } from '../complaint/rules';
import type { Language } from '../complaint/words';
import type { ConsoleKnowledge } from '../consoles/knowledge';
import type { Settings } from '../platform/messages';
import { send } from '../platform/page';
import type { JsonStore } from '../reader/json';
import type { Seen } from '../reader/seen';
import type { CloseCheck } from '../reply/close';
import type { StaleChange } from '../reply/stale';
import type { ReplyField } from './fields';
import { bareHost } from './hosts';
import type { Beside, Pressed } from './pressed';
import type { TaughtWords } from './taught';

/** How a panel looks and what time it is (ms UTC). */
export interface Look {
  language: Language;
  theme: Theme;
  now: number;
  /** By which rules the clocks of this page run. */
  rules?: ClockOptions;
}

export interface DeskRequest {
  complaint: Complaint | null;
  /** The field to fill; null = copy only. */
  field: ReplyField | null;
  repeat: Repeat | null;
}

/** What stands behind a gate. `complaint` is its id. */
export type GateRequest = { console: ConsoleId; complaint: string | null } & (
  | {
      kind: 'send';
      /** The reply as it stands now. */
      text(): string;
      findings: readonly RedLine[];
      /** The complaint changed since the reply was begun. */
      stale: StaleChange | null;
      /** What came in since: the words of that message. Data of the page. */
      news?: string | null;
      /** Puts what is better in the place of one finding; tells what is left. */
      take?(finding: RedLine): Promise<readonly RedLine[]>;
    }
  | {
      kind: 'close';
      check: CloseCheck;
      /** `8.3% · n=36`; left out when not known. */
      repeatRate?: string;
      /** The platform measures repeats and the 72 hours. */
      metrics?: boolean;
    }
);

/**
 * What a person decided. `repair`: put the suggestions into the text, go to the new message, or to
 * the step that would solve the case. `reason` is null only where nothing stood against it.
 */
export type GateAnswer = { go: false; repair?: true } | { go: true; reason: string | null };

/** A reply field on screen, with the button of ours beside it. */
export interface FieldNow {
  field: ReplyField;
  complaint: Complaint | null;
  host: HTMLElement;
}

/** What of the settings a reply is checked with. */
export type CheckSettings = Pick<Settings, 'officialPhone' | 'ownWords' | 'allowWords'>;

/** What the gates need of the page. */
export interface GateDeps {
  known: ConsoleKnowledge;
  fields(): readonly FieldNow[];
  /** Whose complaint a button is about. */
  beside(node: Element): Beside | null;
  /** What the last look found. */
  seen(): readonly Seen[];
  /** What the console's own data say. */
  store: JsonStore;
  /** Asks the console once more about one complaint; what it answers, unchecked. */
  again(id: string): Promise<unknown>;
  /** The store knows more than it did. */
  learned(): void;
  look(at: Element): Look;
  /** Words of buttons that a person pointed at. */
  words?(): TaughtWords | undefined;
  /** With what a reply is checked; null: not known yet. */
  settings(): CheckSettings | null;
  /** Is it switched off here? */
  off(feature: Feature): boolean;
}

/** Who stands behind the gates. */
export interface Warden {
  /** Somebody writes in this field, or goes to it. */
  typed(at: FieldNow): void;
  /** Checks what stands in every reply field now. */
  check(): void;
  /** After the page changed: a list of red lines whose field is gone goes with it. */
  settle(): void;
  /** Null: the press goes on. Else it is held; resolves with what is to be pressed after all, or null. */
  held(what: Pressed): (() => Promise<HTMLElement | null>) | null;
}

/** What the second file brings. */
export interface PanelKit {
  /** The element beside which something is open. */
  anchor(): Element | null;
  close(): void;
  /**
   * `beside`: what else the page shows. `pointed`: comes and goes with the pointer, so that nothing
   * in it can be pressed.
   */
  card(
    at: Element,
    complaint: Complaint,
    clocks: Clocks,
    look: Look,
    beside: readonly Seen[],
    pointed?: boolean,
  ): void;
  tree(at: Element, complaint: Complaint, repeat: Repeat | null, look: Look): void;
  desk(at: Element, request: DeskRequest, look: Look, closed: () => void): void;
  /** Shows one notice, or takes it away. */
  notice(kind: NoticeKind | null, known: ConsoleKnowledge, look: Look): void;
  /** Asks before something goes out. Rejects, leaving nothing behind, when it cannot be drawn. */
  gate(at: Element, request: GateRequest, look: Look): Promise<GateAnswer>;
  /** The red lines under a field, one field at a time; no findings take the list away. */
  redlines(
    field: HTMLElement,
    findings: readonly RedLine[],
    look: Look,
    take: (finding: RedLine) => void,
  ): void;
  warden(deps: GateDeps): Warden;
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
