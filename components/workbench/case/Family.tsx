/** The other complaints of the same person or order, over all consoles. */
import { formatFen } from '../../../utils/complaint/money';
import type { CaseView } from '../../../utils/platform/workbench-messages';
import { RepeatGlyph } from '../../ui/Glyph';
import { when } from '../../ui/when';
import type { T } from '../ports';

interface Props {
  family: CaseView['family'];
  now: number;
  show(key: string): void;
  t: T;
}

/** As many as the ledger names. */
const MOST = 20;

export function Family({ family: { relatives, who }, now, show, t }: Props) {
  if (relatives.length === 0) return <p class="quiet">{t('case.family.none')}</p>;
  return (
    <>
      {who && (
        <p class="quiet" data-veil>
          {who}
        </p>
      )}
      <ul class="family">
        {relatives.map(({ key, id, console, complaintTime, statusText, amountFen, by, answer }) => (
          <li key={key}>
            <button type="button" class="link" onClick={() => show(key)}>
              {id}
            </button>
            <span class="by">
              <RepeatGlyph />
              {t(`repeat.${by}`, { n: 2 })}
            </span>
            <small>
              {[
                t(`console.${console}`),
                complaintTime === null ? t('family.untimed') : when(complaintTime, now),
                statusText,
                amountFen === null ? '' : formatFen(amountFen),
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
            {answer && <q data-veil>{answer}</q>}
          </li>
        ))}
      </ul>
      {relatives.length >= MOST && <p class="quiet">{t('case.family.more', { n: MOST })}</p>}
    </>
  );
}
