/** How well each console is read, and what may be switched off there. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { HealthAnswer } from '../../../utils/platform/health-messages';
import type { Settings } from '../../../utils/platform/messages';
import type { Ask } from '../../ui/ask';
import { CONSOLES } from '../consoles';
import type { T } from '../Field';
import { ConsoleHealth } from './ConsoleHealth';
import { SnapshotButton } from './SnapshotButton';
import { consoleView } from './view';

interface Props {
  ask: Ask;
  settings: Settings;
  keep(settings: Settings): void;
  t: T;
}

export function HealthSection({ ask, settings, keep, t }: Props) {
  const { health, failed, again } = useHealth(ask);
  return (
    <section aria-labelledby="health-title" class="health">
      <h2 id="health-title">{t('section.health')}</h2>
      <p class="help">{t('health.help')}</p>
      {failed && (
        <p class="said" role="status">
          {t('health.failed')}{' '}
          <button class="button" type="button" onClick={again}>
            {t('retry')}
          </button>
        </p>
      )}
      {CONSOLES.map((id) => (
        <ConsoleHealth
          key={id}
          view={consoleView(id, health ?? { accounts: [], unread: [] })}
          known={health !== null}
          ask={ask}
          settings={settings}
          keep={keep}
          t={t}
        />
      ))}
      <SnapshotButton ask={ask} t={t} />
    </section>
  );
}

/** Asked when the page opens, and when somebody comes back to it. */
function useHealth(ask: Ask) {
  const [health, take] = useState<HealthAnswer | null>(null);
  const [failed, setFailed] = useState(false);
  const again = useCallback(() => {
    ask({ type: 'health' }).then(
      (answer) => {
        take(answer);
        setFailed(false);
      },
      () => setFailed(true),
    );
  }, [ask]);
  useEffect(() => {
    again();
    const back = () => document.visibilityState === 'visible' && again();
    document.addEventListener('visibilitychange', back);
    return () => document.removeEventListener('visibilitychange', back);
  }, [again]);
  return { health, failed, again };
}
