/** Settings that follow to the person's other browsers. Off until somebody switches it on. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SyncAnswer } from '../../../utils/platform/sync-messages';
import type { Ask } from '../../ui/ask';
import { Check } from '../../ui/Check';
import { when } from '../../ui/when';
import { Field, type T } from '../Field';
import { useSaver } from '../useSave';

export function SyncSection({ ask, t }: { ask: Ask; t: T }) {
  const [known, take] = useState<SyncAnswer | null>(null);
  const look = useCallback(() => {
    ask({ type: 'sync' }).then(take, () => {});
  }, [ask]);
  useEffect(look, [look]);
  const { saved, save } = useSaver(
    ({ on, drop }: { on: boolean; drop: boolean }) => ask({ type: 'turnSync', on, drop }),
    (answer, { on }) => {
      take(answer);
      return answer.on === on;
    },
  );
  if (!known) return null;
  return (
    <Field
      id="sync"
      label={t('sync')}
      help={t(known.here ? 'sync.help' : 'sync.none')}
      group
      saved={saved}
      t={t}
    >
      <Check checked={known.on} described="sync-help" onChange={(on) => void save({ on, drop: false })}>
        {t('sync.on')}
      </Check>
      {known.on && (
        <button class="button" type="button" onClick={() => void save({ on: false, drop: true })}>
          {t('sync.drop')}
        </button>
      )}
      {known.on && (
        <p class="help" role="status">
          {stateWords(known, t)}
        </p>
      )}
    </Field>
  );
}

function stateWords({ at, failed, large }: SyncAnswer, t: T): string {
  const left = large.map((part) => t(`sync.part.${part}`)).join(t('sync.and'));
  const parts = [
    failed ? t('sync.failed') : at === null ? '' : t('sync.at', { t: when(at, Date.now()) }),
    left && t('sync.large', { parts: left }),
  ];
  return parts.filter(Boolean).join(' ');
}
