/** Writes one own word, new or known. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { OwnWord } from '../../../utils/reply/redlines';
import { LONGEST_WORD, MOST_OWN } from '../../../utils/reply/redlines/own';
import { Field, type T } from '../Field';
import { NEW_WORD } from './list';

const LONGEST_NOTE = 100;

interface Props {
  /** Null for a new one. */
  word: OwnWord | null;
  /** What is wrong with it; null when it was taken. */
  onSave(word: OwnWord): Promise<'empty' | 'twice' | 'full' | 'failed' | null>;
  onLeave(): void;
  t: T;
}

export function WordForm({ word, onSave, onLeave, t }: Props) {
  const [draft, setDraft] = useState(word ?? NEW_WORD);
  const [wrong, setWrong] = useState<Awaited<ReturnType<Props['onSave']>>>(null);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const put = (part: Partial<OwnWord>) => setDraft({ ...draft, ...part });
  const save = async (event: Event) => {
    event.preventDefault();
    const wrong = await onSave(draft);
    setWrong(wrong);
    if (wrong) first.current?.focus();
  };
  return (
    <form
      class="form"
      noValidate
      autoComplete="off"
      aria-label={word ? t('words.edit', { word: word.word }) : t('words.add')}
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing && draft === (word ?? NEW_WORD)) onLeave();
      }}
    >
      <Field id="word" label={t('words.word')} t={t}>
        <input
          ref={first}
          id="word"
          type="text"
          maxLength={LONGEST_WORD}
          value={draft.word}
          aria-describedby="word-error"
          aria-invalid={wrong !== null && wrong !== 'failed'}
          onInput={(event) => put({ word: event.currentTarget.value })}
        />
        <span id="word-error" class="result" data-state="bad" role="alert">
          {wrong && (wrong === 'failed' ? t('failed') : t(`words.${wrong}`, { n: MOST_OWN }))}
        </span>
      </Field>
      <Field id="word-verdict" label={t('words.verdict')} t={t}>
        <select
          id="word-verdict"
          value={draft.verdict}
          onChange={(event) => put({ verdict: event.currentTarget.value === 'warn' ? 'warn' : 'block' })}
        >
          <option value="block">{t('words.block')}</option>
          <option value="warn">{t('words.warn')}</option>
        </select>
      </Field>
      {(['reason', 'better'] as const).map((name) => (
        <Field key={name} id={`word-${name}`} label={t(`words.${name}`)} help={t(`words.${name}Help`)} t={t}>
          <input
            id={`word-${name}`}
            class="wide"
            type="text"
            maxLength={LONGEST_NOTE}
            value={draft[name]}
            aria-describedby={`word-${name}-help`}
            onInput={(event) => put({ [name]: event.currentTarget.value })}
          />
        </Field>
      ))}
      <div class="control end">
        <button class="button primary" type="submit">
          {t('words.keep')}
        </button>
        <button class="button" type="button" onClick={onLeave}>
          {t('words.cancel')}
        </button>
      </div>
    </form>
  );
}
