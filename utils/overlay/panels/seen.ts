/** Proof that a person can see a dialog: a page may fade it, move it or put something over it. */

/** So long it must have been seen before a press counts. */
const LEAST = 500;
/** The browser looks again at most so much later. */
const AGAIN = 250;

interface Watched extends IntersectionObserverEntry {
  isVisible?: boolean;
}
/** `looked`: nothing speaks against it, but the browser (without IntersectionObserver v2) cannot prove it. */
export type Sight = 'seen' | 'looked' | 'early' | 'covered';

/** Watches `target` until `stop`. */
export class Seen {
  readonly #opened = performance.now();
  #since: number | null = null;
  #proves = false;
  #observer: IntersectionObserver | null = null;

  constructor(
    readonly host: HTMLElement,
    readonly target: Element,
  ) {
    try {
      this.#observer = new IntersectionObserver((entries) => this.#take(entries), {
        threshold: [0, 0.98, 1],
        trackVisibility: true,
        delay: 100,
      } as IntersectionObserverInit);
      this.#observer.observe(target);
    } catch {
      this.#observer = null;
    }
  }

  stop(): void {
    this.#observer?.disconnect();
  }

  /** Was it in sight for long enough before now, and is it a moment later? */
  async check(): Promise<Sight> {
    const at = performance.now();
    const early = at - this.#opened < LEAST;
    this.#take(this.#observer?.takeRecords() ?? []);
    const before = this.#look();
    const since = this.#since;
    await new Promise((done) => setTimeout(done, AGAIN));
    this.#take(this.#observer?.takeRecords() ?? []);
    if (!this.host.isConnected || !before || !this.#look()) return early ? 'early' : 'covered';
    if (early) return 'early';
    if (!this.#proves) return 'looked';
    return since !== null && since === this.#since && at - since >= LEAST ? 'seen' : 'covered';
  }

  #take(entries: readonly Watched[]): void {
    for (const { isVisible, intersectionRatio } of entries) {
      if (typeof isVisible !== 'boolean') continue;
      this.#proves = true;
      if (isVisible && intersectionRatio > 0.97) this.#since ??= performance.now();
      else this.#since = null;
    }
  }

  /** Faded, filtered, clipped or turned by an ancestor; covered at one of nine points. */
  #look(): boolean {
    const page = this.host.ownerDocument;
    for (let at: Element | null = this.host; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (
        Number(style.opacity || 1) < 0.95 ||
        style.visibility === 'hidden' ||
        style.display === 'none' ||
        ![
          style.filter.replace(GREY, 'none'),
          style.transform,
          style.scale,
          style.rotate,
          style.translate,
          style.clipPath,
          style.maskImage,
          style.perspective,
        ].every(none) ||
        (style.contentVisibility ?? 'visible') === 'hidden' ||
        !['', 'normal'].includes(style.mixBlendMode ?? '')
      )
        return false;
    }
    const zoom = (this.target as { currentCSSZoom?: number }).currentCSSZoom ?? 1;
    const box = this.target.getBoundingClientRect();
    if (zoom < 0.5 || box.width < 80 || box.height < 60) return false;
    if (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1)
      return false;
    return [0.03, 0.5, 0.97].every((x) =>
      [0.05, 0.5, 0.95].every(
        (y) => page.elementFromPoint(box.left + box.width * x, box.top + box.height * y) === this.host,
      ),
    );
  }
}

/** Whole sites turn grey on days of mourning: nothing is hidden by that. */
const GREY = /^grayscale\([^()]*\)$/;
const none = (value: string | undefined): boolean => !value || value === 'none';
