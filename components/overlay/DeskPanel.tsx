import { Component, type ComponentChildren, createRef } from 'preact';
import type { Language } from '../../utils/complaint/words';
import { codePoints, type ReplyLimit } from '../../utils/reply/limits';
import { initialsOf } from '../../utils/reply/pinyin';
import { openQuestions, type Suggestion } from '../../utils/reply/suggest';
import type { Values } from '../../utils/reply/variables';
import { DeskFilters } from './DeskFilters';
import { DeskFoot } from './DeskFoot';
import { DeskForm } from './DeskForm';
import { DeskList } from './DeskList';
import { DeskSearch } from './DeskSearch';
import { filtersOf, shownOf, type Shown } from './desk-view';
import { Glyph } from './Glyph';
import type { Theme } from './tokens';
import { overlayWords } from './words';

export interface DeskPanelProps {
  language: Language;
  theme: Theme;
  title: string;
  /** Above the search: who has to handle it, what was promised, other tabs. */
  top?: ComponentChildren;
  /** Those that fit first, then all others; null while they are being found. */
  suggestions: Suggestion[] | null;
  /** What happened last time; repeats only. */
  last: string | null;
  /** Characters that the field takes; null = not known. */
  limit: ReplyLimit | null;
  hasField: boolean;
  /** What became of the last fill or copy. */
  status: string | null;
  /** Between the last answer and the templates. */
  extra?: ComponentChildren;
  /** The same reply with these answers. */
  write(suggestion: Suggestion, answers: Values): Suggestion;
  onFill(suggestion: Suggestion, answers?: Values): void;
  onCopy(suggestion: Suggestion, answers?: Values): void;
  onStar(suggestion: Suggestion): void;
  /** Another text of the same reply. */
  onVariant(suggestion: Suggestion, step: number): void;
  onClose(): void;
}
interface State {
  query: string;
  shown: Shown;
  /** Place in the list on show. */
  at: number;
  /** Id of the reply whose questions are open. */
  asking: string | null;
  /** A digit that was pressed before there was a list. */
  early: number | null;
}

/** Reply templates beside a field. It hands a text over; it never sends one. */
export class DeskPanel extends Component<DeskPanelProps, State> {
  override state: State = { query: '', shown: 'fit', at: 0, asking: null, early: null };
  private readonly list = createRef<HTMLUListElement>();
  private readonly search = createRef<HTMLInputElement>();

  override componentDidMount(): void {
    this.list.current?.focus({ preventScroll: true });
  }

  override componentDidUpdate(_props: DeskPanelProps, before: State): void {
    const { asking, early } = this.state;
    if (before.asking !== null && asking === null) this.list.current?.focus({ preventScroll: true });
    if (early === null || !this.props.suggestions) return;
    this.setState({ early: null });
    this.take(early, true);
  }

  /** What is on show, which of it is chosen, and whether the field can take it. */
  private view() {
    const { suggestions, limit, hasField } = this.props;
    const all = suggestions ?? [];
    const found = shownOf(all, this.state.shown, this.state.query, initialsOf);
    const at = Math.max(0, Math.min(this.state.at, found.length - 1));
    const one = found[at];
    const length = one ? codePoints(one.text) : 0;
    const tooLong = limit !== null && length > limit.hard;
    return { all, found, at, one, length, tooLong, fits: hasField && !!one && !tooLong };
  }

  /**
   * Into the field, or into the clipboard where there is none. By key it first asks for what is
   * missing; one click is enough, and leaves gaps to be written over.
   */
  private take(at: number, asks: boolean): void {
    const one = this.view().found[at];
    if (!one) return;
    this.setState({ at });
    if (asks && openQuestions(one).length > 0) this.setState({ asking: one.id });
    else this.hand(one);
  }
  private hand(one: Suggestion, answers?: Values): void {
    const { hasField, limit } = this.props;
    if (!hasField) this.props.onCopy(one, answers);
    else if (limit === null || codePoints(one.text) <= limit.hard) this.props.onFill(one, answers);
  }
  private readonly copy = (): void => {
    const { one } = this.view();
    if (one) this.props.onCopy(one);
  };
  private readonly ask = (): void => {
    const { one } = this.view();
    if (one && one.questions.length > 0) this.setState({ asking: one.id });
  };
  /** The reply whose questions are open. */
  private asked(): Suggestion | undefined {
    const { asking } = this.state;
    return asking === null ? undefined : this.props.suggestions?.find(({ id }) => id === asking);
  }
  private show(shown: Shown): void {
    this.setState({ shown, at: 0 });
    this.list.current?.focus({ preventScroll: true });
  }

