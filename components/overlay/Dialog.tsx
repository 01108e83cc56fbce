import { Component, type ComponentChildren, createRef } from 'preact';
import type { Language } from '../../utils/complaint/words';
import { Glyph } from './Glyph';
import type { Theme } from './tokens';
import { gateWords } from './words-gate';

export interface DialogProps {
  language: Language;
  theme: Theme;
  verdict: 'pass' | 'warn' | 'block';
  title: string;
  text: string;
  children?: ComponentChildren;
  footer: ComponentChildren;
  onEscape(): void;
}

/**
 * A modal dialog: the page behind takes no click and no key, but scrolls. Focus starts on the
 * element with `data-first` and walks in a circle.
 */
export class Dialog extends Component<DialogProps> {
  private readonly frame = createRef<HTMLDialogElement>();

  override componentDidMount(): void {
    const frame = this.frame.current!;
    try {
      frame.showModal();
    } catch {
      frame.setAttribute('open', '');
    }
    frame.querySelector<HTMLElement>('[data-first]')?.focus({ preventScroll: true });
  }
  override componentWillUnmount(): void {
    try {
      this.frame.current?.close();
    } catch {
      /* it goes with its host */
    }
  }

  private readonly key = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      this.props.onEscape();
    } else if (event.key === 'Tab') {
      const frame = this.frame.current!;
      const stops = [...frame.querySelectorAll<HTMLElement>('button:not(:disabled),input,[tabindex="0"]')];
      const at = stops.indexOf((frame.getRootNode() as ShadowRoot).activeElement as HTMLElement);
      const next = at < 0 ? 0 : (at + (event.shiftKey ? -1 : 1) + stops.length) % stops.length;
      event.preventDefault();
      stops[next]?.focus();
    }
  };

  override render() {
    const { language, theme, verdict, title, text, children, footer, onEscape } = this.props;
    return (
      <dialog
        ref={this.frame}
        class={`a dg ${verdict} ${theme === 'dark' ? 'd' : ''}`}
        role="alertdialog"
        aria-modal="true"
        aria-labelledby="t"
        aria-describedby="w"
        lang={language}
        onKeyDown={this.key}
        onCancel={(event) => {
          event.preventDefault();
          onEscape();
        }}
      >
        <header>
          <i>
            <Glyph name={verdict === 'pass' ? 'done' : 'critical'} />
          </i>
          <div>
            <h2 id="t">{title}</h2>
            <p id="w">{text}</p>
          </div>
        </header>
        {children && (
          <div class="s" tabIndex={0}>
            {children}
          </div>
        )}
        <footer>{footer}</footer>
      </dialog>
    );
  }
}

/**
 * One line over the buttons: why the last press was not taken. It never changes the size of the dialog:
 * a dialog that moves is another one to whoever proves that it was in sight.
 */
export const Status = ({ language, refused }: { language: Language; refused: string | null }) => (
  <p role="status" class={refused ? 'no' : ''} title={refused ?? ''}>
    {refused ?? gateWords(language).escape}
  </p>
);

/** A reason counts from so many characters on. */
const LEAST_REASON = 6;
export const isReason = (text: string): boolean => [...text.trim()].length >= LEAST_REASON;

/** The field of a reason. */
export function ReasonField(props: {
  label: string;
  example: string;
  value: string;
  onValue(value: string): void;
  first?: boolean;
}) {
  const focus = props.first ? focusOnce : null;
  return (
    <label>
      {props.label}
      <input
        ref={focus}
        type="text"
        maxLength={200}
        placeholder={props.example}
        value={props.value}
        onInput={(event) => props.onValue(event.currentTarget.value)}
      />
    </label>
  );
}
const focusOnce = (input: HTMLInputElement | null): void => input?.focus({ preventScroll: true });
