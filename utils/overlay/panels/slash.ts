/**
 * A Chinese input method writes 「、」 where the key says `/`, and the key itself does not tell: alone in
 * a field that was empty it opens the desk as `/` does. Inside a text it is a 「、」 like any other.
 */
import { fill, valueOf } from './fill';
import type { Field } from './fill';

const SLASH = /^[、/／]$/;

export class Slash {
  /** What stood in a field before, without space around it. */
  readonly #before = new WeakMap<Field, string>();
  readonly #composing = new WeakSet<Field>();

  /** To be told of every visit to a field and of everything written there. `open` opens its desk. */
  typed(field: Field, open: () => void): void {
    if (!this.#before.has(field)) this.#follow(field, open);
    // What an input method has not settled yet may become anything.
    if (this.#composing.has(field)) return;
    const before = this.#before.get(field);
    const text = valueOf(field).trim();
    this.#before.set(field, text);
    if (before === '' && SLASH.test(text)) void fill(field, '').finally(open);
  }

  #follow(field: Field, open: () => void): void {
    field.addEventListener('compositionstart', () => this.#composing.add(field));
    field.addEventListener('compositionend', () => {
      this.#composing.delete(field);
      // The browser may still be putting the words in.
      setTimeout(() => this.typed(field, open));
    });
  }
}
