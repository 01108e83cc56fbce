/** One button for each folder, the favourites and what is offered. */
import type { Shown } from './desk-view';
import type { OverlayWords } from './words';

interface DeskFiltersProps {
  filters: readonly Shown[];
  shown: Shown;
  words: OverlayWords;
  onShow(shown: Shown): void;
}

export function DeskFilters({ filters, shown, words, onShow }: DeskFiltersProps) {
  if (filters.length < 2) return null;
  const names = { fit: words.fit, star: words.starred };
  return (
    <nav>
      {filters.map((each) => (
        <button key={each} type="button" aria-pressed={each === shown} onClick={() => onShow(each)}>
          {each === 'fit' || each === 'star' ? names[each] : each.slice(3)}
        </button>
      ))}
    </nav>
  );
}
