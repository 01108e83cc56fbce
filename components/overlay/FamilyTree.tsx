import type { ConsoleId } from '../../utils/complaint/model';
import type { Repeat } from '../../utils/complaint/repeat';
import type { Language } from '../../utils/complaint/words';
import { Glyph } from './Glyph';
import type { Theme } from './tokens';
import { overlayWords } from './words';

export interface FamilyTreeProps {
  repeat: Repeat;
  language: Language;
  theme: Theme;
  formatTime(at: number): string;
  formatFen(fen: number): string;
  consoleName(id: ConsoleId): string;
  onClose(): void;
}

/** The same function each time, so that only the first drawing takes the focus. */
const focus = (list: HTMLElement | null): void => list?.focus({ preventScroll: true });

/** Who complained how often, and each complaint that belongs to this one. */
export function FamilyTree({
  repeat,
  language,
  theme,
  formatTime,
  formatFen,
  consoleName,
  onClose,
}: FamilyTreeProps) {
  const words = overlayWords(language);
  return (
    <div
      class={`p ${theme === 'dark' ? 'd' : ''}`}
      role="dialog"
      aria-label={words.family}
      lang={language}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header>
        <Glyph name="repeat" />
        <b>{words.times(repeat.times)}</b>
        <i>{words[repeat.by]}</i>
        <span data-veil>{repeat.who}</span>
        <button type="button" class="q" aria-label={`${words.close} Esc`} onClick={onClose}>
          <kbd>Esc</kbd>
        </button>
      </header>
      <ul ref={focus} class="y" aria-label={words.family} tabIndex={0}>
        {repeat.relatives.map((one) => (
          <li key={one.id}>
            <p>
              <b>{one.complaintTime === null ? words.noTime : formatTime(one.complaintTime)}</b>
              {one.amountFen !== null && <span>{formatFen(one.amountFen)}</span>}
              <i>{words[one.by]}</i>
            </p>
            <p>
              {consoleName(one.console)} · {one.statusText}
            </p>
            <p data-veil>{one.answer === null ? words.noAnswer : words.answered + one.answer}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
