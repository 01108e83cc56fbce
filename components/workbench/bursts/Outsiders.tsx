/** Who came in the same hours and does not belong to it, why, and in with it where a person knows better. */
import { useState } from 'preact/hooks';
import { formatFen } from '../../../utils/complaint/money';
import { formatBeijing } from '../../../utils/complaint/time';
import type { BurstView } from '../../../utils/platform/burst-messages';
import type { Shown } from './ports';
import { outsideText } from './said';

export function Outsiders({ view: { outside }, change, t }: Shown & { view: BurstView }) {
  const [failed, setFailed] = useState(false);
  return (
    <section class="chart burst-outside" aria-label={t('outside')}>
      <header>
        <h3>{t('outside')}</h3>
      </header>
      {outside.length === 0 && <p>{t('outside.none')}</p>}
      <ul>
        {outside.map(({ of, at, text, amountFen, because }) => (
          <li key={of} class="burst-row" data-complaint={of.slice(of.indexOf('|') + 1)}>
            <span class="why">{outsideText(because, t)}</span>
            <span class="words">
              <span>{text}</span>
              <small>
                {formatBeijing(at, 'MM-dd HH:mm')} · {of.slice(of.indexOf('|') + 1)}
              </small>
            </span>
            <span class="amount">{amountFen === null ? t('unknown') : formatFen(amountFen)}</span>
            <span class="hand">
              <button
                class="link"
                type="button"
                onClick={() => void change({ add: of }).then((kept) => setFailed(!kept))}
              >
                {t('outside.add')}
              </button>
            </span>
          </li>
        ))}
      </ul>
      {failed && (
        <p class="doubt" role="alert">
          {t('notSaved')}
        </p>
      )}
    </section>
  );
}
