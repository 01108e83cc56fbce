/** The sheet for whoever comes next, as it will be copied. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Shown } from './ports';
import { sheetText } from './sheet';

export function Handover(shown: Shown) {
  const { t } = shown;
  const text = useMemo(() => sheetText(shown), [shown.material, shown.now, t]);
  const [said, say] = useState('');
  // What was copied is another sheet now.
  useEffect(() => say(''), [text]);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => say(t('handover.copied')),
      () => say(t('handover.notCopied')),
    );
  return (
    <section class="chart handover" aria-label={t('handover')}>
      <header>
        <h3>{t('handover')}</h3>
        <p>{t('handover.what')}</p>
      </header>
      <div class="hand">
        <button class="button primary" type="button" onClick={() => void copy()}>
          {t('handover.copy')}
        </button>
        <span role="status">{said}</span>
      </div>
      <pre tabIndex={0} data-veil>
        {text}
      </pre>
    </section>
  );
}
