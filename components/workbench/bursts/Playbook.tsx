/** What to do, step by step, with the time of each tick. */
import { useState } from 'preact/hooks';
import { formatBeijing } from '../../../utils/complaint/time';
import type { BurstView } from '../../../utils/platform/burst-messages';
import { PLAYBOOK } from '../../../utils/reply/playbook';
import { pick } from '../../../utils/reply/text';
import { Check } from '../../ui/Check';
import type { Shown } from './ports';

export function Playbook({ view: { ticks, archived }, change, language, t }: Shown & { view: BurstView }) {
  const [failed, setFailed] = useState(false);
  const done = PLAYBOOK.filter(({ id }) => ticks[id] !== undefined).length;
  return (
    <section class="chart playbook" aria-label={t('playbook')}>
      <header>
        <h3>{t('playbook')}</h3>
        <p>{t('playbook.done', { k: done, n: PLAYBOOK.length })}</p>
      </header>
      <fieldset disabled={archived !== null}>
        <ol>
          {PLAYBOOK.map(({ id, title, hint }) => {
            const at = ticks[id];
            return (
              <li key={id} data-done={at !== undefined}>
                <Check
                  checked={at !== undefined}
                  described={`step-${id}`}
                  onChange={(on) => void change({ tick: id, on }).then((kept) => setFailed(!kept))}
                >
                  <b>{pick(title, language)}</b>
                  {at !== undefined && (
                    <time>{t('playbook.at', { at: formatBeijing(at, 'MM-dd HH:mm') })}</time>
                  )}
                </Check>
                <p id={`step-${id}`}>{pick(hint, language)}</p>
              </li>
            );
          })}
        </ol>
      </fieldset>
      {failed && (
        <p class="doubt" role="alert">
          {t('notSaved')}
        </p>
      )}
    </section>
  );
}
