import { Component, createRef } from 'preact';
import type { TaughtField } from '../../../utils/complaint/teaching';
import type { Language } from '../../../utils/complaint/words';
import { Glyph } from '../Glyph';
import type { Theme } from '../tokens';
import type { StateProps } from './StateChoices';
import { StateChoices } from './StateChoices';
import type { GuideRow } from './TeachPreview';
import { TeachPreview } from './TeachPreview';
import type { TeachFault, TeachStep } from './words';
import { teachWords } from './words';

export interface GuideProps extends Pick<StateProps, 'states' | 'meanings' | 'queues' | 'queue'> {
  language: Language;
  theme: Theme;
  step: TeachStep;
  /** From 1. */
  at: number;
  of: number;
  picking: boolean;
  /** What was read at this step; ''. */
  read: string;
  /** What the keyboard is on; ''. */
  aim: string;
  fault: TeachFault | null;
  /** How many rows would be marked (`sure`), or are built like the one that was pointed at. */
  count: number;
  sure: boolean;
  /** The first of them, and which fields they have. */
  rows: readonly GuideRow[];
  fields: readonly TaughtField[];
  /** May it go on? May this step be left out? */
  ready: boolean;
  optional: boolean;
  saved: boolean;
  on: GuideActions;
}
export interface GuideActions {
  back(): void;
  skip(): void;
  next(): void;
  /** Takes what the keyboard is on. */
  take(): void;
  /** The next or the last thing that can be picked. */
  step(by: 1 | -1): void;
  picking(on: boolean): void;
  means(words: string, means: string): void;
  queue(id: string): void;
  flip(): void;
  undo(): void;
  close(): void;
}

const SHOWN = 4;

/** The guide: one question at a time, what it read, what it would mark. Focus stays on the next thing to press. */
export class TeachGuide extends Component<GuideProps> {
  private readonly main = createRef<HTMLButtonElement>();
  private readonly card = createRef<HTMLElement>();

  override componentDidMount(): void {
    this.hold();
  }
  override componentDidUpdate(before: GuideProps): void {
    const { step, ready, aim, saved } = this.props;
    const turned = step !== before.step || saved !== before.saved || Boolean(aim) !== Boolean(before.aim);
    if (turned || (ready && !before.ready)) this.hold();
  }

  /** Keeps the keyboard: a button that cannot be pressed yet would lose it to the page with the next drawing. */
  private hold(): void {
    const main = this.main.current;
    const at = main && !main.disabled ? main : this.card.current;
    at?.focus({ preventScroll: true });
  }

  private readonly key = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const { on, picking } = this.props;
    if (event.key === 'Escape') {
      event.preventDefault();
      if (picking) on.picking(false);
      else on.close();
    } else if (/^Arrow(Up|Down)$/.test(event.key) && !(event.target as Element).matches('select')) {
      event.preventDefault();
      on.step(event.key === 'ArrowDown' ? 1 : -1);
    }
  };

  override render() {
    const { language, theme, step, at, of, picking, on, saved, count } = this.props;
    const words = teachWords(language);
    const [title, hint] = words.ask[step];
    return (
      <section
        ref={this.card}
        tabIndex={-1}
        class={`tg card ${theme === 'dark' ? 'd' : ''}`}
        role="dialog"
        aria-label={words.title}
        lang={language}
        onKeyDown={this.key}
      >
        <header>
          <Glyph name={saved ? 'done' : 'unknown'} />
          <b>{words.title}</b>
          <button type="button" class="q" aria-label={words.flip} title={words.flip} onClick={on.flip}>
            ⇄
          </button>
          <button type="button" class="q" aria-label={words.close} title={words.close} onClick={on.close}>
            ✕
          </button>
        </header>
        <div class="x" role="img" aria-label={words.progress(at, of)}>
          {Array.from({ length: of }, (_, i) => (
            <i key={i} class={i + 1 < at || saved ? 'past' : i + 1 === at ? 'now' : ''} />
          ))}
        </div>
        <div class="s">
          <h2>{saved ? words.saved(count) : title}</h2>
          <p>{saved ? words.stays : hint}</p>
          {!saved && this.body()}
          {this.preview()}
        </div>
        {saved ? (
          <footer>
            <button type="button" onClick={on.undo}>
              {words.undo}
            </button>
            <i />
            <button ref={this.main} type="button" class="m" onClick={on.close}>
              {words.done}
            </button>
          </footer>
        ) : (
          this.foot(picking)
        )}
      </section>
    );
  }

  private body() {
    const { language, read, aim, fault, sure, count, picking, step, states, meanings, queues, queue, on } =
      this.props;
    const words = teachWords(language);
    const text = aim || read;
    return (
      <>
        {!picking && step !== 'save' && step !== 'states' && (
          <div class="rest">{step === 'reply' ? words.open : words.paused}</div>
        )}
        <div class={`said ${fault ? 'bad' : ''}`} role="status">
          {fault ? (
            words.faults[fault]
          ) : step === 'save' ? (
            <b>{words.found(count)}</b>
          ) : text ? (
            <>
              <b>{text}</b>
              {!aim && count > 0 && <span>{sure ? words.found(count) : words.alike(count)}</span>}
            </>
          ) : null}
        </div>
        {step === 'states' && (
          <StateChoices
            states={states}
            meanings={meanings}
            queues={queues}
            queue={queue}
            words={words}
            onMeans={on.means}
            onQueue={on.queue}
          />
        )}
      </>
    );
  }

  private preview() {
    const { language, rows, fields, count, sure, fault, step } = this.props;
    if (!sure || step === 'reply' || step === 'send' || step === 'close' || fault || rows.length === 0)
      return null;
    return (
      <TeachPreview rows={rows.slice(0, SHOWN)} fields={fields} count={count} words={teachWords(language)} />
    );
  }

  private foot(picking: boolean) {
    const { language, step, at, aim, ready, optional, on } = this.props;
    const words = teachWords(language);
    const picks = step !== 'save' && step !== 'states';
    return (
      <footer>
        {picks && <small>{words.keys}</small>}
        <button type="button" disabled={at === 1} onClick={on.back}>
          {words.back}
        </button>
        {picks && (
          <button type="button" class={picking ? '' : 'm'} onClick={() => on.picking(!picking)}>
            {picking ? words.usePage : words.pick}
          </button>
        )}
        <i />
        {optional && !ready && !aim && (
          <button ref={this.main} type="button" onClick={on.skip}>
            {words.skip}
          </button>
        )}
        {(ready || aim || !optional) && (
          <button
            ref={this.main}
            type="button"
            class="m"
            disabled={!ready && !aim}
            onClick={aim ? on.take : on.next}
          >
            {aim ? words.take : step === 'save' ? words.save : words.next}
          </button>
        )}
      </footer>
    );
  }
}
