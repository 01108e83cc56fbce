/**
 * Stands before two kinds of the console's own buttons: those that send a reply and those that close a
 * complaint. It stops a press only while it can show why; when anything of ours fails, the button works.
 */
import type { Complaint, ConsoleId } from '../../utils/complaint/model';
import type { ReplyField } from '../../utils/overlay/fields';
import { put } from '../../utils/overlay/hosts';
import { panels, panelsHere } from '../../utils/overlay/kit';
import type { GateAnswer, Look, PanelKit } from '../../utils/overlay/kit';
import { pressed } from '../../utils/overlay/pressed';
import type { Pressed } from '../../utils/overlay/pressed';
import type { JournalNote } from '../../utils/platform/messages';
import { send } from '../../utils/platform/page';

export interface GateDeps {
  console: ConsoleId;
  /** Refusing closes a complaint. */
  refusalCloses: boolean;
  /** Reply fields on screen, with the button of ours beside each. */
  fields(): readonly { field: ReplyField; complaint: Complaint | null; host: HTMLElement }[];
  /** The complaint in whose row or dialog a node is, else the one that was worked on last. */
  complaintFor(node: Node): Complaint | null;
  /** Everything on screen: numbers of others must not stand in a reply. */
  others(complaint: Complaint | null): readonly Complaint[];
  look(at: Element): Look;
  /** {{official_phone}} of the settings: the one number that may stand in a reply. */
  officialPhone(): string;
}

/** ms for which a close that was let through may ask again: the console's own dialog comes after it. */
const LET_THROUGH = 60_000;

const wordsIn = (element: HTMLElement): string =>
  'value' in element ? String(element.value) : (element.innerText ?? element.textContent ?? '');

export class Gatekeeper {
  /** Complaint → until when a press on closing it is let through, ms of this page. */
  readonly #through = new Map<string, number>();

  constructor(readonly deps: GateDeps) {}

  /** Somebody writes, or goes to: the words are checked, and the check is shown. */
  async typed(target: EventTarget | undefined): Promise<void> {
    if (!this.deps.fields().some(({ field }) => field.element === target)) return;
    if (await panels()) this.check();
  }

  /** Checks what stands in every reply field now. */
  check(): void {
    const kit = panelsHere();
    if (!kit) return;
    for (const { field, complaint, host } of this.deps.fields()) {
      const text = wordsIn(field.element);
      const check = this.#judge(kit, text, field, complaint);
      put(host, 'data-verdict', check.verdict);
      put(host, 'data-rules', check.findings.map(({ code }) => code).join(' '));
      put(host, 'data-checked', String(check.checked));
      const lines = text.trim() ? check.findings : [];
      kit.redlines(field.element, lines, this.deps.look(field.box), (one) => {
        void kit.repair(field.element, [one]).then(() => this.check());
      });
    }
  }

  /** After the page changed: a list whose field is gone goes with it. */
  settle(): void {
    if (this.deps.fields().length === 0)
      panelsHere()?.redlines(document.body, [], this.deps.look(document.body), () => {});
  }

  /** To be called first of all for every click. */
  readonly click = (event: Event): void => {
    if (!event.isTrusted) return;
    const what = pressed(
      event.composedPath(),
      this.deps.fields().map(({ field }) => field),
    );
    let held: (() => Promise<boolean>) | null = null;
    try {
      held = what && (what.kind === 'send' ? this.#sending(what) : this.#closing(what));
    } catch {
      // The console's button works whatever becomes of us.
    }
    if (!what || !held) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    // Whatever goes wrong on our side: the person pressed, so it is pressed.
    void this.#afterwards(held, what.button);
  };

  async #afterwards(held: () => Promise<boolean>, button: HTMLElement): Promise<void> {
    const go = await held().catch(() => true);
    if (go) button.click();
  }

  /** Null: nothing to hold. Else asks the person, and resolves with whether it goes on. */
  #sending({ field, button }: Pressed & { kind: 'send' }): (() => Promise<boolean>) | null {
    const kit = panelsHere();
    const text = wordsIn(field.element);
    if (!kit || !text.trim()) return null;
    const complaint =
      this.deps.fields().find((each) => each.field.element === field.element)?.complaint ?? null;
    const check = this.#judge(kit, text, field, complaint);
    const rules = check.findings.map(({ code }) => code).join(' ');
    if (check.verdict !== 'block') {
      this.#note(complaint, { kind: 'send', text, rules, reason: '' });
      return null;
    }
    return async () => {
      this.#note(complaint, { kind: 'blocked', text, rules, reason: '' });
      const { findings } = check;
      const request = { kind: 'send', complaint: complaint?.id ?? null, findings, stale: null } as const;
      const answer = await kit.gate(button, request, this.deps.look(field.box));
      if (!answer.go && answer.repair) await kit.repair(field.element, findings).then(() => this.check());
      if (!answer.go) return false;
      this.#note(complaint, { kind: 'override', text, rules, reason: answer.reason ?? '' });
      return true;
    };
  }

  #closing({ kind, button }: Pressed & { kind: 'complete' | 'reject' }): (() => Promise<boolean>) | null {
    const complaint = this.deps.complaintFor(button);
    const now = performance.now();
    if (kind === 'reject' && !this.deps.refusalCloses) return null;
    if (!complaint || (this.#through.get(complaint.id) ?? 0) > now) return null;
    return async () => {
      const kit = await panels();
      if (!kit) return true;
      const attempts =
        (await send({ type: 'attempts', console: this.deps.console, complaintId: complaint.id })) ?? 0;
      const look = this.deps.look(button);
      const check = kit.closing({ complaint, action: kind, attempts, now: look.now });
      const go: GateAnswer = { go: true, reason: null };
      const request = { kind: 'close', complaint: complaint.id, check } as const;
      const answer = check.verdict === 'pass' ? go : await kit.gate(button, request, look);
      if (!answer.go) return false;
      this.#through.set(complaint.id, performance.now() + LET_THROUGH);
      const note = { text: '', rules: kind, reason: answer.reason ?? '' };
      this.#note(complaint, { kind: 'close', ...note });
      if (answer.reason) this.#note(complaint, { kind: 'closeOverride', ...note });
      return true;
    };
  }

  #judge(kit: PanelKit, text: string, field: ReplyField, complaint: Complaint | null) {
    const { console, others, look, officialPhone } = this.deps;
    const { language, now } = look(field.box);
    const phone = officialPhone();
    return kit.check(text, {
      console,
      field,
      complaint,
      others: others(complaint),
      language,
      now,
      officialPhone: phone,
    });
  }

  #note(complaint: Complaint | null, note: Omit<JournalNote, 'type' | 'console' | 'complaintId'>): void {
    if (!complaint) return;
    const rules = note.rules.slice(0, 200);
    void send({ type: 'journal', console: this.deps.console, complaintId: complaint.id, ...note, rules });
  }
}
