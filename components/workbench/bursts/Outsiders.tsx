/** Who came in the same hours and does not belong to it, why, and in with it where a person knows better. */
import { useState } from 'preact/hooks';
import { formatFen } from '../../../utils/complaint/money';
import { formatBeijing } from '../../../utils/complaint/time';
import type { BurstOutsider, BurstView } from '../../../utils/platform/burst-messages';
import type { Shown } from './ports';
import { outsideText } from './said';

/** Shown before the others: those most like the members. */
const FIRST = 8;

export function Outsiders({ view: { outside }, change, t }: Shown & { view: BurstView }) {
  const [failed, setFailed] = useState(false);
  const row = ({ of, at, text, amountFen, because }: BurstOutsider) => (
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
  );
  return (
    <section class="chart burst-outside" aria-label={t('outside')}>
      <header>
        <h3>{t('outside')}</h3>
      </header>
      {outside.length === 0 && <p>{t('outside.none')}</p>}
      <ul>{outside.slice(0, FIRST).map(row)}</ul>
      {outside.length > FIRST && (
        <details>
          <summary>{t('outside.more', { n: outside.length - FIRST })}</summary>
          <ul>{outside.slice(FIRST).map(row)}</ul>
        </details>
      )}
      {failed && (
        <p class="doubt" role="alert">
          {t('notSaved')}
        </p>
      )}
    </section>
  );
}
