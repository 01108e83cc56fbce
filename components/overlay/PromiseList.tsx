import { Component } from 'preact';
import type { PromiseKind } from '../../utils/complaint/promise';
import { beijing, formatBeijing, fromBeijing } from '../../utils/complaint/time';
import type { Language } from '../../utils/complaint/words';
import { twoUnits } from '../../utils/complaint/words';
import type { PromiseLine } from '../../utils/platform/record-messages';
import { recordWords } from './words-record';

export interface PromiseListProps {
  language: Language;
  /** Owed, soonest first. */
  lines: readonly PromiseLine[];
  /** ms UTC */
  now: number;
  /** The last change was not taken. */
  failed: boolean;
  onChange(key: string, change: 'kept' | 'withdrawn'): void;
  onDue(key: string, due: number): void;
  onAdd(promise: { what: PromiseKind; words: string; due: number }): void;
  onEscape?(): void;
}
interface State {
  /** Key of the promise whose time is being changed, '' for a new one, null for none. */
  editing: string | null;
  what: PromiseKind;
  words: string;
  due: string;
  bad: boolean;
}

/** ms left: to be seen to. */
export const SOON = 4 * 3_600_000;
const KINDS: readonly PromiseKind[] = ['refund', 'reply', 'delivery', 'other'];
const MOST_WORDS = 40;

/** What a `datetime-local` field holds, as Beijing time; null when it is no time. */
function instantOf(value: string): number | null {
  const part = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(value);
  if (!part) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = part.slice(1).map(Number);
  return fromBeijing(year, month, day, hour, minute);
}
const fieldOf = (at: number): string =>
  formatBeijing(at, 'yyyy-MM-dd HH:mm:ss').slice(0, 16).replace(' ', 'T');

/** The same function each time, so that only the first drawing takes the focus. */
const focus = (field: HTMLElement | null): void => field?.focus();

/** What we promised in one complaint, each with what is left, and what a person may say of it. */
export class PromiseList extends Component<PromiseListProps, State> {
  override state: State = { editing: null, what: 'refund', words: '', due: '', bad: false };

  private readonly key = (event: KeyboardEvent): void => {
    // The desk below works by keys: what is typed here is not for it.
    if (event.key !== 'Escape') return event.stopPropagation();
    if (this.state.editing === null) return this.props.onEscape?.();
    event.stopPropagation();
    this.setState({ editing: null });
  };
  private edit(editing: string, due: number): void {
    this.setState({ editing, due: fieldOf(due), words: '', what: 'refund', bad: false });
  }
  private readonly save = (): void => {
    const { editing, what, words, due } = this.state;
    const at = instantOf(due);
    if (at === null || at <= this.props.now) return this.setState({ bad: true });
    if (editing) this.props.onDue(editing, at);
    else
      this.props.onAdd({
        what,
        words: words.trim() || recordWords(this.props.language).kinds[what],
        due: at,
      });
    this.setState({ editing: null });
  };

  private row(line: PromiseLine) {
    const { language, now, onChange } = this.props;
    const { key, what, words: said, due, uncertain, missingYear } = line;
    const words = recordWords(language);
    const left = due - now;
    const span = twoUnits(left, language).join('');
    const parts = [
      left > 0 ? words.left(span) : words.late(span),
      formatBeijing(due, 'MM-dd HH:mm'),
      uncertain && missingYear === null ? words.about : '',
    ];
    const link = (text: string, name: string, press: () => void) => (
      <button type="button" class="l" aria-label={name} onClick={press}>
        {text}
      </button>
    );
    return (
      <div class="ps" key={key} data-what={what}>
        <i>{words.kinds[what]}</i>
        <q data-veil>{said}</q>
        <small class={left <= 0 ? 'bad' : left <= SOON ? 'soon' : ''}>
          {parts.filter(Boolean).join(' · ')}
        </small>
        {missingYear !== null && <small class="soon">{words.missing(missingYear)}</small>}
        <div>
          {link(words.kept, words.keptName(said), () => onChange(key, 'kept'))}
          {link(words.move, words.moveName(said), () => this.edit(key, Math.max(due, now)))}
          {link(words.remove, words.removeName(said), () => onChange(key, 'withdrawn'))}
        </div>
        {this.state.editing === key && this.form()}
      </div>
    );
  }

  private form() {
    const { editing, what, words: said, due, bad } = this.state;
    const words = recordWords(this.props.language);
    return (
      <div class="pf">
        {editing === '' && (
          <>
            <label>
              {words.kind}
              <select
                value={what}
                onChange={(event) => this.setState({ what: event.currentTarget.value as PromiseKind })}
              >
                {KINDS.map((kind) => (
                  <option key={kind} value={kind}>
                    {words.kinds[kind]}
                  </option>
                ))}
              </select>
            </label>
            <label>
              {words.words}
              <input
                type="text"
                maxLength={MOST_WORDS}
                value={said}
                onInput={(event) => this.setState({ words: event.currentTarget.value })}
              />
            </label>
          </>
        )}
        <label class="w2">
          {words.due}
          <input
            ref={focus}
            type="datetime-local"
            value={due}
            aria-invalid={bad}
            onInput={(event) => this.setState({ due: event.currentTarget.value, bad: false })}
          />
        </label>
        <div>
          <button type="button" class="m" onClick={this.save}>
            {words.save}
          </button>
          <button type="button" onClick={() => this.setState({ editing: null })}>
            {words.cancel}
          </button>
        </div>
        {bad && (
          <p class="bad w2" role="alert">
            {words.bad}
          </p>
        )}
      </div>
    );
  }

  override render() {
    const { language, lines, now, failed } = this.props;
    const words = recordWords(language);
    const evening = fromBeijing(beijing(now).year, beijing(now).month, beijing(now).day, 18) ?? now;
    const usual = evening > now ? evening : now + 24 * 3_600_000;
    return (
      <section class="pr" aria-label={words.promises} onKeyDown={this.key}>
        <p class="ph">
          <b>{words.promises}</b>
          {lines.length === 0 && <span>{words.none}</span>}
          <button type="button" class="l" onClick={() => this.edit('', usual)}>
            {words.add}
          </button>
        </p>
        {this.state.editing === '' && this.form()}
        {lines.map((line) => this.row(line))}
        {failed && (
          <p class="bad" role="alert">
            {words.failed}
          </p>
        )}
      </section>
    );
  }
}
