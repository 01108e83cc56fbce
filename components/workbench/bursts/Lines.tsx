/** The bursts one can look at: why their complaints belong together, how many have ended. */
import { formatFen } from '../../../utils/complaint/money';
import { formatBeijing } from '../../../utils/complaint/time';
import type { BurstLine } from '../../../utils/platform/burst-messages';
import type { T } from './ports';
import { reasonText } from './said';

interface Props {
  /** Open ones first. */
  lines: readonly BurstLine[];
  chosen: string;
  choose(id: string): void;
  t: T;
}

export function Lines({ lines, ...rest }: Props) {
  const { t } = rest;
  const over = lines.filter(({ archived }) => archived);
  const open = lines.filter(({ archived }) => !archived);
  return (
    <nav class="burst-lines" aria-label={t('bursts')}>
      <h3>
        {t('open')} <b>{open.length}</b>
      </h3>
      {open.length === 0 && <p>{t('none')}</p>}
      <List lines={open} {...rest} />
      <h3>
        {t('archived')} <b>{over.length}</b>
      </h3>
      {over.length === 0 && <p>{t('archived.none')}</p>}
      <List lines={over} {...rest} />
    </nav>
  );
}

function List({ lines, chosen, choose, t }: Props) {
  return (
    <ul>
      {lines.map((line) => {
        const { id, console, from, reasons, stake, archived } = line;
        return (
          <li key={id}>
            <button
              type="button"
              class="burst-line"
              data-over={archived !== null}
              aria-pressed={id === chosen}
              onClick={() => choose(id)}
            >
              <b>{reasonText(reasons, t)}</b>
              {reasons.genuine && <em>{t('genuine.short')}</em>}
              <span>
                {t(`short.${console}`)} · {formatBeijing(from, 'MM-dd HH:mm')} · {formatFen(stake.amountFen)}{' '}
                · {t('stake.ended', { ended: stake.ended, n: stake.n })}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
