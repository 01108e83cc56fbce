/** The reply desk: a button beside every reply field, templates on a click, text into the field. */
import { drawDeskButton } from '../../components/overlay/markView';
import type { Theme } from '../../components/overlay/tokens';
import { DeskPanel } from '../../components/overlay/DeskPanel';
import type { Complaint } from '../complaint/model';
import type { Repeat } from '../complaint/repeat';
import type { Language } from '../complaint/words';
import type { Suggestion } from '../platform/messages';
import type { Seen } from '../reader/seen';
import type { ReplyField } from './fields';
import { copyText, fill, valueOf } from './fill';
import type { Host } from './hosts';
import { makeHost, put } from './hosts';
import type { Layer } from './layer';
import { themeBehind } from './theme';

export interface DeskEvents {
  suggest(complaint: Complaint, limit: number | null): Promise<Suggestion[]>;
  filled(complaint: Complaint, suggestion: Suggestion): void;
  repeatOf(id: string): Repeat | null;
}

interface Button extends Host {
  field: ReplyField;
  complaint: Complaint | null;
}

const WORDS = {
  'zh-CN': {
    desk: '话术',
    filled: '已填入，请看一遍再自己发送',
    copied: '没有填进去，已复制，请粘贴',
    failed: '没有填进去，也没能复制，请手动输入',
    copiedOnly: '已复制，打开回复框后粘贴',
    long: '超出页面字数，已复制，请删减后粘贴',
    none: '先点开一条投诉',
  },
  en: {
    desk: 'Desk',
    filled: 'Filled in. Read it, then send it yourself',
    copied: 'The page did not take it. Copied: please paste',
    failed: 'Neither filled nor copied. Please type it',
    copiedOnly: 'Copied. Open the reply box and paste',
    long: 'Longer than the page allows. Copied: shorten and paste',
    none: 'Open a complaint first',
  },
} as const;

export class Desk {
  readonly #buttons = new Map<HTMLElement, Button>();
  #open: HTMLElement | null = null;
  language: Language = 'zh-CN';

  constructor(
    readonly document: Document,
    readonly layer: Layer,
    readonly events: DeskEvents,
  ) {}

  get openFrom(): HTMLElement | null {
    return this.#open;
  }

  /** Keeps one button beside each reply field; `owner` tells whose field it is. */
  show(fields: readonly ReplyField[], owner: (field: ReplyField) => Complaint | null): void {
    const live = new Set(fields.map((field) => field.element));
    for (const [element, button] of this.#buttons) {
      if (live.has(element)) continue;
      button.element.remove();
      this.#buttons.delete(element);
    }
    for (const field of fields) {
      const button = this.#buttons.get(field.element) ?? this.#make(field);
      button.field = field;
      button.complaint = owner(field);
      put(button.element, 'data-complaint', button.complaint?.id ?? null);
      this.#draw(button);
      stand(button.element, field.element);
    }
  }

