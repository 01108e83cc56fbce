/** Finds templates by words or pinyin initials, and narrows the list. */
import type { T } from '../Field';
import { SHOWN, type Shown } from './groups';

interface Props {
  query: string;
  find(query: string): void;
  shown: Shown;
  show(shown: Shown): void;
  count: number;
  t: T;
}

export function Search({ query, find, shown, show, count, t }: Props) {
  return (
    <div class="search" role="search">
      <span class="pair wide">
        <label for="templates-query">{t('templates.search')}</label>
        <input
          id="templates-query"
          type="search"
          maxLength={60}
          placeholder={t('templates.searchHint')}
          value={query}
          onInput={(event) => find(event.currentTarget.value)}
        />
      </span>
      <span class="pair">
        <label for="templates-shown">{t('templates.show')}</label>
        <select
          id="templates-shown"
          value={shown}
          onChange={(event) => show(SHOWN.find((each) => each === event.currentTarget.value) ?? 'all')}
        >
          {SHOWN.map((each) => (
            <option key={each} value={each}>
              {t(`templates.${each}`)}
            </option>
          ))}
        </select>
      </span>
      <span class="small" role="status">
        {t('templates.found', { n: count })}
      </span>
    </div>
  );
}
