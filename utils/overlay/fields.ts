/** Finds the fields in which a complaint is answered. */
import { isLayer, layerOf } from '../reader/blocks';
import { leavesOf, shown } from '../reader/text';
import { EDITABLE } from './editable';
import type { Root } from './roots';

export interface ReplyField {
  element: HTMLElement;
  /** The dialog, drawer or form around it. */
  box: Element;
  /** Its own limit in characters, or null. */
  limit: number | null;
}

const REPLY =
  /回复|留言|答复|反馈|处理说明|处理结果|处理意见|处理描述|说明|凭证|沟通|回应|举证|申[诉訴]|拒[绝絕].{0,4}(理由|原因)|回覆|reply|response|message|feedback|appeal/i;
/** A whole dialog rather than the part of one. */
const DIALOG = '[role="dialog"],dialog,[aria-modal="true"]';
const NOT_REPLY = /搜索|查询|筛选|内部|仅自己|不会?回复|search|filter/i;
const REMARK = /内部|仅自己|不会?回复|^备注/;
/** Buttons of a filter, and of something that is sent. */
const ASKS = /^(查询|搜索|筛选|重置|search|query|reset)$/i;
const SENDS = /^(发送|提交|确[定认]|发布|保存|send|reply|submit|ok)|^回复(用户)?$|^(同意|拒绝)和解$/i;
const COUNTER = /^(\d+)\s*\/\s*(\d{2,5})$/;

/**
 * Visible, editable, and spoken of as an answer by its label, placeholder or dialog. `taught`: the box of a
 * field that a person pointed at, asked where nothing speaks.
 */
export function replyFields(
  roots: readonly Root[],
  taught?: (field: HTMLElement) => Element | null,
): ReplyField[] {
  const found: ReplyField[] = [];
  for (const root of roots) {
    for (const element of root.querySelectorAll<HTMLElement>(EDITABLE)) {
      const field = element as HTMLTextAreaElement;
      if (
        element.matches(':disabled') ||
        field.readOnly ||
        element.getAttribute('aria-hidden') === 'true' ||
        element.tabIndex < -1 ||
        !shown(element)
      )
        continue;
      const box = element.getBoundingClientRect();
      if (box.width < 60 || box.height < 18) continue;
      const around = spokenOf(element) ?? taught?.(element);
      if (around) found.push({ element, box: around, limit: limitOf(element, around) });
    }
  }
  return found.slice(0, 20);
}

function spokenOf(element: HTMLElement): Element | null {
  const own = ['placeholder', 'aria-label', 'name', 'id', 'title']
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ');
  if (NOT_REPLY.test(own)) return null;
  const layer = element.closest(DIALOG) ?? layerOf(element);
  const told = REPLY.test(own);
  let box = told ? (layer ?? element.closest('form,section,[class*="form"]') ?? element.parentElement) : null;
  let labelled = false;
  let sends = false;
  let at = element.parentElement;
  for (let depth = 0; at && depth < 7; at = at.parentElement, depth++) {
    const words = leavesOf(at, 40).map(({ text }) => text);
    if (words.join('').length > 400 && !isLayer(at)) break;
    // The nearest label decides, then the nearest button: a filter asks, a reply is sent.
    const label =
      !labelled && (!told || depth < 3)
        ? words.find((text) => text.length <= 24 && (REPLY.test(text) || REMARK.test(text)))
        : null;
    if (label) {
      if (REMARK.test(label)) return null;
      box ??= layer ?? at;
      labelled = true;
    }
    const plain = words.map((text) => text.replace(/\s/g, ''));
    sends ||= plain.some((text) => SENDS.test(text));
    if (!sends && plain.some((text) => ASKS.test(text))) return null;
    if ((sends && box) || at === layer) break;
  }
  return box;
}

/** The page's own limit: `maxlength`, else a counter beside the field (0/200). */
function limitOf(element: HTMLElement, box: Element): number | null {
  const stated = (element as HTMLTextAreaElement).maxLength;
  if (stated > 0) return stated;
  const near = element.parentElement?.parentElement ?? box;
  for (const { text } of leavesOf(near, 30)) {
    const counter = COUNTER.exec(text);
    if (counter) return Number(counter[2]);
  }
  return null;
}
