/** Puts a text into a field so that plain pages, Vue and React all take it, and checks that it stuck. */

export type Field = HTMLTextAreaElement | HTMLInputElement | HTMLElement;

/** The text that stands in a field now. */
export function valueOf(field: Field): string {
  return 'value' in field ? String(field.value) : (field.innerText ?? field.textContent ?? '');
}

/**
 * Fills `field` with `text` and waits until the page had its say (two frames). True when the text
 * is there afterwards. Keeps undo where the browser lets us; never presses anything.
 */
export async function fill(field: Field, text: string): Promise<boolean> {
  field.focus({ preventScroll: true });
  if ('value' in field) write(field as HTMLTextAreaElement, text);
  else writeRich(field, text);
  await settled(field);
  return plain(valueOf(field)) === plain(text);
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

function write(field: HTMLTextAreaElement | HTMLInputElement, text: string): void {
  const page = field.ownerDocument;
  field.select();
  // insertText goes through the editor: the page sees a true input, and undo works.
  let done = false;
  try {
    done = page.execCommand('insertText', false, text) && field.value === text;
  } catch {
    done = false;
  }
  if (!done) {
    const prototype =
      field.localName === 'textarea' ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
    const setter = Object.getOwnPropertyDescriptor(prototype, 'value')?.set;
    setter?.call(field, text);
    field.dispatchEvent(
      new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }),
    );
  }
  field.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
}

function writeRich(field: HTMLElement, text: string): void {
  const page = field.ownerDocument;
  const selection = page.getSelection();
  selection?.selectAllChildren(field);
  let done = false;
  try {
    done = page.execCommand('insertText', false, text);
  } catch {
    done = false;
  }
  if (!done) {
    field.textContent = text;
    field.dispatchEvent(
      new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }),
    );
  }
}

/** Two frames, or a moment in a tab that draws none. */
function settled(field: Field): Promise<void> {
  const page = field.ownerDocument.defaultView;
  return new Promise((done) => {
    const late = setTimeout(done, 200);
    page?.requestAnimationFrame(() =>
      page.requestAnimationFrame(() => {
        clearTimeout(late);
        done();
      }),
    );
  });
}

/** Copies `text`. False when the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
