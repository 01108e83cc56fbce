/**
 * What a press on one of the console's own buttons would do, by its words and by where it stands. The
 * words alone are no proof: 「处理完成」 is also a tab, a filter and a state.
 */
import type { Complaint } from '../complaint/model';
import type { ReplyField } from './fields';
import type { TaughtWords } from './taught';

/** The complaint that something in the page is about, and the row, dialog or menu that says so. */
export interface Beside {
  complaint: Complaint;
  region: Element;
  /** A dialog or menu that stands for itself, not the row or detail. */
  layer: boolean;
  /** Where the region says the state. */
  state: Element | null;
}

export type Pressed =
  | { kind: 'send'; button: HTMLElement; field: ReplyField }
  | {
      /** Perhaps; the second file tells. */
      kind: 'close';
      button: HTMLElement;
      beside: Beside;
      /** Goes out with the same press, if it closes; else only where the words say that they send. */
      field: ReplyField | null;
      sends: boolean;
    };

export const BUTTON =
  'button,a,[role="button"],[role="menuitem"],[class*="dropdown-menu__item"],input[type="submit"],input[type="button"]';
const SENDS =
  /^(发送|提交|确[定认]|发布|回复|留言|反馈)(回复|留言|反馈|用户|处理)?$|^提交(回应|举证|申[诉訴]|审核|答复|(补充)?材料|(补充|处理)?凭证)$|^(同意|拒绝)和解$|^(send|reply|submit|ok)(reply|message)?$/i;

/** Words that may close a complaint. Which of them do is told by `closings.ts`. */
const CLOSES =
  /完成|完毕|完结|结案|办结|关单|解决|处理(?:结束|好|$)|(?:结束|关闭).{0,4}(?:投诉|工单)|驳回|拒|不(?:同意|予|接受|支持)|回绝|否决|complet|close|resol|finish|mark|flag|set|reject|refuse|decline|deny/;
/** Characters of a button; what is longer is a sentence. */
const LONGEST = 24;
/** Steps out from a button in which its field may stand. */
const FAR = 12;

export const wordsOf = (button: Element): string =>
  (button instanceof HTMLInputElement
    ? button.value
    : button.textContent?.trim() || (button.ariaLabel ?? (button as HTMLElement).title ?? '')
  )
    .normalize('NFKC')
    .replace(/[\s✓✔›»>]+/g, ' ')
    .trim()
    .toLowerCase();

/** The button under a click, seen through open shadow roots. */
function buttonIn(path: readonly EventTarget[]): HTMLElement | null {
  for (const node of path.slice(0, 8)) if (node instanceof HTMLElement && node.matches(BUTTON)) return node;
  return null;
}

/** The field that this button sends: in the same dialog or form, the nearest one with words in it. */
function fieldOf(button: Element, fields: readonly ReplyField[]): ReplyField | null {
  let at: Element | null = button;
  for (let depth = 0; at && at.localName !== 'body' && depth < FAR; depth++, at = at.parentElement) {
    const inside = fields.filter(({ element }) => at?.contains(element));
    const only = inside[0];
    if (only && inside.length === 1) return only;
    // Two fields, or a row's own button: 回复用户 opens a dialog, it sends nothing.
    if (inside.length > 1 || at.matches('tr,[role="row"]')) return null;
  }
  return null;
}

/**
 * Null for every press that is none of ours to look at. `beside`: whose complaint a node is about.
 * `taught`: words of buttons that a person pointed at.
 */
export function pressed(
  path: readonly EventTarget[],
  fields: readonly ReplyField[],
  beside: (node: Element) => Beside | null,
  taught?: TaughtWords,
): Pressed | null {
  const button = buttonIn(path);
  const words = button ? wordsOf(button) : '';
  if (!button || words.length > LONGEST) return null;
  const plain = words.replace(/ /g, '');
  const found = CLOSES.test(plain) || taught?.close.includes(plain) ? beside(button) : null;
  const sends = SENDS.test(plain) || (taught?.send.includes(plain) ?? false);
  if (found)
    return {
      kind: 'close',
      button,
      beside: found,
      field: found.layer ? fieldOf(button, fields) : null,
      sends,
    };
  if (!sends) return null;
  const field = fieldOf(button, fields);
  return field && { kind: 'send', button, field };
}
