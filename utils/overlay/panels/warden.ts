/** Who stands behind the gates: checks replies, reads the complaint once more, asks the person. */
import type { Complaint } from '../../complaint/model';
import type { JournalNote } from '../../platform/messages';
import { send } from '../../platform/page';
import { closeCheck } from '../../reply/close';
import type { RedLine } from '../../reply/redlines';
import type { ReplyField } from '../fields';
import { put } from '../hosts';
import type { FieldNow, GateDeps, PanelKit, Warden } from '../kit';
import { complaintNamed } from '../owner';
import type { Pressed } from '../pressed';
import { Beginnings } from './beginnings';
import { actionOf } from './closings';
import { valueOf } from './fill';
import { judgeReply, repair } from './judge';
import { Passes } from './passes';
import type { RedLineList } from './redlines-list';
import { Slash } from './slash';
import { placeOf } from './steps';
import { twinOf } from './twin';

interface Ports {
  gate: PanelKit['gate'];
  lines: RedLineList;
  point(at: HTMLElement): void;
}
/** ms: who types fast is not held up by a check of every letter. What is sent is checked again. */
const BREATH = 50;
type Hold = () => Promise<boolean>;
type Closing = Exclude<Pressed, { kind: 'send' }>;

export class GateWarden implements Warden {
  readonly #begun: Beginnings;
  readonly #passes = new Passes();
  readonly #slash = new Slash();
  readonly #busy = new WeakSet<HTMLElement>();
  #soon: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly deps: GateDeps,
    readonly ports: Ports,
  ) {
    this.#begun = new Beginnings(deps);
  }

  typed({ field, complaint, host }: FieldNow): void {
    if (!this.deps.off('desk'))
      this.#slash.typed(field.element, () => host.dispatchEvent(new MouseEvent('click')));
    this.#begun.typed(field.element, complaint, valueOf(field.element));
    this.#soon ??= setTimeout(() => this.check(), BREATH);
  }

  settle(): void {
    this.#rest();
    this.ports.lines.close();
  }

  #rest(): void {
    clearTimeout(this.#soon);
    this.#soon = undefined;
  }

  held(what: Pressed): (() => Promise<HTMLElement | null>) | null {
    const { button } = what;
    // A second press while the first is looked at is no second press.
    if (this.#busy.has(button)) return async () => null;
    const hold = what.kind === 'send' ? this.#sending(what.field, button) : this.#closing(what);
    const find = twinOf(what, this.deps);
    return (
      hold &&
      (async () => {
        this.#busy.add(button);
        try {
          return (await hold()) ? find() : null;
        } finally {
          this.#busy.delete(button);
        }
      })
    );
  }

  /** Checks what stands in every reply field now. */
  check(): void {
    this.#rest();
    for (const { field, complaint, host } of this.deps.fields()) {
      if (this.deps.off('redlines')) {
        put(host, 'data-verdict', null);
        put(host, 'data-checked', '0');
        this.ports.lines.close();
        continue;
      }
      const text = valueOf(field.element);
      const check = this.#judge(text, field, complaint);
      put(host, 'data-verdict', check.verdict);
      put(host, 'data-rules', check.findings.map(({ code }) => code).join(' '));
      put(host, 'data-checked', String(check.checked));
      const lines = text.trim() ? check.findings : [];
      this.ports.lines.show(field.element, lines, this.deps.look(field.box), (one) => {
        void repair(field.element, [one]).then(() => this.check());
      });
    }
  }

  /** Null: nothing to hold. Else resolves with whether the reply goes out. */
  #sending(field: ReplyField, button: HTMLElement): Hold | null {
    const written = () => valueOf(field.element);
    if (!written().trim() || this.deps.off('send')) return null;
    const complaint =
      this.deps.fields().find((each) => each.field.element === field.element)?.complaint ?? null;
    const judge = () => this.#judge(written(), field, complaint);
    if (!complaint && judge().verdict !== 'block') return null;
    return async () => {
      const change = complaint && (await this.#begun.changed(field.element, complaint.id));
      const { verdict, findings } = judge();
      const codes = findings.map(({ code }) => code);
      const rules = [...(change ? [`stale:${change.changed}`] : []), ...codes].join(' ');
      const note = (kind: JournalNote['kind'], reason: string) =>
        this.#note(complaint, { kind, text: written(), rules, reason, shown: change ? 'block' : verdict });
      if (verdict !== 'block' && !change) {
        note('send', '');
        return true;
      }
      note('blocked', '');
      const request = {
        kind: 'send',
        console: this.deps.known.id,
        complaint: complaint?.id ?? null,
        text: written,
        findings,
        stale: change?.changed ?? null,
        news: change?.news ?? null,
        take: async (one: RedLine) => {
          await repair(field.element, [one]);
          this.check();
          return judge().findings;
        },
      } as const;
      const answer = await this.ports.gate(button, request, this.deps.look(field.box));
      if (answer.go) {
        note('override', answer.reason ?? '');
        return true;
      }
      if (answer.repair && change && complaint) this.#show(complaint, field);
      else if (answer.repair) await repair(field.element, findings).then(() => this.check());
      return false;
    };
  }

  /** To what changed; from here on the person knows it. */
  #show({ id }: Complaint, field: ReplyField): void {
    this.#begun.begin(field.element, id);
    const place = placeOf('read', id, this.deps);
    if (place) this.ports.point(place);
  }

  #closing({ button, beside, field, sends }: Closing): Hold | null {
    const { complaint } = beside;
    const taught = this.deps.words?.()?.close;
    const kind = this.deps.off('close') ? null : actionOf(button, beside, taught);
    const sending = field && this.#sending(field, button);
    // Where refusing opens the next step it closes nothing.
    const goesOn = kind === 'reject' && (this.deps.known.refusalGoesOn ?? []).includes(complaint.queue);
    if (!kind) return sends ? sending : null;
    if (goesOn || this.#passes.takes(kind, complaint.id, button)) return sending;
    return async () => {
      if (sending && !(await sending())) return false;
      const [told] = await Promise.all([
        send({ type: 'attempts', console: complaint.console, complaintId: complaint.id }),
        this.#begun.refresh(complaint.id),
      ]);
      const { attempts, burst } = told ?? { attempts: 0, burst: false };
      const look = this.deps.look(button);
      const now = this.#begun.now(complaint);
      const options = { now: look.now, attempts, burst, action: kind, rules: look.rules };
      const check = closeCheck(now, options);
      const metrics = complaint.queue === 'wechat-pay';
      const request = {
        kind: 'close',
        console: complaint.console,
        complaint: complaint.id,
        check,
        metrics,
      } as const;
      const passes = check.verdict === 'pass';
      const rules = [kind, ...check.missing].join(' ');
      const note = (what: JournalNote['kind'], reason: string) =>
        this.#note(complaint, { kind: what, text: '', rules, reason, shown: check.verdict });
      if (!passes) note('closeBlocked', '');
      const answer = passes
        ? ({ go: true, reason: null } as const)
        : await this.ports.gate(button, request, look);
      if (!answer.go) {
        const place = answer.repair ? placeOf(check.step, complaint.id, this.deps) : null;
        if (place) this.ports.point(place);
        return false;
      }
      this.#passes.grant(kind, complaint.id, button);
      const reason = answer.reason ?? '';
      note('close', reason);
      if (reason) note('closeOverride', reason);
      return true;
    };
  }

  #judge(text: string, field: ReplyField, complaint: Complaint | null) {
    const { known, look, settings, seen, off } = this.deps;
    if (off('redlines')) return { verdict: 'pass' as const, findings: [], checked: 0 };
    const { language, now, rules } = look(field.box);
    const all = seen().map((each) => each.complaint);
    return judgeReply(text, {
      console: known.id,
      field,
      complaint: complaint && (complaintNamed(complaint.id, seen()) ?? complaint),
      others: all.filter(({ id }) => id !== complaint?.id),
      language,
      now,
      rules,
      settings: settings(),
    });
  }

  #note(complaint: Complaint | null, note: Omit<JournalNote, 'type' | 'console' | 'complaintId'>): void {
    if (!complaint) return;
    const rules = note.rules.slice(0, 200);
    void send({ type: 'journal', console: complaint.console, complaintId: complaint.id, ...note, rules });
  }
}
