/** The options page; `#welcome` is the first-run page. */
import { useEffect, useMemo } from 'preact/hooks';
import { optionsEn } from '../../utils/i18n/options.en';
import { optionsZh } from '../../utils/i18n/options.zh-CN';
import { translator } from '../../utils/i18n/t';
import { nameDocument } from '../ui/theme';
import { useHash } from '../ui/useHash';
import { useSettings } from '../ui/useSettings';
import { Policy, usePolicy } from './policy';
import type { Ports } from './ports';
import { SettingsPage } from './SettingsPage';
import { SnapshotPage } from './SnapshotPage';
import { Welcome } from './Welcome';

export function Options({ ports }: { ports: Ports }) {
  const { ask } = ports;
  const { settings, ready, failed, again, keep } = useSettings(ask);
  const language = settings?.language ?? 'zh-CN';
  const t = useMemo(() => translator({ 'zh-CN': optionsZh, en: optionsEn }, language), [language]);
  const policy = usePolicy(ask);
  const hash = useHash();
  const welcome = hash === '#welcome';
  useEffect(() => {
    nameDocument(language, welcome ? t('product') : `${t('title')} · ${t('product')}`);
  }, [t, welcome]);

  if (!ready) return null;
  if (welcome) return <Welcome ask={ask} language={language} t={t} />;
  if (hash === '#snapshot') return <SnapshotPage ports={ports} t={t} />;
  if (settings)
    return (
      <Policy.Provider value={policy}>
        <SettingsPage ports={ports} settings={settings} keep={keep} t={t} />
      </Policy.Provider>
    );
  return (
    <main class="settings">
      <p role="status">{failed && t('noAnswer')}</p>
      {failed && (
        <button class="button" type="button" onClick={again}>
          {t('retry')}
        </button>
      )}
    </main>
  );
}
