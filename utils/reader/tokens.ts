/** Shapes of values: ids, order numbers, phones. */
import type { Leaf } from './text';

const ID = /(?<![A-Za-z0-9_-])(?=[A-Za-z0-9_-]*\d)[A-Za-z0-9][A-Za-z0-9_-]{4,63}(?![A-Za-z0-9_-])/;
const DATE = /^\d{4}-\d{1,2}-\d{1,2}$/;
const PHONE = /(?<!\d)(?:\+?86[-\s]?)?(1\d{2}[\s-]?(?:\d{4}|\*{4})[\s-]?\d{4}|\d{3}\*{3,}\d{2,4})(?!\d)/;

/** The first id-shaped word of a text, or null. A shortened one (`2002…110`) is none. */
export function idIn(text: string): string | null {
  if (/…|\.\.\./.test(text)) return null;
  const found = ID.exec(text)?.[0];
  return found && !DATE.test(found) ? found : null;
}

/** The id of a cell: its first id-shaped run (young consoles count from 1000), else the full form in a `title` of a shortened one. */
export function idOf(leaves: readonly Leaf[], cell: Element): string | null {
  for (const { text, element } of leaves) {
    const id = idIn(text) ?? (/^\d{3,4}$/.test(text) ? text : null);
    if (id) return id;
    if (/…|\.\.\./.test(text)) {
      const full = idIn(
        (element.closest('[title]') ?? cell.querySelector('[title]'))?.getAttribute('title') ?? '',
      );
      if (full) return full;
    }
  }
  return null;
}

/** A full or masked phone inside a text, or null. */
export function phoneIn(text: string): string | null {
  return PHONE.exec(text)?.[1]?.replace(/[\s-]/g, '') ?? null;
}
