/** First run: one sentence, one live example, two buttons; three steps; what is read, kept, not read, not done. */
import { useMemo } from 'preact/hooks';
import type { Clock } from '../../utils/complaint/model';
import type { Language } from '../../utils/i18n/t';
import type { Ask } from '../ui/ask';
import { ClockMark } from '../ui/ClockMark';
import { Scene } from '../ui/Scene';
import { useNow } from '../ui/tick';
import { Badge } from './Badge';
import { CONSOLES, useOpen } from './consoles';
import { Facts } from './Facts';
import type { T } from './Field';

const HOUR = 3_600_000;
/** 3 h 12 m 30 s: urgent, and the first minute falls soon enough to be seen. */
const LEFT = 3 * HOUR + 12.5 * 60_000;

export function Welcome({ ask, language, t }: { ask: Ask; language: Language; t: T }) {
  const { failed, open } = useOpen(ask);
  return (
    <main class="welcome">
      <section class="hello">
        <Scene name="logo" size={40} />
        <h1>{t('welcome.title')}</h1>
        <p>{t('welcome.body')}</p>
        <Example language={language} t={t} />
        <div class="buttons">
          {CONSOLES.map((id, index) => (
            <button
              key={id}
              class={index === 0 ? 'button primary' : 'button'}
              type="button"
              onClick={() => open(id)}
            >
              {t(`open.${id}`)}
            </button>
          ))}
        </div>
        <p class="small" role="status">
          {t(failed ? 'openFailed' : 'welcome.ready')}
        </p>
        <h2>{t('welcome.steps')}</h2>
        <ol class="steps">
          <li>{t('welcome.one')}</li>
          <li>{t('welcome.two')}</li>
          <li>
            {t('welcome.three')}
            <Badge t={t} />
          </li>
        </ol>
      </section>
      <section class="plain">
        <h2>{t('facts.title')}</h2>
        <Facts t={t} />
        <p class="small">{t('welcome.notices')}</p>
        <p>
          <a class="link" href="#">
            {t('settingsLink')}
          </a>
        </p>
      </section>
    </main>
  );
}

/** A row as in a console, with a clock that runs. */
function Example({ language, t }: { language: Language; t: T }) {
  const clocks = useMemo<[Clock]>(
    () => [
      {
        id: 'wx-first-reply',
        action: 'reply',
        due: Date.now() + LEFT,
        span: 24 * HOUR,
        source: 'page',
        coarse: false,
        done: false,
      },
    ],
    [],
  );
  const now = useNow(clocks);
  return (
    <figure class="example">
      <figcaption>{t('welcome.example')}</figcaption>
      <span>{t('welcome.complaint')}</span>
      <span class="tag">{t('welcome.status')}</span>
      <ClockMark clock={clocks[0]} now={now} language={language} size="mark" />
    </figure>
  );
}
