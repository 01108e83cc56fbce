/** The buttons of the reply desk: one beside every reply field. What they open is a panel. */
import { drawDeskButton } from '../../components/overlay/markView';
import type { Complaint } from '../complaint/model';
import { replyFields } from './fields';
import type { ReplyField } from './fields';
import type { Host, makeHost } from './hosts';
import { put } from './hosts';
import type { Root } from './roots';
import { stand } from './stand';
import { themeBehind } from './theme';
import { Typing } from './typing';
import type { OpenDesk, Writing, WritingLook } from './writing';

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

export class Desk implements Writing {
  readonly #buttons = new Map<HTMLElement, Button>();
  #off = false;
  readonly typing = new Typing((field) => this.#buttons.has(field as HTMLElement));

  constructor(
    readonly make: typeof makeHost,
    readonly open: OpenDesk,
  ) {}

  show(roots: readonly Root[], look: WritingLook, owner: (field: ReplyField) => Complaint | null): void {
    const { language, off, openFrom, taught } = look;
    this.#off = off;
    const fields = replyFields(roots, taught);
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
      if (off) {
        button.element.remove();
        continue;
      }
      drawDeskButton(button.root, {
        text: language === 'zh-CN' ? '话术' : 'Desk',
        open: openFrom === button.element,
        theme: themeBehind(field.box),
        hint: '/',
        focusable: true,
      });
      stand(button.element, field.element);
    }
  }

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

  fieldOf(id: string): ReplyField | null {
    return [...this.#buttons.values()].find(({ complaint }) => complaint?.id === id)?.field ?? null;
  }

  key(event: KeyboardEvent): boolean {
    const { key, code, altKey, ctrlKey, metaKey, isComposing } = event;
    const anywhere = altKey && code === 'Slash';
    if (this.#off || isComposing || ctrlKey || metaKey || !(anywhere || key === '/')) return false;
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
    const host = this.make(field.element.ownerDocument, 'desk', null);
    const button: Button = { ...host, field, complaint: null };
    host.element.addEventListener('click', () => this.open(host.element, button.complaint, button.field));
    // The field must not lose its dialog, or its caret, because of us.
    host.element.addEventListener('mousedown', (event) => event.preventDefault());
    this.#buttons.set(field.element, button);
    return button;
  }
}
