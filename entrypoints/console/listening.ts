/** Listening in a page, for as long as it is ours. */
export type On = (target: EventTarget, type: string, listener: (event: Event) => void) => void;

/** Before everybody else. Ends with `signal`. */
export const listening =
  (signal: AbortSignal): On =>
  (target, type, listener) =>
    target.addEventListener(type, listener, {
      capture: true,
      passive: type !== 'keydown' && type !== 'click',
      signal,
    });
