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

const make = (element: Element | null): string =>
  element ? `${element.localName} ${element.getAttribute('class')} ${element.getAttribute('style')}` : '';

/**
 * Styles as they are in one reading. Elements with the same tag, class, inline style and place in
 * their row, whose parents share theirs, look alike: thousands of cells come down to a few questions.
 */
export class Styles {
  readonly #known = new Map<string, Look>();

  of(element: Element): Look {
    const at = (element as HTMLTableCellElement).cellIndex ?? '';
    const key = `${make(element)} ${at}|${make(element.parentElement)}`;
    let look = this.#known.get(key);
    if (!look) this.#known.set(key, (look = lookOf(element)));
    return look;
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