  clear(): void {
    for (const { element } of this.#buttons.values()) element.remove();
    this.#buttons.clear();
    this.layer.close();
  }

  /** Opens the panel for a row; a visible field of the same complaint is filled, else it is copied. */
  openRow(seen: Seen, host: HTMLElement): void {
    const own = [...this.#buttons.values()].find(({ complaint }) => complaint?.id === seen.complaint.id);
    this.#openAt(host, seen.complaint, own?.field ?? null);
  }

  /** `/` in an empty reply field opens its desk. True when it was taken. */
  key(target: EventTarget | null): boolean {
    const button = this.#buttons.get(target as HTMLElement);
    if (!button || valueOf(button.field.element).trim()) return false;
    this.#openAt(button.element, button.complaint, button.field);
    return true;
  }

  #make(field: ReplyField): Button {
    const host = makeHost(field.element.ownerDocument, 'desk', null);
    const button: Button = { ...host, field, complaint: null };
    host.element.addEventListener('click', () => this.#openAt(host.element, button.complaint, button.field));
    // The field must not lose its dialog, or its caret, because of us.
    host.element.addEventListener('mousedown', (event) => event.preventDefault());
    this.#buttons.set(field.element, button);
    return button;
  }

  #draw({ root, element, field }: Button): void {
    drawDeskButton(root, { text: WORDS[this.language].desk, open: this.#open === element, theme: themeBehind(field.box), hint: '/', focusable: true });
  }

  async #openAt(host: HTMLElement, complaint: Complaint | null, field: ReplyField | null): Promise<void> {
    if (this.#open === host) return this.layer.close();
    const words = WORDS[this.language];
    const theme: Theme = themeBehind(field?.box ?? host.parentElement ?? host);
    let suggestions: Suggestion[] | null = complaint ? null : [];
    let status: string | null = complaint ? null : words.none;
    const limit = field?.limit ?? null;
    const last = complaint ? lastTime(this.events.repeatOf(complaint.id)) : null;
    const view = () => (
      <DeskPanel
        language={this.language}
        theme={theme}
        title={complaint ? `${complaint.problem ?? ''}` : ''}
        suggestions={suggestions}
        last={last}
        limit={limit}
        hasField={field !== null}
        status={status}
        onFill={(suggestion) => void this.#fill(suggestion, complaint, field, say)}
        onCopy={(suggestion) => void copyText(suggestion.text).then((ok) => say(ok ? words.copiedOnly : words.failed))}
        onClose={() => this.layer.close()}
      />
    );
    const say = (text: string) => {
      status = text;
      if (this.#open === host) this.layer.update(view());
    };
    this.layer.open(field?.element ?? host, view(), () => {
      this.#open = null;
      this.#redraw(host);
    });
    this.#open = host;
    this.#redraw(host);
    if (!complaint) return;
    suggestions = await this.events.suggest(complaint, limit);
    if (this.#open === host) this.layer.update(view());
  }

  #redraw(host: HTMLElement): void {
    const button = [...this.#buttons.values()].find(({ element }) => element === host);
    if (button) this.#draw(button);
  }

  async #fill(suggestion: Suggestion, complaint: Complaint | null, field: ReplyField | null, say: (text: string) => void): Promise<void> {
    const words = WORDS[this.language];
    if (!field?.element.isConnected) return say((await copyText(suggestion.text)) ? words.copiedOnly : words.failed);
    if (field.limit !== null && [...suggestion.text].length > field.limit) return say((await copyText(suggestion.text)) ? words.long : words.failed);
    if (!(await fill(field.element, suggestion.text))) return say((await copyText(suggestion.text)) ? words.copied : words.failed);
    if (complaint) this.events.filled(complaint, suggestion);
    this.layer.close();
    field.element.focus({ preventScroll: true });
    selectGap(field.element);
  }
}

/** The first 【gap】 is selected, so that typing replaces it. */
function selectGap(element: HTMLElement): void {
  if (!('setSelectionRange' in element)) return;
  const text = valueOf(element);
  const from = text.indexOf('【');
  const to = text.indexOf('】', from);
  (element as HTMLTextAreaElement).setSelectionRange(from >= 0 && to > from ? from : text.length, from >= 0 && to > from ? to + 1 : text.length);
}

function lastTime(repeat: Repeat | null): string | null {
  const before = repeat?.relatives.filter(({ answer }) => answer).at(-1);
  return before?.answer ?? null;
}

/** Above the right end of the field when that is free, else inside its lower left corner. */
function stand(host: HTMLElement, field: HTMLElement): void {
  const parent = field.parentElement;
  if (!parent) return;
  if (host.parentElement !== parent) parent.append(host);
  const page = field.ownerDocument;
  const at = field.getBoundingClientRect();
  const own = host.firstElementChild?.getBoundingClientRect() ?? host.getBoundingClientRect();
  const width = own.width || 70;
  const above = page.elementFromPoint(at.right - width / 2, at.top - 14);
  const free = above !== null && (above.contains(field) || above === host) && at.top > 30;
  const x = free ? at.right - width : at.left + 8;
  const y = free ? at.top - 25 : at.bottom - 28;
  const now = host.getBoundingClientRect();
  const [top, left] = (/^(-?\d+)px 0(?:px)? 0(?:px)? (-?\d+)px$/.exec(host.style.getPropertyValue('--kc-m')) ?? ['', '0', '0']).slice(1).map(Number) as [number, number];
  const margin = `${Math.round(top + y - now.top)}px 0 0 ${Math.round(left + x - now.left)}px`;
  if (host.style.getPropertyValue('--kc-m') !== margin) host.style.setProperty('--kc-m', margin);
}
