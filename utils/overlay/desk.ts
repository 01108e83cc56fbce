/** The buttons of the reply desk: one beside every reply field. What they open is a panel. */
import { drawDeskButton } from '../../components/overlay/markView';
import type { Complaint } from '../complaint/model';
import type { Language } from '../complaint/words';
import type { ReplyField } from './fields';
import type { Host } from './hosts';
import { makeHost, put } from './hosts';
import { stand } from './stand';
import { themeBehind } from './theme';

/** Opens the desk beside `host`. */
export type OpenDesk = (host: HTMLElement, complaint: Complaint | null, field: ReplyField | null) => void;

interface Button extends Host {
  field: ReplyField;
  complaint: Complaint | null;
}

/** Nothing of the page lies over the field. */
function inSight({ field: { element } }: Button): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const root = element.getRootNode() as Document | ShadowRoot;
  return element.contains(root.elementFromPoint(left + width / 2, top + height / 2));
}

export class Desk {
  readonly #buttons = new Map<HTMLElement, Button>();
  language: Language = 'zh-CN';
  /** The button whose panel is open. */
  openFrom: HTMLElement | null = null;
  /** No button stands, the fields are known all the same: replies are still checked. */
  off = false;

  constructor(readonly open: OpenDesk) {}

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
      if (this.off) {
        button.element.remove();
        continue;
      }
      drawDeskButton(button.root, {
        text: this.language === 'zh-CN' ? '话术' : 'Desk',
        open: this.openFrom === button.element,
        theme: themeBehind(field.box),
        hint: '/',
        focusable: true,
      });
      stand(button.element, field.element);
    }
  }

  /** Every reply field with its complaint and the button of ours beside it. */
  fields(): { field: ReplyField; complaint: Complaint | null; host: HTMLElement }[] {
    return [...this.#buttons.values()].map(({ field, complaint, element }) => ({
      field,
      complaint,
      host: element,
    }));
  }

  clear(): void {
    for (const { element } of this.#buttons.values()) element.remove();
    this.#buttons.clear();
  }

  /** The visible field in which this complaint is answered, or null. */
  fieldOf(id: string): ReplyField | null {
    return [...this.#buttons.values()].find(({ complaint }) => complaint?.id === id)?.field ?? null;
  }

  /** `/` in an empty reply field opens its desk, Alt+/ that of a field in sight. True when it was taken. */
  key(event: KeyboardEvent): boolean {
    const { key, code, altKey, ctrlKey, metaKey, isComposing } = event;
    const anywhere = altKey && code === 'Slash';
    if (this.off || isComposing || ctrlKey || metaKey || !(anywhere || key === '/')) return false;
    const [target] = event.composedPath();
    const own = this.#buttons.get(target as HTMLElement);
    const button = own ?? (anywhere ? [...this.#buttons.values()].findLast(inSight) : undefined);
    const text =
      target && 'value' in target ? String(target.value) : (target as Element | undefined)?.textContent;
    if (!button || (!anywhere && text?.trim())) return false;
    this.open(button.element, button.complaint, button.field);
    return true;
  }

  #make(field: ReplyField): Button {
    const host = makeHost(field.element.ownerDocument, 'desk', null);
    const button: Button = { ...host, field, complaint: null };
    host.element.addEventListener('click', () => this.open(host.element, button.complaint, button.field));
    // The field must not lose its dialog, or its caret, because of us.
    host.element.addEventListener('mousedown', (event) => event.preventDefault());
    this.#buttons.set(field.element, button);
    return button;
  }
}
