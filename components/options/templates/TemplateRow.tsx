/** One template in the list: its text on demand, and what can be done with it. */
import type { Language } from '../../../utils/i18n/t';
import { CATEGORY_NAMES } from '../../../utils/reply/category-names';
import { pick } from '../../../utils/reply/text';
import { useContext } from 'preact/hooks';
import type { T } from '../Field';
import { Policy } from '../policy';
import { type Item, say } from './groups';

export type Deed = 'edit' | 'copy' | 'remove' | 'hide' | 'restore';

interface Props {
  item: Item;
  onStar(on: boolean): void;
  onDo(deed: Deed): void;
  language: Language;
  t: T;
}

/** What it is for, in a few words. */
function aim({ template: { categories, when, variants }, used }: Item, language: Language, t: T): string {
  const names = categories.slice(0, 3).map((code) => pick(CATEGORY_NAMES[code], language));
  const consoles = when?.consoles?.map((console) => t(`console.${console}`)) ?? [];
  const phases = when?.phases?.map((phase) => t(`phase.${phase}`)) ?? [];
  return [
    ...names,
    ...consoles,
    ...phases,
    variants?.length ? t('template.variants', { n: variants.length + 1 }) : '',
    used > 0 ? t('template.used', { n: used }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

export function TemplateRow({ item, onStar, onDo, language, t }: Props) {
  const { template, title, starred, hidden } = item;
  const managed = useContext(Policy).templates.includes(template.id);
  const deeds: Deed[] = managed
    ? ['copy']
    : template.own
      ? ['edit', 'copy', 'remove']
      : ['copy', hidden ? 'restore' : 'hide'];
  return (
    <li class="template" data-template={template.id}>
      <button
        class="star"
        type="button"
        aria-pressed={starred}
        aria-label={t('template.star', { title })}
        onClick={() => onStar(!starred)}
      >
        <span aria-hidden="true">{starred ? '★' : '☆'}</span>
      </button>
      <details>
        <summary>
          <b>{title}</b>
          {managed && <small class="by-policy">{t('policy')}</small>}
          <small>{aim(item, language, t)}</small>
        </summary>
        <p>{say(template.text, language)}</p>
      </details>
      <span class="deeds">
        {deeds.map((deed) => (
          <button
            key={deed}
            class="link"
            type="button"
            aria-label={t('template.of', { what: t(`template.${deed}`), title })}
            onClick={() => onDo(deed)}
          >
            {t(`template.${deed}`)}
          </button>
        ))}
      </span>
    </li>
  );
}
