/** How many wait, and the state bar: shape and number in each part. */
import { Glyph } from '../ui/Glyph';
import { Duties } from './Duties';
import { segmentsOf } from './segments';
import type { View } from './view';
import type { T } from './words';

export function Count({ view, now, t }: { view: View; now: number; t: T }) {
  const { total, trouble } = view;
  const waiting = trouble.length
    ? t('waitingPartly', { n: trouble.length, m: total })
    : t('waiting', { n: total });
  return (
    <section class="count">
      <p>
        <b>{total}</b> <span>{waiting}</span>
      </p>
      <ul class="bar" aria-label={t('bar')}>
        {segmentsOf(view.items, view.unlisted, now).map(({ state, count, grow }) => (
          <li key={state} data-state={state} data-grow={grow} title={t(`state.${state}`)}>
            <Glyph state={state} />
            <span class="spoken">{t(`state.${state}`)}</span>
            {count}
          </li>
        ))}
      </ul>
      {view.lines.map((line) => (
        <Duties key={`${line.console} ${line.account}`} line={line} t={t} named />
      ))}
    </section>
  );
}
