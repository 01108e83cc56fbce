/** What a person is about to do, what speaks against it, and the two answers. */
import { useEffect, useRef } from 'preact/hooks';
import type { ConfirmKey } from '../../utils/i18n/confirm.zh-CN';
import type { Language, Translate } from '../../utils/i18n/t';
import type { Question } from '../../utils/platform/gate-messages';
import { Glyph } from '../ui/Glyph';
import { pointText } from './points';
import { useRest } from './useRest';

interface Props {
  question: Question;
  language: Language;
  t: Translate<ConfirmKey>;
  answer(go: boolean): void;
}

export function Asked({ question, language, t, answer }: Props) {
  const { console, host, complaintId, action, against, reason, text } = question;
  const back = useRef<HTMLButtonElement>(null);
  const rested = useRest();
  useEffect(() => back.current?.focus(), []);
  useEffect(() => {
    const key = (event: KeyboardEvent) => event.key === 'Escape' && answer(false);
    addEventListener('keydown', key);
    return () => removeEventListener('keydown', key);
  }, [answer]);
  const points = against.flatMap((point) => pointText(point, language, t) ?? []);
  return (
    <main class="confirm">
      <header>
        <i>
          <Glyph state="critical" />
        </i>
        <div>
          <h1>{t(`title.${action}`)}</h1>
          <p>{t('why')}</p>
        </div>
      </header>
      <dl>
        <div>
          <dt>{t('where')}</dt>
          <dd>
            {t(`console.${console}`)} <small>{host}</small>
          </dd>
        </div>
        <div>
          <dt>{t('complaint')}</dt>
          <dd>{complaintId ?? t('nobody')}</dd>
        </div>
        {points.length > 0 && (
          <div>
            <dt>{t(action === 'send' ? 'against.send' : 'against')}</dt>
            <dd>
              <ul>
                {points.map(({ name, words }) => (
                  <li key={`${name}${words}`}>
                    {words && <q>{words}</q>} {name}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        <div>
          <dt>{t('reason')}</dt>
          <dd>{reason}</dd>
        </div>
        {text && (
          <div>
            <dt>{t('text')}</dt>
            <dd class="text">{text}</dd>
          </div>
        )}
      </dl>
      <footer>
        <small>{t('once')}</small>
        <button type="button" class="button" disabled={!rested} onClick={() => answer(true)}>
          {t(`go.${action}`)}
        </button>
        <button type="button" class="button primary" ref={back} onClick={() => answer(false)}>
          {t('back')}
        </button>
      </footer>
    </main>
  );
}