  private readonly key = (event: KeyboardEvent): void => {
    if (event.altKey && event.code === 'Slash') {
      event.preventDefault();
      return this.props.onClose();
    }
    if (this.asked() || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.target as Element) === this.search.current ? this.typing(event.key) : this.pressed(event))
      event.preventDefault();
  };

  /** Keys of the list and the search alike. True when it was one. */
  private moved(key: string): boolean {
    const { at } = this.view();
    if (key === 'ArrowDown') this.setState({ at: at + 1 });
    else if (key === 'ArrowUp') this.setState({ at: at - 1 });
    else if (key === 'Enter') this.take(at, true);
    else return false;
    return true;
  }

  private typing(key: string): boolean {
    if (key !== 'Escape') return this.moved(key);
    if (this.state.query) this.setState({ query: '', at: 0 });
    else this.props.onClose();
    return true;
  }

  private pressed({ key, target }: KeyboardEvent): boolean {
    const { one } = this.view();
    const onButton = (target as Element).tagName === 'BUTTON';
    if (onButton && (key === 'Enter' || key === ' ')) return false;
    if (this.moved(key)) return true;
    if (key === 'Escape') this.props.onClose();
    else if (/^[1-9]$/.test(key)) {
      if (this.props.suggestions) this.take(+key - 1, true);
      else this.setState({ early: +key - 1 });
    } else if (key === '/') this.search.current?.focus();
    else if (key === '*' && one) this.props.onStar(one);
    else if (key === '+' || key === '=') this.ask();
    else if ((key === 'ArrowLeft' || key === 'ArrowRight') && one && one.variants > 1)
      this.props.onVariant(one, key === 'ArrowLeft' ? -1 : 1);
    else {
      // A letter begins a search: it goes into the field that has the keyboard by then.
      if (/^\p{L}$/u.test(key)) this.search.current?.focus();
      return false;
    }
    return true;
  }

  override render() {
    const { language, theme, title, suggestions, last, limit, hasField, status } = this.props;
    const { query, shown } = this.state;
    const { all, found, at, one, length, tooLong, fits } = this.view();
    const words = overlayWords(language);
    const asked = this.asked();
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
          <button type="button" class="q" aria-label={`${words.close} Esc`} onClick={this.props.onClose}>
            <kbd>Esc</kbd>
          </button>
        </header>
        {this.props.top}
        {asked ? (
          <DeskForm
            suggestion={asked}
            words={words}
            limit={limit}
            write={this.props.write}
            onDone={(written, answers) => this.hand(written, answers)}
            onBack={() => this.setState({ asking: null })}
          />
        ) : (
          <>
            <DeskSearch
              input={this.search}
              words={words}
              active={one ? `o${at}` : undefined}
              query={query}
              onQuery={(next) => this.setState({ query: next, at: 0 })}
            />
            <DeskFilters
              filters={filtersOf(all)}
              shown={shown}
              words={words}
              onShow={(next) => this.show(next)}
            />
            {last && (
              <div class="z">
                <b>{words.last}</b>
                <span data-veil>{last}</span>
              </div>
            )}
            {this.props.extra}
            <DeskList
              list={this.list}
              found={found}
              at={at}
              words={words}
              onTake={(i) => this.take(i, false)}
              onStar={this.props.onStar}
              onVariant={this.props.onVariant}
            />
            {found.length === 0 && <div class="e">{suggestions ? words.none : words.loading}</div>}
            <DeskFoot
              words={words}
              status={tooLong && limit ? words.over(limit.hard) : status}
              length={length}
              limit={limit}
              asks={(one?.questions.length ?? 0) > 0}
              canFill={fits}
              canCopy={one !== undefined}
              hasField={hasField}
              onFill={() => this.take(at, true)}
              onCopy={this.copy}
              onAsk={this.ask}
            />
          </>
        )}
      </div>
    );
  }
}
