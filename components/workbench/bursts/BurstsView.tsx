/** 集中投诉: those that go on and those that are over on one side, the one that is looked at beside them. */
import { useMemo, useState } from 'preact/hooks';
import { burstsEn } from '../../../utils/i18n/bursts.en';
import { burstsZh } from '../../../utils/i18n/bursts.zh-CN';
import { translator } from '../../../utils/i18n/t';
import { Scene } from '../../ui/Scene';
import { useNow } from '../../ui/tick';
import { useKept } from '../rates/useKept';
import type { SectionProps } from '../ports';
import { Detail } from './Detail';
import { Lines } from './Lines';
import { useBursts } from './useBursts';

export function BurstsView({ ports, settings: before, language }: SectionProps) {
  const t = useMemo(() => translator({ 'zh-CN': burstsZh, en: burstsEn }, language), [language]);
  const { settings } = useKept(ports.ask, before);
  const [chosen, choose] = useState('');
  const { lines, view, failed, again } = useBursts(ports.desk, chosen, settings);
  const clocks = useMemo(() => (view?.members ?? []).map(({ clock }) => clock), [view]);
  const now = useNow(clocks);
  const who = settings.agentName;
  return (
    <main class="bursts figures">
      <header class="figures-head">
        <h2>{t('bursts')}</h2>
        <p role="status">{failed ? t('failed') : lines ? t('bursts.what') : t('reading')}</p>
        {failed && (
          <button class="button" type="button" onClick={again}>
            {t('retry')}
          </button>
        )}
      </header>
      {lines?.length === 0 && (
        <div class="burst-none">
          <Scene name="clear" size={64} />
          <h3>{t('none')}</h3>
          <p>{t('none.what')}</p>
        </div>
      )}
      {lines && lines.length > 0 && (
        <div class="burst-sides">
          <Lines lines={lines} chosen={view?.id ?? ''} choose={choose} t={t} />
          {view && (
            <Detail
              key={view.id}
              view={view}
              now={now}
              settings={settings}
              language={language}
              t={t}
              ask={ports.ask}
              change={(change) =>
                ports.desk
                  .ask({ type: 'changeBurst', id: view.id, change, who, now: Date.now() })
                  .catch(() => false)
              }
              prepare={(of, reply) =>
                ports.desk
                  .ask({ type: 'prepare', burst: view.id, of, reply, who, now: Date.now() })
                  .catch(() => false)
              }
            />
          )}
        </div>
      )}
    </main>
  );
}
