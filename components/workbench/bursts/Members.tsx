/** The complaints of a burst: what is due, what was prepared, and out with what does not belong. */
import { useState } from 'preact/hooks';
import { formatFen } from '../../../utils/complaint/money';
import { formatBeijing } from '../../../utils/complaint/time';
import type { BurstMember, BurstView } from '../../../utils/platform/burst-messages';
import { stillHolds } from '../../../utils/reply/prepared';
import { ClockMark } from '../../ui/ClockMark';
import type { Shown } from './ports';

export function Members({ view, ...shown }: Shown & { view: BurstView }) {
  const { t, change, prepare } = shown;
  const { members, gone, archived } = view;
  const [failed, setFailed] = useState(false);
  const tell = (kept: Promise<boolean>) => void kept.then((is) => setFailed(!is));
  return (
    <section class="chart burst-members" aria-label={t('members', { n: members.length })}>
      <header>
        <h3>{t('members', { n: members.length })}</h3>
      </header>
      <ul>
        {members.map((one) => (
          <Member
            key={one.of}
            one={one}
            still={!archived}
            onOut={() => tell(change({ out: one.of }))}
            onDrop={() => tell(prepare(one.of, null))}
            {...shown}
          />
        ))}
      </ul>
      {gone > 0 && <p class="doubt">{t('members.gone', { n: gone })}</p>}
      {failed && (
        <p class="doubt" role="alert">
          {t('notSaved')}
        </p>
      )}
    </section>
  );
}

interface Props extends Shown {
  one: BurstMember;
  still: boolean;
  onOut(): void;
  onDrop(): void;
}

function Member({ one, still, onOut, onDrop, now, language, t, ask }: Props) {
  const { at, clock, complaint, statusText, times, byHand, prepared, ended } = one;
  const { id, console, amountFen, detail, problem } = complaint;
  return (
    <li class="burst-row" data-complaint={id}>
      <span class="next">
        {ended ? t('member.ended') : <ClockMark clock={clock} now={now} language={language} size="mark" />}
      </span>
      <span class="words">
        <span>{detail || problem || statusText}</span>
        <small>
          {formatBeijing(at, 'MM-dd HH:mm')} · {id}
          {times > 1 && ` · ${t('member.times', { n: times })}`}
          {byHand && ` · ${t('member.hand')}`}
        </small>
        {prepared?.text && (
          <small class="ready" data-stale={!stillHolds(prepared, now)}>
            {t(stillHolds(prepared, now) ? 'member.ready' : 'member.stale')}
            <button class="link" type="button" onClick={onDrop}>
              {t('member.drop')}
            </button>
          </small>
        )}
      </span>
      <span class="amount">{amountFen === undefined ? t('unknown') : formatFen(amountFen)}</span>
      <span class="hand">
        <button
          class="link"
          type="button"
          onClick={() => void ask({ type: 'open', console, complaintId: id }).catch(() => null)}
        >
          {t('member.open')}
        </button>
        {still && (
          <button class="link" type="button" onClick={onOut}>
            {t('member.out')}
          </button>
        )}
      </span>
    </li>
  );
}
