/** When everything on the page may stand elsewhere: another width, another part of a wide table. */
import type { On } from './listening';

const RESIZED = 200;

interface Events {
  /** Scrolled in any direction. */
  scrolled(): void;
  /** Resized, or scrolled sideways: after a moment of rest. */
  moved(): void;
}

export function onMoved(on: On, events: Events): void {
  let resized: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(resized);
    resized = setTimeout(events.moved, RESIZED);
  };
  on(window, 'resize', later);
  // Sideways, other columns come out from under the fixed ones.
  const sideways = new WeakMap<EventTarget, number>();
  on(document, 'scroll', ({ target }) => {
    events.scrolled();
    if (!(target instanceof Element) || target.scrollLeft === (sideways.get(target) ?? 0)) return;
    sideways.set(target, target.scrollLeft);
    later();
  });
}
