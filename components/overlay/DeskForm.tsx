/** Asks for what the page does not hold, and shows the text as it grows. */
import { Component, createRef } from 'preact';
import { codePoints, type ReplyLimit } from '../../utils/reply/limits';
import type { Suggestion } from '../../utils/reply/suggest';
import type { Values } from '../../utils/reply/variables';
import { Filled } from './Filled';
import type { OverlayWords } from './words';

interface DeskFormProps {
  suggestion: Suggestion;
  words: OverlayWords;
  limit: ReplyLimit | null;
  /** The same reply with these answers. */
  write(suggestion: Suggestion, answers: Values): Suggestion;
  onDone(suggestion: Suggestion, answers: Values): void;
  onBack(): void;
}

const MOST = 60;

export class DeskForm extends Component<DeskFormProps, Values> {
  override state: Values = Object.fromEntries(
    this.props.suggestion.questions.map(({ name, value }) => [name, value]),
  );
  private readonly form = createRef<HTMLFormElement>();

  private inputs(): HTMLInputElement[] {
    return [...(this.form.current?.querySelectorAll('input') ?? [])];
  }

  override componentDidMount(): void {
    const all = this.inputs();
    (all.find((input) => input.required && !input.value) ?? all[0])?.focus({ preventScroll: true });
  }

  private view() {
    const { suggestion, limit, write } = this.props;
    const written = write(suggestion, this.state);
    const length = codePoints(written.text);
    return { written, length, tooLong: limit !== null && length > limit.hard };
  }

  private readonly done = (event: Event): void => {
    event.preventDefault();
    const { written, tooLong } = this.view();
    if (!tooLong) this.props.onDone(written, this.state);
  };

  /** Enter goes on to the next question, and from the last one into the field. */
  private readonly key = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Escape') this.props.onBack();
    else if (event.key === 'Enter' && (event.target as Element).tagName === 'INPUT') {
      const all = this.inputs();
      const next = all[all.indexOf(event.target as HTMLInputElement) + 1];
      if (next) next.focus();
      else this.done(event);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  override render({ suggestion, words, limit, onBack }: DeskFormProps, answers: Values) {
    const { written, length, tooLong } = this.view();
    return (
      <form ref={this.form} class="a" noValidate onKeyDown={this.key} onSubmit={this.done}>
        <b>{suggestion.title}</b>
        {suggestion.questions.map(({ name, label, optional }) => (
          <label key={name}>
            <span>
              {label}
              {optional && <em>{words.optional}</em>}
            </span>
            <input
              type="text"
              name={name}
              maxLength={MOST}
              required={!optional}
              autocomplete="off"
              value={answers[name] ?? ''}
              onInput={(event) => this.setState({ [name]: event.currentTarget.value })}
            />
          </label>
        ))}
        <Filled text={written.text} />
        <footer>
          <p class="bad" role="status">
            {tooLong && limit && words.over(limit.hard)}
          </p>
          <button type="submit" class="m" disabled={tooLong}>
            {words.fill} <kbd>Enter</kbd>
          </button>
          <button type="button" onClick={onBack}>
            {words.back} <kbd>Esc</kbd>
          </button>
          {limit && (
            <span class={`n ${tooLong ? 'bad' : ''}`}>
              {length} / {limit.hard}
            </span>
          )}
        </footer>
      </form>
    );
  }
}
