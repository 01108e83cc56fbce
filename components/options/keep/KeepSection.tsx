/** How long things are kept, and how they are erased. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { KEPT_KINDS } from '../../../utils/complaint/retention';
import type { KeepingAnswer } from '../../../utils/platform/keep-messages';
import type { Ask } from '../../ui/ask';
import { when } from '../../ui/when';
import type { T } from '../Field';
import { DaysField } from './DaysField';
import { EraseAccount } from './EraseAccount';
import { EraseAll } from './EraseAll';

export function KeepSection({ ask, t }: { ask: Ask; t: T }) {
  const { known, failed, again, take } = useKeeping(ask);
  return (
    <section aria-labelledby="keep-title" class="keeping">
      <h2 id="keep-title">{t('section.keep')}</h2>
      <p class="help">{t('keep.help')}</p>
      {failed && (
        <p class="said" role="status">
          {t('keep.failed')}{' '}
          <button class="button" type="button" onClick={again}>
            {t('retry')}
          </button>
        </p>
      )}
      {known && (
        <>
          {KEPT_KINDS.map((kind) => (
            <DaysField key={kind} kind={kind} days={known.days[kind]} ask={ask} keep={take} t={t} />
          ))}
          <p class="help" role="status">
            {known.sweeping
              ? t('keep.sweeping')
              : known.sweptAt === null
                ? t('keep.never')
                : t('keep.swept', { t: when(known.sweptAt, Date.now()) })}
          </p>
          <EraseAccount ask={ask} accounts={known.accounts} again={again} t={t} />
          <EraseAll ask={ask} again={again} t={t} />
        </>
      )}
    </section>
  );
}

/** Asked when the page opens, and when something was erased. */
function useKeeping(ask: Ask) {
  const [known, take] = useState<KeepingAnswer | null>(null);
  const [failed, setFailed] = useState(false);
  const again = useCallback(() => {
    ask({ type: 'keeping' }).then(
      (answer) => {
        take(answer);
        setFailed(false);
      },
      () => setFailed(true),
    );
  }, [ask]);
  useEffect(again, [again]);
  return { known, failed, again, take };
}
