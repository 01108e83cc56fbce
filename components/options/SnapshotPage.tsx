/** The structure of a page, shown whole before it may be saved: `options.html#snapshot`. */
import { useEffect, useState } from 'preact/hooks';
import type { Snapshot } from '../../utils/platform/health-messages';
import { Scene } from '../ui/Scene';
import type { T } from './Field';
import type { Ports } from './ports';
import { saveAs } from '../ui/save';

export function SnapshotPage({ ports, t }: { ports: Ports; t: T }) {
  const { ask, checked } = ports;
  const [snapshot, take] = useState<Snapshot | null>(null);
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    ask({ type: 'snapshot' })
      .then(take, () => {})
      .finally(() => setAsked(true));
  }, [ask]);
  const text = snapshot && JSON.stringify(checked(snapshot), null, 1);
  return (
    <main class="settings">
      <header>
        <Scene name="logo" size={24} />
        <h1>{t('snapshot.title')}</h1>
      </header>
      {text ? (
        <section class="structure">
          <p>{t('snapshot.what')}</p>
          <p class="help">{t('snapshot.check')}</p>
          <p class="save">
            <button
              class="button primary"
              type="button"
              onClick={() => saveAs(`kesu-structure-${snapshot.console}.json`, 'application/json', text)}
            >
              {t('snapshot.save')}
            </button>
            <small>{t('snapshot.size', { n: Math.max(1, Math.round(text.length / 1000)) })}</small>
          </p>
          <pre tabIndex={0} aria-label={t('snapshot.title')}>
            {text}
          </pre>
        </section>
      ) : (
        <p role="status">{asked && t('snapshot.none')}</p>
      )}
      <footer>
        <a class="link" href="#">
          {t('settingsLink')}
        </a>
      </footer>
    </main>
  );
}
