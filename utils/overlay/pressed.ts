/** What a press on one of the console's own buttons would do, by its words and where it stands. */
import type { ReplyField } from './fields';

export type Pressed =
  | { kind: 'send'; button: HTMLElement; field: ReplyField }
  | { kind: 'complete' | 'reject'; button: HTMLElement };

const BUTTON = 'button,a,[role="button"],[role="menuitem"],input[type="submit"],input[type="button"]';
const SENDS =
  /^(发送|提交|确[定认]|发布|回复|留言|反馈)(回复|留言|反馈|用户|处理)?$|^提交(回应|举证|申诉|(补充|处理)?凭证)$|^(同意|拒绝)和解$|^(send|reply|submit|ok)(reply|message)?$/i;
const COMPLETES =
  /^(反馈|确认|标记|设为)?(为)?(处理完成|已?处理完结|完成处理|已?完结|结案)$|^(mark (as )?(done|resolved|complete)|complete( complaint)?)$/i;
const REJECTS = /^(驳回|拒绝)(退款)?(申请)?$|^reject( refund)?$/i;
/** Steps out from a button in which its field may stand. */
const FAR = 12;

const wordsOf = (button: Element): string =>
  (button instanceof HTMLInputElement ? button.value : (button.textContent ?? ''))
    .replace(/\s+/g, ' ')
    .trim();

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

/** Null for every press that is none of ours to look at. */
export function pressed(path: readonly EventTarget[], fields: readonly ReplyField[]): Pressed | null {
  const button = buttonIn(path);
  if (!button) return null;
  const words = wordsOf(button);
  if (words.length > 24) return null;
  const plain = words.replace(/\s/g, '');
  if (COMPLETES.test(words) || COMPLETES.test(plain)) return { kind: 'complete', button };
  if (REJECTS.test(words) || REJECTS.test(plain)) return { kind: 'reject', button };
  if (!SENDS.test(plain)) return null;
  const field = fieldOf(button, fields);
  return field && { kind: 'send', button, field };
}
