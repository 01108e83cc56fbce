import { Component, createRef, type VNode } from 'preact';
import type { Language } from '../../utils/complaint/words';
import type { Suggestion } from '../../utils/reply/suggest';
import { Glyph } from './Glyph';
import type { Theme } from './tokens';
import { overlayWords } from './words';

export interface DeskPanelProps {
  language: Language;
  theme: Theme;
  title: string;
  /** null while they are being found. */
  suggestions: Suggestion[] | null;
  /** What happened last time; repeats only. */
  last: string | null;
  /** Characters that the field takes. */
  limit: number | null;
  hasField: boolean;
  /** What became of the last fill or copy. */
  status: string | null;
  /** Stands between the last answer and the templates. */
  extra?: VNode | null;
  onFill(suggestion: Suggestion): void;
  onCopy(suggestion: Suggestion): void;
  onClose(): void;
}
interface State {
  query: string;
  /** Place in the filtered list. */
  at: number;
}

/** A ready text with its gaps underlined. */
function Filled({ text }: { text: string }) {
  return <p>{text.split(/(【[^】]*】)/).map((part, i) => (i % 2 ? <u>{part}</u> : part))}</p>;
}

/** Reply templates beside a field. It hands a text over; it never sends one. */
export class DeskPanel extends Component<DeskPanelProps, State> {
  override state: State = { query: '', at: 0 };
  private readonly list = createRef<HTMLUListElement>();
  private readonly search = createRef<HTMLInputElement>();

  override componentDidMount(): void {
    this.list.current?.focus({ preventScroll: true });
  }

  /** Keeps the chosen one in sight without scrolling the page. */
  override componentDidUpdate(): void {
    const list = this.list.current;
    const item = list?.children[this.view().at] as HTMLElement | undefined;
    if (!list || !item) return;
    const over = item.offsetTop + item.offsetHeight - list.scrollTop - list.clientHeight;
    if (over > 0) list.scrollTop += over;
    if (item.offsetTop < list.scrollTop) list.scrollTop = item.offsetTop;
  }

  /** What the search leaves, which of it is chosen, and whether the field can take it. */
  private view() {
    const { suggestions, limit, hasField } = this.props;
    const query = this.state.query.trim().toLowerCase();
    const found = (suggestions ?? []).filter(({ title, text }) =>
      `${title}\n${text}`.toLowerCase().includes(query),
    );
    const at = Math.max(0, Math.min(this.state.at, found.length - 1));
    const one = found[at];
    const tooLong = !!one && limit !== null && [...one.text].length > limit;
    return { found, at, one, tooLong, fits: hasField && !!one && !tooLong };
  }

  private readonly fill = (): void => {
    const { one, fits } = this.view();
    if (fits) this.props.onFill(one!);
  };
  /** One click is enough: into the field, or into the clipboard where there is none. */
  private take(at: number): void {
    this.setState({ at });
    const one = this.view().found[at];
    if (!one) return;
    const { hasField, limit } = this.props;
    if (!hasField) this.props.onCopy(one);
    else if (limit === null || [...one.text].length <= limit) this.props.onFill(one);
  }
  private readonly copy = (): void => {
    const { one } = this.view();
    if (one) this.props.onCopy(one);
  };

  private readonly key = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    const search = this.search.current;
    const typing = event.target === search;
    const { query } = this.state;
    const { at, found } = this.view();
    if (key === 'Escape') {
      if (typing && query) this.setState({ query: '', at: 0 });
      else this.props.onClose();
    } else if (key === 'ArrowDown') this.setState({ at: at + 1 });
    else if (key === 'ArrowUp') this.setState({ at: at - 1 });
    else if (key === 'Enter' && (event.target as Element).tagName !== 'BUTTON')
      (this.props.hasField ? this.fill : this.copy)();
    else if (key === '/' && !typing) search?.focus();
    else if (/^[1-9]$/.test(key) && !typing) {
      if (+key <= found.length) this.setState({ at: +key - 1 });
    } else return;
    event.preventDefault();
  };

  override render() {
    const { language, theme, title, suggestions, last, limit, hasField, status } = this.props;
    const { query } = this.state;
    const { found, at, one, tooLong, fits } = this.view();
    const words = overlayWords(language);
    const active = one ? `o${at}` : undefined;
    return (
      <div
        class={`p ${theme === 'dark' ? 'd' : ''}`}
        role="dialog"
        aria-label={words.desk}
        lang={language}
        onKeyDown={this.key}
      >
        <header>
          <Glyph name="desk" />
          <b>{words.desk}</b>
          <span>{title}</span>
          <button type="button" class="q" aria-label={words.close} onClick={this.props.onClose}>
            <kbd>Esc</kbd>
          </button>
        </header>
        <label>
          <Glyph name="find" size={12} />
          <input
            ref={this.search}
            type="text"
            role="combobox"
            aria-expanded="true"
            aria-controls="o"
            aria-activedescendant={active}
            aria-label={words.search}
            placeholder={words.search}
            value={query}
            onInput={(event) => this.setState({ query: event.currentTarget.value, at: 0 })}
          />
          <kbd>/</kbd>
        </label>
        {last && (
          <div class="z">
            <b>{words.last}</b>
            {last}
          </div>
        )}
        {this.props.extra}
        <ul
          ref={this.list}
          id="o"
          role="listbox"
          tabIndex={0}
          aria-label={words.desk}
          aria-activedescendant={active}
        >
          {found.map((each, i) => (
            <li
              key={each.id}
              id={`o${i}`}
              class={i === at ? 'on' : ''}
              role="option"
              aria-selected={i === at}
              onClick={() => this.take(i)}
            >
              <kbd>{i < 9 ? i + 1 : '·'}</kbd>
              <div>
                <b>{each.title}</b>
                <Filled text={each.text} />
                {each.because && <small>{each.because}</small>}
              </div>
            </li>
          ))}
        </ul>
        {found.length === 0 && <div class="e">{suggestions ? words.none : words.loading}</div>}
        <footer>
          <p class={tooLong ? 'bad' : ''} role="status">
            {tooLong ? words.over(limit!) : status}
          </p>
          <button type="button" class={hasField ? 'm' : ''} disabled={!fits} onClick={this.fill}>
            {words.fill} <kbd>Enter</kbd>
          </button>
          <button type="button" class={hasField ? '' : 'm'} disabled={!one} onClick={this.copy}>
            {words.copy}
          </button>
          <span>{words.onlyFill}</span>
        </footer>
      </div>
    );
  }
}
