/** Tags of a complaint, and whose it is. */
import { useState } from 'preact/hooks';
import type { CaseChange, QueueRow } from '../../../utils/platform/workbench-messages';
import { useWritten } from '../../ui/useWritten';
import type { DeskPort, T } from '../ports';

const MOST_LABEL = 20;

export function Keep({ desk, row, t }: { desk: DeskPort; row: QueueRow; t: T }) {
  const [tag, setTag] = useState('');
  const [name, setName] = useWritten(row.assigned);
  const [failed, setFailed] = useState(false);
  const change = (how: CaseChange) =>
    desk.ask({ type: 'change', keys: [row.key], change: how, now: Date.now() }).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  return (
    <div class="keep">
      {row.tags.length > 0 && (
        <ul aria-label={t('case.tags')}>
          {row.tags.map((each) => (
            <li key={each} class="tag">
              {each}
              <button
                type="button"
                aria-label={t('case.tag.remove', { tag: each })}
                onClick={() => void change({ untag: each })}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        class="inline"
        onSubmit={(event) => {
          event.preventDefault();
          void change({ tag }).then(() => setTag(''));
        }}
      >
        <input
          type="text"
          list="known-tags"
          aria-label={t('case.tag.add')}
          placeholder={t('case.tag.add')}
          maxLength={MOST_LABEL}
          value={tag}
          onInput={(event) => setTag(event.currentTarget.value)}
        />
        <button class="button" type="submit" disabled={tag.trim() === ''}>
          {t('bulk.add')}
        </button>
      </form>
      <form
        class="inline"
        onSubmit={(event) => {
          event.preventDefault();
          void change({ assign: name });
        }}
      >
        <input
          type="text"
          list="known-names"
          aria-label={t('case.assigned')}
          placeholder={t('case.assigned')}
          maxLength={MOST_LABEL}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <button class="button" type="submit" disabled={name.trim() === row.assigned}>
          {t('case.save')}
        </button>
      </form>
      <p class="said" role="status">
        {failed && t('bulk.failed')}
      </p>
    </div>
  );
}
