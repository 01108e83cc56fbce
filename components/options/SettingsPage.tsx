/** All settings in one column, privacy, the consoles, the version. */
import type { Settings } from '../../utils/platform/messages';
import { Scene } from '../ui/Scene';
import { AlertsSection } from './alerts/AlertsSection';
import { useWatch } from './alerts/useWatch';
import { ChoiceField } from './ChoiceField';
import { CONSOLES, useOpen } from './consoles';
import { Facts } from './Facts';
import { HOURS, NAME_LENGTH, PHONE_LENGTH, readHours, readName, readPhone } from './fields';
import type { T } from './Field';
import { HealthSection } from './health/HealthSection';
import { KeepSection } from './keep/KeepSection';
import { JournalSection } from './journal/JournalSection';
import type { Ports } from './ports';
import { Sending } from './Sending';
import { SyncSection } from './sync/SyncSection';
import { TaughtSection } from './taught/TaughtSection';
import { TemplatesSection } from './templates/TemplatesSection';
import { TextField } from './TextField';
import { WordsSection } from './words/WordsSection';

interface Props {
  ports: Ports;
  settings: Settings;
  keep(settings: Settings): void;
  t: T;
}

export function SettingsPage({ ports, settings, keep, t }: Props) {
  const { ask, version } = ports;
  const { failed, open } = useOpen(ask);
  const watch = useWatch(ask);
  const common = { ask, settings, keep, t };
  return (
    <main class="settings">
      <header>
        <Scene name="logo" size={24} />
        <h1>{t('title')}</h1>
      </header>

      <section>
        <h2>{t('section.look')}</h2>
        <ChoiceField
          {...common}
          name="language"
          label={t('language')}
          choices={[
            ['zh-CN', '中文'],
            ['en', 'English'],
          ]}
        />
        <ChoiceField
          {...common}
          name="theme"
          label={t('theme')}
          choices={(['system', 'light', 'dark'] as const).map((theme) => [theme, t(`theme.${theme}`)])}
        />
        <SyncSection ask={ask} t={t} />
      </section>

      <section>
        <h2>{t('section.rules')}</h2>
        <TextField
          {...common}
          name="alipayTradeHours"
          label={t('hours')}
          help={t('hours.help')}
          bad={t('hours.bad', HOURS)}
          unit={t('hours.unit')}
          read={readHours}
          input={{ inputMode: 'numeric', maxLength: 4, autoComplete: 'off' }}
        />
        <ChoiceField
          {...common}
          name="alipayFund"
          label={t('fund')}
          help={t('fund.help')}
          choices={(['shown', 'hidden'] as const).map((choice) => [choice, t(`fund.${choice}`)])}
        />
        <TextField
          {...common}
          name="agentName"
          label={t('agent')}
          help={t('agent.help')}
          read={readName}
          input={{ inputMode: 'text', maxLength: NAME_LENGTH, autoComplete: 'off' }}
        />
        <TextField
          {...common}
          name="officialPhone"
          label={t('phone')}
          help={t('phone.help')}
          bad={t('phone.bad')}
          read={readPhone}
          input={{ inputMode: 'tel', maxLength: PHONE_LENGTH, autoComplete: 'off' }}
        />
      </section>

      <TemplatesSection ask={ask} settings={settings} t={t} />
      <WordsSection {...common} />
      <AlertsSection known={watch} t={t} />
      <Sending ports={ports} language={settings.language} t={t} />
      <JournalSection ask={ask} ports={ports.journal} t={t} />

      <KeepSection ask={ask} t={t} />
      <TaughtSection ask={ask} t={t} />
      <HealthSection {...common} />

      <section>
        <h2>{t('section.consoles')}</h2>
        {CONSOLES.map((id) => (
          <div class="field" key={id}>
            <span>{t(`console.${id}`)}</span>
            <div>
              <button class="link" type="button" onClick={() => open(id)}>
                {t(`open.${id}`)}
              </button>
              <p class="help">{t(`console.hint.${id}`)}</p>
            </div>
          </div>
        ))}
        <p class="help" role="status">
          {failed && t('openFailed')}
        </p>
      </section>

      <section>
        <h2>{t('section.privacy')}</h2>
        <Facts t={t} />
      </section>

      <footer>
        <span>
          {t('product')} · {t('version')} {version}
        </span>
        <a class="link" href="workbench.html">
          {t('workbench')}
        </a>
        <a class="link" href="#welcome">
          {t('welcomeLink')}
        </a>
      </footer>
    </main>
  );
}
