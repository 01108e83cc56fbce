/** Everything that was seen and done, the newest on top. */
import type { Moment } from '../../../utils/platform/workbench-messages';
import { when } from '../../ui/when';
import type { T } from '../ports';

interface Props {
  /** Oldest first. */
  moments: readonly Moment[];
  unlisted: number;
  now: number;
  t: T;
}

/** What a person has to find at a glance. */
const TONES: Partial<Record<Moment['kind'], 'stopped' | 'forced' | 'done'>> = {
  blocked: 'stopped',
  closeBlocked: 'stopped',
  override: 'forced',
  closeOverride: 'forced',
  send: 'done',
  close: 'done',
};

export function Moments({ moments, unlisted, now, t }: Props) {
  if (moments.length === 0) return <p class="quiet">{t('case.moments.none')}</p>;
  return (
    <>
      <ol class="moments" reversed>
        {moments.toReversed().map((moment, index) => (
          <li key={moments.length - index} data-kind={moment.kind} data-tone={TONES[moment.kind]}>
            <time>{when(moment.at, now)}</time>
            <div>
              <b>{nameOf(moment, t)}</b>
              {moment.who && <small> {moment.who}</small>}
              {moment.text && <p data-veil>{moment.text}</p>}
              {moment.detail && <small data-veil>{moment.detail}</small>}
            </div>
          </li>
        ))}
      </ol>
      {unlisted > 0 && <p class="quiet">{t('case.moments.unlisted', { n: unlisted })}</p>}
    </>
  );
}

function nameOf({ kind, by }: Moment, t: T): string {
  if (kind === 'event') return t(`by.${by ?? 'unknown'}`);
  if (kind === 'sighting' || kind === 'promised' || kind === 'note') return t(`moment.${kind}`);
  return t(`action.${kind}`);
}
