/** Keeps the marks of a page equal to what was read last: one of a kind per complaint, in its own row. */
import type { Theme } from '../../components/overlay/tokens';
import { clocksOf, reopenClock } from '../complaint/clocks';
import type { Feature } from '../complaint/ids';
import type { Clock, Clocks } from '../complaint/model';
import type { Repeat } from '../complaint/repeat';
import { repeatByCounter } from '../complaint/repeat';
import type { ClockOptions } from '../complaint/rules';
import type { Language } from '../complaint/words';
import type { Seen, Spot } from '../reader/seen';
import { shown } from '../reader/text';
import { isLow, placeFor } from './anchors';
import type { Host, MarkKind } from './hosts';
import { makeHost } from './hosts';
import type { Look } from './kit';
import type { Mark } from './mark';
import { drawMark } from './mark';
import type { Place } from './place';
import { placeAll } from './place';
import { themeBehind } from './theme';
import { Ticker } from './ticker';
import { lastWords } from './words-end';

export interface MarkEvents {
  open(kind: MarkKind, seen: Seen, host: HTMLElement): void;
  point(seen: Seen, host: HTMLElement | null): void;
}

const FIGHTS = 100;
const RETRIES = 8;
const ROUND = 10_000;

export class Marks {
  readonly #marks = new Map<string, Mark>();
  readonly #ticker: Ticker;
  readonly #sight: IntersectionObserver;
  readonly #byHost = new WeakMap<Element, Mark>();
  readonly #fights = new Map<string, { since: number; count: number }>();
  #repeats = new Map<string, Repeat>();
  /** How often in a row the places were chosen without seeing what covers the table. */
  #unsure = 0;
  language: Language = 'zh-CN';
  options: ClockOptions = {};
  openDesk: HTMLElement | null = null;
  /** Kinds that do not stand here. */
  off: readonly Feature[] = [];

