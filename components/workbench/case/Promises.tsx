/** What was promised in a complaint, kept or not. Changed beside the complaint, in its console. */
import type { PromiseLine } from '../../../utils/platform/record-messages';
import { when } from '../../ui/when';
import type { T } from '../ports';

interface Props {
  promises: readonly PromiseLine[];
  now: number;
  t: T;
}

export function Promises({ promises, now, t }: Props) {
  if (promises.length === 0) return <p class="quiet">{t('case.promises.none')}</p>;
  return (
    <ul class="promises">
      {promises.map(({ key, what, due, words, state }) => (
        <li key={key} data-state={state}>
          <p>
            <b>{t('promised.due', { what: t(`promise.${what}`), t: when(due, now) })}</b>
            <span class="state">{t(`promised.${state}`)}</span>
          </p>
          <small data-veil>{words}</small>
        </li>
      ))}
    </ul>
  );
}
