/** One place for the whole day: tabs above, the section that is wanted below. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { translator } from '../../utils/i18n/t';
import { workbenchEn } from '../../utils/i18n/workbench.en';
import { workbenchZh } from '../../utils/i18n/workbench.zh-CN';
import { Scene } from '../ui/Scene';
import { nameDocument } from '../ui/theme';
import { useHash } from '../ui/useHash';
import { VeilSwitch } from '../ui/VeilSwitch';
import { useSettings } from '../ui/useSettings';
import type { Ports } from './ports';
import { DataNotice } from './DataNotice';
import { sectionAt, SECTIONS } from './sections';

export function Workbench({ ports }: { ports: Ports }) {
  const { settings, ready, failed, again } = useSettings(ports.ask);
  const language = settings?.language ?? 'zh-CN';
  const t = useMemo(() => translator({ 'zh-CN': workbenchZh, en: workbenchEn }, language), [language]);
  const section = sectionAt(useHash());
  useEffect(
    () => nameDocument(language, `${t(section.title)} · ${t('workbench')} · ${t('product')}`),
    [t, section],
  );
  const tabs = useRef<HTMLElement>(null);
  // Where they do not all fit, the one that is open is among those that are seen.
  useEffect(
    () =>
      tabs.current?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' }),
    [ready, section],
  );
  if (!ready) return null;
  return (
    <div class="bench">
      <header class="top">
        <Scene name="logo" size={24} />
        <h1>{t('workbench')}</h1>
        <nav ref={tabs} aria-label={t('sections')}>
          {SECTIONS.map(({ id, title }) => (
            <a key={id} href={`#${id}`} aria-current={id === section.id ? 'page' : undefined}>
              {t(title)}
            </a>
          ))}
        </nav>
        <VeilSwitch veil={ports.veil} t={t} />
        <button class="link" type="button" onClick={() => ports.openOptions()}>
          {t('settings')}
        </button>
      </header>
      <DataNotice ask={ports.ask} t={t} />
      {settings ? (
        <section.View ports={ports} settings={settings} refresh={again} language={language} t={t} />
      ) : (
        <main class="blank">
          <p role="status">{failed && t('noAnswer')}</p>
          {failed && (
            <button class="button" type="button" onClick={again}>
              {t('retry')}
            </button>
          )}
        </main>
      )}
    </div>
  );
}
