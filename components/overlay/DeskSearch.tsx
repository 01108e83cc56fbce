import type { RefObject } from 'preact';
import { Glyph } from './Glyph';
import type { OverlayWords } from './words';

/** The search of the desk: it rules the list below it. */
export function DeskSearch(props: {
  input: RefObject<HTMLInputElement | null>;
  words: OverlayWords;
  /** Id of the reply that is chosen. */
  active: string | undefined;
  query: string;
  onQuery(query: string): void;
}) {
  const { input, words, active, query, onQuery } = props;
  return (
    <label>
      <Glyph name="find" size={12} />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls="o"
        aria-activedescendant={active}
        aria-label={words.search}
        placeholder={words.search}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
      />
      <kbd>/</kbd>
    </label>
  );
}
