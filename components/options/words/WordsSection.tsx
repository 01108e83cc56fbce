/** The merchant's own red lines: words that stop or warn, and names that pass. */
import { useRef, useState } from 'preact/hooks';
import type { Settings } from '../../../utils/platform/messages';
import type { OwnWord } from '../../../utils/reply/redlines';
import type { Ask } from '../../ui/ask';
import type { T } from '../Field';
import { useSaver } from '../useSave';
import { AllowField } from './AllowField';
import { withWord } from './list';
import { WordForm } from './WordForm';

interface Props {
  ask: Ask;
  settings: Settings;
  keep(settings: Settings): void;
  t: T;
}

export function WordsSection({ ask, settings, keep, t }: Props) {
  const { ownWords, allowWords } = settings;
  /** A word of the list, which comes anew with every saved setting; `true`: a new one. */
  const [writing, write] = useState<string | true | null>(null);
  const [said, say] = useState('');
  const add = useRef<HTMLButtonElement>(null);
  const store = async (part: Partial<Settings>): Promise<Settings> => {
    const saved = await ask({ type: 'saveSettings', settings: part });
    keep(saved);
    return saved;
  };
  const storeWords = (words: OwnWord[]) =>
    store({ ownWords: words }).then(
      (saved) => saved.ownWords.length === words.length,
      () => false,
    );
  const names = useSaver(
    (value: string[]) => store({ allowWords: value }),
    (answer, value) => answer.allowWords.join('\n') === value.join('\n'),
  );
  const leave = () => {
    write(null);
    requestAnimationFrame(() => add.current?.focus());
  };
  const save = (old: OwnWord | null) => async (word: OwnWord) => {
    const words = withWord(ownWords, word, old);
    if (typeof words === 'string') return words;
    if (!(await storeWords(words))) return 'failed';
    leave();
    return null;
  };
  const remove = async (word: OwnWord) => {
    const gone = await storeWords(ownWords.filter((each) => each !== word));
    say(gone ? t('words.removed', { word: word.word }) : t('failed'));
    add.current?.focus();
  };
  return (
    <section aria-labelledby="words-title">
      <h2 id="words-title">{t('section.words')}</h2>
      <p class="promise">{t('words.help')}</p>
      {ownWords.length === 0 && writing === null && <p class="empty">{t('words.none')}</p>}
      {ownWords.length > 0 && (
        <ul class="words" aria-label={t('words.list')}>
          {ownWords.map((each) =>
            each.word === writing ? (
              <li key={each.word} class="open">
                <WordForm word={each} onSave={save(each)} onLeave={leave} t={t} />
              </li>
            ) : (
              <li key={each.word}>
                <span class="verdict" data-verdict={each.verdict}>
                  {t(`words.${each.verdict}`)}
                </span>
                <span class="what">
                  <b>{each.word}</b>
                  {each.better && <span>{t('words.to', { better: each.better })}</span>}
                  {each.reason && <small>{each.reason}</small>}
                </span>
                <button
                  class="link"
                  type="button"
                  aria-label={t('words.edit', { word: each.word })}
                  onClick={() => (say(''), write(each.word))}
                >
                  {t('words.change')}
                </button>
                <button
                  class="link"
                  type="button"
                  aria-label={t('words.remove', { word: each.word })}
                  onClick={() => void remove(each)}
                >
                  {t('words.drop')}
                </button>
              </li>
            ),
          )}
        </ul>
      )}
      {writing === true && <WordForm word={null} onSave={save(null)} onLeave={leave} t={t} />}
      <div class="control add" hidden={writing !== null}>
        <button ref={add} class="button" type="button" onClick={() => (say(''), write(true))}>
          {t('words.add')}
        </button>
        <span class="result" role="status">
          {said}
        </span>
      </div>
      <AllowField names={allowWords} saver={names} t={t} />
    </section>
  );
}
