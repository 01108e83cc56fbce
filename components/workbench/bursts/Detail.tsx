/** Everything about one burst: first why it may be genuine, then what is at stake and what to do. */
import { formatFen } from '../../../utils/complaint/money';
import { formatBeijing } from '../../../utils/complaint/time';
import type { BurstView } from '../../../utils/platform/burst-messages';
import { Arrivals } from './Arrivals';
import { Freeze } from './Freeze';
import { Members } from './Members';
import { Outsiders } from './Outsiders';
import { Playbook } from './Playbook';
import type { Shown } from './ports';
import { Replies } from './Replies';
import { reasonText } from './said';

export function Detail({ view, ...shown }: Shown & { view: BurstView }) {
  const { t } = shown;
  const { reasons, archived, stake, console, account } = view;
  return (
    <article class="burst" aria-label={reasonText(reasons, t)}>
      <header class="burst-card">
        <h3>{reasonText(reasons, t)}</h3>
        <p>
          {t(`console.${console}`)} {account} ·{' '}
          {t('stake.span', {
            from: formatBeijing(view.from, 'MM-dd HH:mm'),
            to: formatBeijing(view.to, 'MM-dd HH:mm'),
          })}
        </p>
        <p class="genuine" data-seen={reasons.genuine !== null}>
          {reasons.genuine && <b>{t('genuine')} · </b>}
          {t(`genuine.${reasons.genuine ?? 'maybe'}`)}
        </p>
      </header>
      {archived ? (
        <section class="chart">
          <h3>{t(`over.${archived.why}`, { at: formatBeijing(archived.at, 'MM-dd HH:mm') })}</h3>
          <p>
            {t('over.sum', {
              n: stake.n,
              ended: stake.ended,
              fen: formatFen(stake.amountFen),
              refunded: formatFen(stake.refundedFen),
            })}
          </p>
        </section>
      ) : (
        <StakeCards view={view} {...shown} />
      )}
      <div class="burst-pair">
        <Playbook view={view} {...shown} />
        <div class="burst-side">
          {!archived && <Freeze view={view} {...shown} />}
          <Arrivals view={view} {...shown} />
        </div>
      </div>
      {!archived && <Replies view={view} {...shown} />}
      <Members view={view} {...shown} />
      {!archived && <Outsiders view={view} {...shown} />}
    </article>
  );
}

function StakeCards({ view: { stake }, now, t }: Shown & { view: BurstView }) {
  const { amountFen, openFen, refundedFen, unknown, ended, n, firstDue } = stake;
  const at = firstDue === null ? '' : formatBeijing(firstDue, 'MM-dd HH:mm');
  const late = firstDue !== null && firstDue <= now;
  return (
    <div class="cards">
      <section class="figure-card" aria-label={t('stake.due')}>
        <h4>{t('stake.due')}</h4>
        <p class="figure" data-late={late}>
          {firstDue === null ? '–' : t(late ? 'stake.due.late' : 'stake.due.at', { at })}
        </p>
        {firstDue === null && <p>{t('stake.due.none')}</p>}
      </section>
      <section class="figure-card" aria-label={t('stake.money')}>
        <h4>{t('stake.money')}</h4>
        <p class="figure">{formatFen(amountFen)}</p>
        <p>{t('stake.left', { fen: formatFen(openFen) })}</p>
        {refundedFen > 0 && <p>{t('stake.refunded', { fen: formatFen(refundedFen) })}</p>}
        {unknown > 0 && <p class="doubt">{t('stake.unknown', { n: unknown })}</p>}
      </section>
      <section class="figure-card" aria-label={t('stake.count')}>
        <h4>{t('stake.count')}</h4>
        <p class="figure">{n}</p>
        <p>{t('stake.ended', { ended, n })}</p>
      </section>
    </div>
  );
}
