/** Whether 处理完成 is frozen, why, and how a person lets go of it. */
import { useState } from 'preact/hooks';
import { formatBeijing } from '../../../utils/complaint/time';
import type { BurstView } from '../../../utils/platform/burst-messages';
import type { Shown } from './ports';

/** Characters of a reason at least: as before the gate of the console. */
const LEAST = 6;

export function Freeze({ view, change, t }: Shown & { view: BurstView }) {
  const { lifted, stake } = view;
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [failed, setFailed] = useState(false);
  const say = async (how: Parameters<typeof change>[0]) => {
    const kept = await change(how);
    setFailed(!kept);
    if (kept) setAsking(false);
  };
  const at = lifted ? formatBeijing(lifted.at, 'MM-dd HH:mm') : '';
  return (
    <section class="chart freeze" data-frozen={lifted === null} aria-label={t('freeze')}>
      <header>
        <h3>{t('freeze')}</h3>
        <b class="tag">{t(lifted ? 'freeze.off' : 'freeze.on')}</b>
      </header>
      <p>
        {lifted
          ? t('freeze.lifted', { who: lifted.who || t('freeze.nobody'), at, reason: lifted.reason })
          : t('freeze.why')}
      </p>
      {lifted ? (
        <button class="button" type="button" onClick={() => void say({ hold: true })}>
          {t('freeze.hold')}
        </button>
      ) : asking ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim().length >= LEAST) void say({ lift: reason });
          }}
        >
          <p>{t('freeze.ask', { n: stake.n })}</p>
          <label>
            {t('freeze.reason')}
            <input
              type="text"
              maxLength={300}
              autoComplete="off"
              value={reason}
              onInput={(event) => setReason(event.currentTarget.value)}
            />
          </label>
          <span class="hand">
            <button class="button" type="button" onClick={() => setAsking(false)}>
              {t('freeze.back')}
            </button>
            <button class="button primary" type="submit" disabled={reason.trim().length < LEAST}>
              {t('freeze.confirm')}
            </button>
          </span>
        </form>
      ) : (
        <button class="button" type="button" onClick={() => setAsking(true)}>
          {t('freeze.lift')}
        </button>
      )}
      {failed && (
        <p class="doubt" role="alert">
          {t('notSaved')}
        </p>
      )}
    </section>
  );
}
