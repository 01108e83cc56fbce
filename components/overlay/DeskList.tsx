/** The replies on show: a digit, a title, the ready text, the reason. */
import { Component, type RefObject } from 'preact';
import type { Suggestion } from '../../utils/reply/suggest';
import { Filled } from './Filled';
import type { OverlayWords } from './words';

interface DeskListProps {
  list: RefObject<HTMLUListElement | null>;
  found: readonly Suggestion[];
  /** Place of the chosen one. */
  at: number;
  words: OverlayWords;
  onTake(at: number): void;
  onStar(suggestion: Suggestion): void;
  onVariant(suggestion: Suggestion, step: number): void;
}

const STAR = 'M6 1.2 7.5 4.3 10.9 4.8 8.4 7.2 9 10.6 6 9 3 10.6 3.6 7.2 1.1 4.8 4.5 4.3z';

/** A click here is none on the reply. */
const apart = (work: () => void) => (event: Event) => {
  event.stopPropagation();
  work();
};

export class DeskList extends Component<DeskListProps> {
  /** Keeps the chosen one in sight without scrolling the page. */
  override componentDidUpdate(): void {
    const list = this.props.list.current;
    const item = list?.children[this.props.at] as HTMLElement | undefined;
    if (!list || !item) return;
    const over = item.offsetTop + item.offsetHeight - list.scrollTop - list.clientHeight;
    if (over > 0) list.scrollTop += over;
    if (item.offsetTop < list.scrollTop) list.scrollTop = item.offsetTop;
  }

  override render({ list, found, at, words, onTake, onStar, onVariant }: DeskListProps) {
    return (
      <ul
        ref={list}
        id="o"
        role="listbox"
        tabIndex={0}
        aria-label={words.desk}
        aria-activedescendant={found[at] && `o${at}`}
      >
        {found.map((each, i) => (
          <li
            key={each.id}
            id={`o${i}`}
            class={i === at ? 'on' : ''}
            role="option"
            aria-selected={i === at}
            onClick={() => onTake(i)}
          >
            <kbd>{i < 9 ? i + 1 : '·'}</kbd>
            <div>
              <b>{each.title}</b>
              {each.variants > 1 && (
                <span class="o" title={words.variant}>
                  {i === at && <a onClick={apart(() => onVariant(each, -1))}>‹</a>}
                  {each.variant + 1}/{each.variants}
                  {i === at && <a onClick={apart(() => onVariant(each, 1))}>›</a>}
                </span>
              )}
              <Filled text={each.text} />
              {each.because && <small>{each.because}</small>}
            </div>
            <a
              class={each.starred ? 's l' : 's'}
              title={`${each.starred ? words.unstar : words.star} (*)`}
              onClick={apart(() => onStar(each))}
            >
              <svg viewBox="0 0 12 12" width="14" height="14" aria-hidden="true">
                <path d={STAR} />
              </svg>
            </a>
          </li>
        ))}
      </ul>
    );
  }
}
