/** Lists by name: those that are always there, then one's own. */
import { useState } from 'preact/hooks';
import type { QueueFacets, QueueQuery, SavedView } from '../../../utils/platform/workbench-messages';
import type { DeskPort, T } from '../ports';
import { BUILT_IN, sameQuery } from './views';

interface Props {
  desk: DeskPort;
  query: QueueQuery;
  facets: QueueFacets;
  views: readonly SavedView[];
  choose(query: QueueQuery): void;
  changed(): void;
  t: T;
}

const MOST_NAME = 20;

export function Views({ desk, query, facets, views, choose, changed, t }: Props) {
  const [name, setName] = useState<string | null>(null);
  const [full, setFull] = useState(false);
  const built = BUILT_IN.map((view) => ({ query: view.query, name: t(view.title) }));
  const all = [...built, ...views];
  const known = all.some((view) => sameQuery(view.query, query));
  const save = async () => {
    const saved = await desk.ask({ type: 'saveView', view: { name: name ?? '', query } }).catch(() => false);
    setFull(!saved);
    if (!saved) return;
    setName(null);
    changed();
  };
  const remove = (saved: string) =>
    void desk.ask({ type: 'removeView', name: saved }).then(changed, () => {});
  return (
    <div class="views" role="group" aria-label={t('views')}>
      {all.map((view, index) => {
        const on = sameQuery(view.query, query);
        const count = facets.counts[index];
        return (
          <span class="view" key={`${index} ${view.name}`}>
            <button class="chip" type="button" aria-pressed={on} onClick={() => choose(view.query)}>
              {view.name}
              {typeof count === 'number' && <b>{count}</b>}
            </button>
            {on && index >= built.length && (
              <button
                class="drop"
                type="button"
                aria-label={t('view.remove', { name: view.name })}
                onClick={() => remove(view.name)}
              >
                ×
              </button>
            )}
          </span>
        );
      })}
      {!known && name === null && (
        <button class="link" type="button" onClick={() => setName('')}>
          {t('view.save')}
        </button>
      )}
      {name !== null && (
        <form
          class="inline"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <input
            type="text"
            aria-label={t('view.name')}
            placeholder={t('view.name')}
            maxLength={MOST_NAME}
            value={name}
            ref={focusOnce}
            onInput={(event) => setName(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Escape' && setName(null)}
          />
          <button class="button" type="submit">
            {t('view.keep')}
          </button>
        </form>
      )}
      <p class="said" role="status">
        {full && t('view.full')}
      </p>
    </div>
  );
}

/** The same function each time, so that only the first drawing takes the focus. */
const focusOnce = (field: HTMLInputElement | null): void => field?.focus();
