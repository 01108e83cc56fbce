/** What a person does in a document of this page, told to whom it concerns. */
import { isOurs } from '../../utils/overlay/hosts';
import type { On } from './listening';

export interface Ears {
  /** The first of all to hear of a click. */
  pressed(event: Event): void;
  /** A click of a person on something of the page. */
  clicked(target: Node): void;
  /** Somebody writes here, or goes to do so. */
  entered(field: EventTarget | undefined): void;
  /** Before `entered`, with every letter. */
  written(field: EventTarget | undefined): void;
  /** Something that may hold a field came to rest: a dialog that came in small has grown by now. */
  grown(): void;
  /** True: the key was meant for us. */
  key(event: KeyboardEvent): boolean;
}

export function onDeeds(on: On, page: Document, ears: Ears): void {
  if (page.defaultView) on(page.defaultView, 'click', ears.pressed);
  for (const type of ['focusin', 'input'])
    on(page, type, (event) => {
      const [field] = event.composedPath();
      if (type === 'input') ears.written(field);
      ears.entered(field);
    });
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
