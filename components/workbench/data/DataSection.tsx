/** Everything that is kept: how it is, a copy of it, the way back from a copy, and in from tables. */
import { useEffect, useMemo } from 'preact/hooks';
import { dataEn } from '../../../utils/i18n/data.en';
import { dataZh } from '../../../utils/i18n/data.zh-CN';
import { translator } from '../../../utils/i18n/t';
import type { SectionProps } from '../ports';
import { PANELS } from './panels';
import { useDataState } from '../../ui/useDataState';

export function DataSection({ ports, settings, language }: SectionProps) {
  const t = useMemo(() => translator({ 'zh-CN': dataZh, en: dataEn }, language), [language]);
  const { state, refresh } = useDataState(ports.ask);
  // A restore that was cut off between the database and the settings ends here.
  useEffect(() => void ports.data.finish().catch(() => {}), [ports]);
  return (
    <main class="figures data">
      <header class="figures-head">
        <h2>{t('data')}</h2>
        <p>{t('data.where')}</p>
      </header>
      {PANELS.map(({ id, View }) => (
        <View
          key={id}
          ports={ports}
          settings={settings}
          language={language}
          state={state}
          refresh={refresh}
          t={t}
        />
      ))}
    </main>
  );
}
