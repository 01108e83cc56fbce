/** Every change that was made: when, by whom, from what to what and why; any of them can be had back. */
import { changesTo, ownAt } from '../../../utils/complaint/own-rules';
import type { RuleBook } from '../../../utils/complaint/own-rules';
import { when } from '../../ui/when';
import type { T, Wish } from './ports';
import { changeWords } from './WishDialog';

interface Props {
  book: RuleBook;
  now: number;
  wish(wish: Wish): void;
  t: T;
}

export function Versions({ book, now, wish, t }: Props) {
  const { own, versions } = book;
  const back = (n: number) => {
    const title = t('ask.back', { n });
    wish({ title, kind: 'back', why: title, changes: changesTo(own, ownAt(book, n)) });
  };
  return (
    <section class="versions" aria-labelledby="versions-title">
      <h3 id="versions-title">{t('versions')}</h3>
      {versions.length === 0 && <p class="help">{t('versions.none')}</p>}
      {own.length > 0 && (
        <button
          type="button"
          class="button"
          onClick={() =>
            wish({
              title: t('ask.pack'),
              kind: 'back',
              why: t('ask.pack'),
              changes: changesTo(own, []),
            })
          }
        >
          {t('version.pack')}
        </button>
      )}
      <ol>
        {versions.map(({ n, at, who, why, kind, edits }, index) => (
          <li key={n} data-version={n}>
            <p>
              <b>{t('version.n', { n })}</b> <time>{when(at, now)}</time>{' '}
              <span>{who ? t('version.who', { who }) : t('version.nobody')}</span>{' '}
              <em>{t(`version.kind.${kind}`)}</em>
              {index === 0 ? (
                <span class="now">{t('version.now')}</span>
              ) : (
                <button
                  type="button"
                  class="link"
                  aria-label={t('version.back.name', { n })}
                  onClick={() => back(n)}
                >
                  {t('version.back')}
                </button>
              )}
            </p>
            <ul>
              {edits.map((edit) => (
                <li key={`${edit.clock} ${edit.account}`}>{changeWords(edit, book, now, t, edit.from)}</li>
              ))}
            </ul>
            {why && <p class="why">{why}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
