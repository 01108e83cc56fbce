/** What people wrote down for themselves. */
import { useState } from 'preact/hooks';
import type { CaseNote } from '../../../utils/platform/workbench-messages';
import { when } from '../../ui/when';
import type { DeskPort, T } from '../ports';

interface Props {
  desk: DeskPort;
  caseKey: string;
  notes: readonly CaseNote[];
  self: string;
  now: number;
  again(): void;
  t: T;
}

const MOST_NOTE = 1000;

export function Notes({ desk, caseKey, notes, self, now, again, t }: Props) {
  const [text, setText] = useState('');
  const [failed, setFailed] = useState(false);
  const add = async () => {
    const kept = await desk
      .ask({ type: 'note', key: caseKey, text, who: self, now: Date.now() })
      .catch(() => null);
    setFailed(kept === null);
    if (!kept) return;
    setText('');
    again();
  };
  const remove = (note: string) => void desk.ask({ type: 'unnote', note }).then(again, () => setFailed(true));
  return (
    <>
      <ul class="notes">
        {notes.map(({ key, at, who, text: words }) => (
          <li key={key}>
            <small>
              {when(at, now)} {who}
            </small>
            <button type="button" class="drop" aria-label={t('note.remove')} onClick={() => remove(key)}>
              ×
            </button>
            <p data-veil>{words}</p>
          </li>
        ))}
      </ul>
      <form
        class="note"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <textarea
          aria-label={t('note.add')}
          placeholder={t('note.add')}
          maxLength={MOST_NOTE}
          rows={2}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <div>
          <button class="button" type="submit" disabled={text.trim() === ''}>
            {t('note.keep')}
          </button>
          <small>{t('note.hint')}</small>
        </div>
      </form>
      <p class="said" role="status">
        {failed && t('note.failed')}
      </p>
    </>
  );
}