  constructor(
    readonly document: Document,
    readonly now: () => number,
    readonly events: MarkEvents,
  ) {
    this.#ticker = new Ticker(document, now);
    this.#sight = new IntersectionObserver((entries) => {
      for (const entry of entries) {
        const mark = this.#byHost.get(entry.target);
        if (!mark || mark.seen === entry.isIntersecting) continue;
        mark.seen = entry.isIntersecting;
        if (mark.seen) mark.tick(this.now());
        this.#ticker.add(mark);
      }
    });
  }

  get count(): number {
    return this.#marks.size;
  }

  /** What the ledger knows of repeats, by complaint id. Shown with the next `show`. */
  setRepeats(repeats: readonly Repeat[]): boolean {
    const before = JSON.stringify([...this.#repeats.values()]);
    for (const repeat of repeats) this.#repeats.set(repeat.id, repeat);
    return JSON.stringify([...this.#repeats.values()]) !== before;
  }

  repeatOf(id: string): Repeat | null {
    return this.#repeats.get(id) ?? null;
  }

  clocksFor({ complaint, context }: Seen): Clocks {
    const clocks = clocksOf(complaint, this.options);
    const reopened = context === 'detail' ? reopenClock(complaint, this.options) : null;
    return reopened ? { ...clocks, next: reopened } : clocks;
  }

  /** How a panel beside `at` looks. */
  lookAt(at: Element): Look {
    return { language: this.language, theme: themeBehind(at), now: this.now(), rules: this.options };
  }

  /** Makes the page show exactly this. `anew` places all marks anew (the page changed its width). */
  show(reading: readonly Seen[], anew = false): void {
    const again = anew || (this.#unsure > 0 && this.#unsure <= RETRIES);
    const wanted = new Set<string>();
    const places: Place[] = [];
    const themes = new Map<Element, Theme>();
    const lows = new Map<Element, boolean>();
    for (const seen of reading) {
      const spot = this.#spotOf(seen, 'clock');
      if (!spot) continue;
      const themed = spot.row.parentElement ?? spot.row;
      let theme = themes.get(themed);
      if (!theme) themes.set(themed, (theme = themeBehind(spot.row)));
      const clocks = this.clocksFor(seen);
      for (const kind of this.#kinds(seen, spot)) {
        const key = `${kind}|${seen.context}|${seen.complaint.id}`;
        wanted.add(key);
        const at = kind === 'desk' ? (this.#spotOf(seen, kind) ?? spot) : spot;
        const mark = this.#mark(key, kind, seen, clocks, theme, at.row.ownerDocument);
        const stands = mark.element.isConnected && mark.row === at.row && at.row.contains(mark.element);
        if (!stands && this.#tooManyFights(mark, at)) continue;
        mark.row = at.row;
        if (!stands || again) {
          let low = lows.get(at.row);
          if (low === undefined) lows.set(at.row, (low = isLow(at.row)));
          places.push(placeFor(mark, at, low, () => this.#draw(mark)));
        } else if (kind !== 'clock' || !this.document.hidden) this.#draw(mark); // when it is seen again, the ticker draws
      }
    }
    for (const [key, mark] of this.#marks) if (!wanted.has(key)) this.#drop(mark);
    const standing = new Map<Element, HTMLElement[]>();
    for (const { row, element } of this.#marks.values())
      if (row && element.isConnected) standing.set(row, [...(standing.get(row) ?? []), element]);
    this.#unsure = placeAll(places, standing, again) ? 0 : this.#unsure + 1;
  }

  /** Takes every mark out of the page. */
  clear(): void {
    for (const mark of this.#marks.values()) this.#drop(mark);
    this.#ticker.stop();
    this.#sight.disconnect();
  }

  /** Host of a complaint's clock, for pointing at it. */
  hostOf(id: string): Host | null {
    return this.#marks.get(`clock|detail|${id}`) ?? this.#marks.get(`clock|row|${id}`) ?? null;
  }

  /** Of a row and its clones the one in which the state (for the desk: the buttons) can be seen. */
  #spotOf({ spots }: Seen, kind: MarkKind): Spot | null {
    if (spots.length === 1) return spots[0] ?? null;
    const part = (spot: Spot) =>
      kind === 'desk' ? lastWords(spot.actions) : (spot.status ?? spot.id ?? spot.row);
    const fits = (spot: Spot) => {
      const at = part(spot);
      return at !== undefined && shown(at);
    };
    return spots.find(fits) ?? spots[0] ?? null;
  }

  #kinds(seen: Seen, spot: Spot): MarkKind[] {
    const kinds: MarkKind[] = ['clock'];
    if (this.#repeats.has(seen.complaint.id) || repeatByCounter(seen.complaint)) kinds.push('repeat');
    if (seen.context === 'row' && spot.replyable && seen.complaint.status.phase !== 'done')
      kinds.push('desk');
    return kinds.filter((kind) => !this.off.includes(kind as Feature));
  }

  #mark(key: string, kind: MarkKind, seen: Seen, clocks: Clocks, theme: Theme, page: Document): Mark {
    let mark = this.#marks.get(key);
    // A style sheet stays behind when its root goes to another document.
    if (mark && mark.element.ownerDocument !== page) {
      this.#drop(mark);
      mark = undefined;
    }
    if (!mark) {
      const host = makeHost(page, kind, seen.complaint.id);
      const made: Mark = {
        ...host,
        key,
        kind,
        seenNow: seen,
        clocks,
        clock: clocks.next,
        row: null,
        width: 22,
        low: false,
        theme,
        seen: false,
        tick: () => this.#draw(made),
      };
      host.element.addEventListener('click', () => this.events.open(kind, made.seenNow, made.element));
      if (kind === 'clock') {
        host.element.addEventListener('pointerenter', () => this.events.point(made.seenNow, made.element));
        host.element.addEventListener('pointerleave', () => this.events.point(made.seenNow, null));
        this.#byHost.set(host.element, made);
        this.#sight.observe(host.element);
        this.#ticker.add(made);
      }
      this.#marks.set(key, made);
      mark = made;
    }
    mark.seenNow = seen;
    mark.clocks = clocks;
    mark.theme = theme;
    if (kind === 'clock' && !same(mark.clock, clocks.next)) {
      mark.clock = clocks.next;
      this.#ticker.add(mark);
    }
    return mark;
  }

  #draw(mark: Mark): void {
    const { language, openDesk } = this;
    const repeat = this.#repeats.get(mark.seenNow.complaint.id) ?? null;
    drawMark(mark, { language, now: this.now(), openDesk, repeat });
  }

  /** A page that throws our node out of the same row again and again has its way in the end. */
  #tooManyFights(mark: Mark, spot: Spot): boolean {
    if (mark.row !== spot.row || !mark.row) return false;
    const now = this.now();
    const fight = this.#fights.get(mark.key);
    if (!fight || now - fight.since > ROUND) {
      this.#fights.set(mark.key, { since: now, count: 1 });
      return false;
    }
    fight.count++;
    return fight.count > FIGHTS;
  }

  #drop(mark: Mark): void {
    this.#ticker.remove(mark);
    this.#sight.unobserve(mark.element);
    mark.element.remove();
    this.#marks.delete(mark.key);
  }
}

const same = (a: Clock, b: Clock) => a.id === b.id && a.due === b.due && a.done === b.done;
