/** A clock in our own pages: `mark` says verb and time, `chip` only the time. */
import { clockState } from '../../utils/complaint/clocks';
import type { Clock } from '../../utils/complaint/model';
import { clockWords, type Language } from '../../utils/complaint/words';
import { Glyph } from './Glyph';

interface Props {
  clock: Clock;
  /** ms UTC */
  now: number;
  language: Language;
  size: 'mark' | 'chip';
  /** The row beside it already says the words. */
  silent?: boolean;
}

export function ClockMark({ clock, now, language, size, silent }: Props) {
  const words = clockWords(clock, now, language);
  const state = clockState(clock, now);
  const share = clock.due !== null && clock.span ? (clock.due - now) / clock.span : undefined;
  // On a chip only "late" needs its word: that time is left goes without saying.
  const full = size === 'mark' || state === 'overdue' || !words.first;
  // From 100 days on a chip has room for one unit.
  const crowded = size === 'chip' && /\d{3}/.test(words.first);
  return (
    <span
      class={`clock ${size}`}
      data-state={state}
      role={silent ? undefined : 'img'}
      aria-label={silent ? undefined : words.label}
      aria-hidden={silent}
    >
      <span class="cell">
        <Glyph state={state} share={share} />
      </span>
      {size === 'mark' && words.verb && <b>{words.verb}</b>}
      <span class="time">
        <span>
          {full && words.lead}
          {words.first}
        </span>
        <span>
          {!crowded && words.second}
          {full && words.trail}
        </span>
      </span>
    </span>
  );
}
