/** Erases everything. The word has to be written: a slip of the hand does not write words. */
import { useState } from 'preact/hooks';
import type { Ask } from '../../ui/ask';
import { Field, type T } from '../Field';

interface Props {
  ask: Ask;
  again(): void;
  t: T;
}

export function EraseAll({ ask, again, t }: Props) {
  const [text, write] = useState('');
  const [said, say] = useState('');
  const word = t('erase.all.word');
  const erase = async () => {
    const answer = await ask({ type: 'erase', target: { who: 'all' }, open: true }).catch(() => null);
    say(t(answer ? 'erase.all.done' : 'erase.failed'));
    if (!answer) return;
    // Best scores of the practice: all that pages of ours keep beside the database.
    globalThis.localStorage?.clear();
    write('');
    again();
  };
  return (
    <Field id="erase-all" label={t('erase.all')} help={t('erase.all.help')} t={t}>
      <input
        id="erase-all"
        type="text"
        autoComplete="off"
        spellcheck={false}
        placeholder={t('erase.all.type', { word })}
        value={text}
        aria-describedby="erase-all-help"
        onInput={(event) => write(event.currentTarget.value)}
      />
      <button class="button sure" type="button" disabled={text.trim() !== word} onClick={() => void erase()}>
        {t('erase.sure')}
      </button>
      <span class="result" role="status">
        {said}
      </span>
    </Field>
  );
}
