/** Full-text search: the list follows while one types. */
import type { T } from '../ports';

interface Props {
  text: string;
  change(text: string): void;
  /** Back to the list. */
  leave(): void;
  t: T;
}

/** The field that the key / goes to. */
export const SEARCH_FIELD = 'queue-search';
const MOST_TEXT = 200;

export function SearchBox({ text, change, leave, t }: Props) {
  return (
    <div class="search" role="search">
      <input
        id={SEARCH_FIELD}
        type="search"
        aria-label={t('search')}
        placeholder={t('search.hint')}
        maxLength={MOST_TEXT}
        value={text}
        autocomplete="off"
        spellcheck={false}
        aria-keyshortcuts="/"
        onInput={(event) => change(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Escape' && text !== '') change('');
          else if (event.key === 'Escape' || event.key === 'Enter' || event.key === 'ArrowDown') leave();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <kbd aria-hidden="true">/</kbd>
    </div>
  );
}
