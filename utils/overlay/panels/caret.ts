/** Where one goes on writing after a text was filled in. */
import { valueOf } from './fill';
import type { Field } from './fill';

/**
 * Selects the first 【gap】, so that typing replaces it; without one puts the caret at `cursor` (UTF-16
 * place in the text), or at the end.
 */
export function placeCaret(field: Field, cursor: number | null): void {
  const text = valueOf(field);
  const from = text.indexOf('【');
  const to = text.indexOf('】', from);
  const gap = from >= 0 && to > from;
  const start = gap ? from : (cursor ?? text.length);
  const end = gap ? to + 1 : start;
  if ('setSelectionRange' in field) (field as HTMLTextAreaElement).setSelectionRange(start, end);
  else selectIn(field, start, end);
}

/** The text of an editable box stands in many nodes. */
function selectIn(field: HTMLElement, start: number, end: number): void {
  const page = field.ownerDocument;
  const range = page.createRange();
  range.selectNodeContents(field);
  range.collapse(false);
  const walker = page.createTreeWalker(field, NodeFilter.SHOW_TEXT);
  let passed = 0;
  let begun = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const long = node.nodeValue?.length ?? 0;
    if (!begun && start <= passed + long) {
      range.setStart(node, Math.max(0, start - passed));
      begun = true;
    }
    if (begun && end <= passed + long) {
      range.setEnd(node, Math.max(0, end - passed));
      break;
    }
    passed += long;
  }
  const selection = page.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}
