/** Where the words of a cell end. */
import { MARK } from '../reader/text';

/** The last piece of words in a cell: free space begins after it. */
export function lastWords(cell: Element | undefined): Element | undefined {
  if (!cell) return undefined;
  let at = cell;
  for (let depth = 0; depth < 8; depth++) {
    let last = at.lastElementChild;
    while (last && (last.localName === MARK || !last.textContent?.trim())) last = last.previousElementSibling;
    const own = at.lastChild?.nodeType === 3 && at.lastChild.nodeValue?.trim();
    if (!last || own) break;
    at = last;
  }
  return at;
}
