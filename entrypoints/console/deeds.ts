/** What a person does in a document of this page, told to whom it concerns. */
import { isOurs } from '../../utils/overlay/hosts';
import type { On } from './moved';

export interface Ears {
  /** The first of all to hear of a click. */
  pressed(event: Event): void;
  /** A click of a person on something of the page. */
  clicked(target: Node): void;
  entered(field: EventTarget | undefined): void;
  written(field: EventTarget | undefined): void;
  /** Something that may hold a field came to rest: a dialog that came in small has grown by now. */
  grown(): void;
  /** True: the key was meant for us. */
  key(event: KeyboardEvent): boolean;
}

export function onDeeds(on: On, page: Document, ears: Ears): void {
  if (page.defaultView) on(page.defaultView, 'click', ears.pressed);
  on(page, 'focusin', (event) => ears.entered(event.composedPath()[0]));
  on(page, 'input', (event) => ears.written(event.composedPath()[0]));
  on(page, 'click', (event) => {
    const target = event.composedPath()[0] as Node;
    if (event.isTrusted && !isOurs(target)) ears.clicked(target);
  });
  // Nothing else tells of it.
  for (const type of ['transitionend', 'animationend'])
    on(page, type, ({ target }) => {
      if ((target as Element).querySelector?.('textarea,[contenteditable]')) ears.grown();
    });
  on(page, 'keydown', (event) => {
    if (ears.key(event as KeyboardEvent)) event.preventDefault();
  });
}
