/** Puts a text into a field so that plain pages, Vue and React all take it, and checks that it stuck. */

export type Field = HTMLTextAreaElement | HTMLInputElement | HTMLElement;

/** The text that stands in a field now. */
export function valueOf(field: Field): string {
  return 'value' in field ? String(field.value) : (field.innerText ?? field.textContent ?? '');
}

/**
 * Fills `field` with `text` and waits until the page had its say (two frames). True when the text
 * is there afterwards; if the page changed it, what stood there before is put back, because half a
 * reply is worse than none. Who writes meanwhile keeps those words. Keeps undo where the browser lets
 * us; never presses anything.
 */
export async function fill(field: Field, text: string): Promise<boolean> {
  const before = valueOf(field);
  field.focus({ preventScroll: true });
  put(field, text);
  const person = new AbortController();
  const { signal } = person;
  field.addEventListener('input', ({ isTrusted }) => isTrusted && person.abort(), { signal });
  await settled(field);
  const wrote = signal.aborted;
  person.abort();
  if (holds(field, text)) return true;
  if (wrote) return plain(valueOf(field)).includes(plain(text));
  if (!holds(field, before)) {
    put(field, before);
    await settled(field);
  }
  return false;
}

/** ms for which a page may still change its mind: checks that wait for a server. */
const LATE = 800;
const STEP = 100;

/**
 * Whether a text that was filled in stays, until a person does something or `LATE` has passed. False
 * only when the page itself changed it.
 */
export async function stays(field: Field, text: string): Promise<boolean> {
  const page = field.ownerDocument;
  const person = new AbortController();
  for (const type of ['keydown', 'pointerdown', 'paste', 'drop'])
    page.addEventListener(type, (event) => event.isTrusted && person.abort(), {
      capture: true,
      passive: true,
      signal: person.signal,
    });
  try {
    for (let waited = 0; waited < LATE; waited += STEP) {
      await new Promise((done) => setTimeout(done, STEP));
      if (person.signal.aborted || !field.isConnected) return true;
      if (!holds(field, text)) return false;
    }
    return true;
  } finally {
    person.abort();
  }
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const holds = (field: Field, text: string) => plain(valueOf(field)) === plain(text);
const put = (field: Field, text: string) =>
  'value' in field ? write(field as HTMLTextAreaElement, text) : writeRich(field, text);

/** Through the editor: the page sees a true input, and undo works. Empty text is a deletion there. */
function typed(page: Document, text: string): boolean {
  try {
    return text === '' ? page.execCommand('delete') : page.execCommand('insertText', false, text);
  } catch {
    return false;
  }
}

function write(field: HTMLTextAreaElement | HTMLInputElement, text: string): void {
  field.select();
  if (!typed(field.ownerDocument, text) || field.value !== text) {
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
  page.getSelection()?.selectAllChildren(field);
  if (typed(page, text)) return;
  field.textContent = text;
  field.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }),
  );
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
