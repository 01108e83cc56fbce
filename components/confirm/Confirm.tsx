/** Asks once more, where no page of a console can cover anything, whether a press was meant. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { confirmEn } from '../../utils/i18n/confirm.en';
import { confirmZh } from '../../utils/i18n/confirm.zh-CN';
import { translator } from '../../utils/i18n/t';
import type { Question } from '../../utils/platform/gate-messages';
import type { Ask } from '../ui/ask';
import { nameDocument } from '../ui/theme';
import { useSettings } from '../ui/useSettings';
import { Asked } from './Asked';

/** What the page needs from the browser, handed in by its entrypoint. */
interface Ports {
  ask: Ask;
  /** Names the question. */
  token: string;
  close(): void;
}
/** `over`: answered, dropped or too late. `lost`: the console's page is not there any more. */
type End = 'over' | 'lost' | 'silent';

export function Confirm({ ports: { ask, token, close } }: { ports: Ports }) {
  const { settings, ready } = useSettings(ask);
  const language = settings?.language ?? 'zh-CN';
  const t = useMemo(() => translator({ 'zh-CN': confirmZh, en: confirmEn }, language), [language]);
  const [question, setQuestion] = useState<Question | null>(null);
  const [end, setEnd] = useState<End | null>(null);

  const read = useCallback(() => {
    setEnd(null);
    ask({ type: 'confirmQuestion', token }).then(
      (asked) => (asked ? setQuestion(asked) : setEnd('over')),
      () => setEnd('silent'),
    );
  }, [ask, token]);
  useEffect(read, [read]);
  useEffect(() => {
    if (!question) return undefined;
    const late = setTimeout(() => setEnd('over'), question.until - Date.now());
    return () => clearTimeout(late);
  }, [question]);
  const action = question?.action ?? 'send';
  useEffect(() => nameDocument(language, `${t(`title.${action}`)} · ${t('product')}`), [language, action]);

  const answer = (go: boolean): void => {
    ask({ type: 'confirmVerdict', token, go }).then(
      (taken) => (taken || !go ? close() : setEnd('lost')),
      () => setEnd('silent'),
    );
  };

  if (!ready) return null;
  if (!end) return question && <Asked question={question} language={language} t={t} answer={answer} />;
  return (
    <main class="confirm" aria-live="assertive">
      <h1>{t(`${end}.title`)}</h1>
      <p>{t(`${end}.body`)}</p>
      <footer>
        {end === 'silent' && (
          <button type="button" class="button" onClick={read}>
            {t('retry')}
          </button>
        )}
        <button type="button" class="button primary" onClick={close}>
          {t('close')}
        </button>
      </footer>
    </main>
  );
}
