/** Computed styles, asked once for all elements of the same make. */

export interface Look {
  inline: boolean;
  /** `contents` or inline: its children are laid out by somebody further up. */
  passing: boolean;
  /** Position or transform make it the frame of what is placed in it. */
  frames: boolean;
  sticky: boolean;
  /** Its overflow is not simply visible. */
  clips: boolean;
}

/**
 * Styles as they are in one reading. Elements with the same tag, class, inline style and place in
 * their row, whose parents share theirs, look alike: thousands of cells come down to a few questions.
 */
export class Styles {
  readonly #known = new Map<string, Look>();
  readonly #looks = new Map<Element, Look>();
  readonly #makes = new Map<Element, string>();
  /** Boxes of the words of elements, as far as they were measured. */
  readonly words = new Map<Element, DOMRect>();
  readonly #sticky = new Map<Element, Element[]>();

  of(element: Element): Look {
    const before = this.#looks.get(element);
    if (before) return before;
    const at = (element as HTMLTableCellElement).cellIndex ?? '';
    const key = `${this.#make(element)} ${at}|${this.#make(element.parentElement)}`;
    let look = this.#known.get(key);
    if (!look) this.#known.set(key, (look = lookOf(element)));
    this.#looks.set(element, look);
    return look;
  }

  /** What `find` says of a row, asked once for all its marks. */
  sticky(row: Element, find: (row: Element, styles: Styles) => Element[]): Element[] {
    let cells = this.#sticky.get(row);
    if (!cells) this.#sticky.set(row, (cells = find(row, this)));
    return cells;
  }

  /** Parents are asked for with each of their children. */
  #make(element: Element | null): string {
    if (!element) return '';
    let make = this.#makes.get(element);
    if (make === undefined) {
      make = `${element.localName} ${element.getAttribute('class')} ${element.getAttribute('style')}`;
      this.#makes.set(element, make);
    }
    return make;
  }
}

function lookOf(element: Element): Look {
  const style = getComputedStyle(element);
  return {
    inline: style.display.startsWith('inline'),
    passing: /^(inline|contents)/.test(style.display),
    frames: style.position !== 'static' || style.transform !== 'none',
    sticky: style.position === 'sticky',
    clips: /auto|scroll|hidden/.test(style.overflowX + style.overflowY),
  };
}
