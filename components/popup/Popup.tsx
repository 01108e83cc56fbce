/** The popup: everything that waits, and what is not known. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { popupEn } from '../../utils/i18n/popup.en';
import { popupZh } from '../../utils/i18n/popup.zh-CN';
import { translator } from '../../utils/i18n/t';
import type { ConsoleId } from '../../utils/complaint/model';
import type { WaitingItem } from '../../utils/platform/messages';
import type { Veil } from '../../utils/platform/veil';
import type { Ask } from '../ui/ask';
import { VeilSwitch } from '../ui/VeilSwitch';
import { nameDocument } from '../ui/theme';
import { useNow } from '../ui/tick';
import { useSettings } from '../ui/useSettings';
import { when } from '../ui/when';
import { Footer } from './Footer';
import { Header } from './Header';
import { LossBar } from './LossBar';
import { Bar } from './Bar';
import { Body } from './Body';
import { Silent } from './Screens';
import { CheckAll } from './CheckButton';
import { useCheck } from './useCheck';
import { useSummary } from '../ui/useSummary';
import { SnapshotLink } from './SnapshotLink';
import { viewOf } from './view';
import { WithheldBar } from './WithheldBar';
import type { Reading } from './WithheldBar';
import { headline, skewWords } from './words';

/** What the popup needs from the browser, handed in by its entrypoint. */
export interface Ports {
  ask: Ask;
  openOptions(page: 'settings' | 'welcome'): void;
  openWorkbench(): void;
  close(): void;
  veil: Veil;
  reading: Reading;
}

const NONE: readonly WaitingItem[] = [];

export function Popup({ ports }: { ports: Ports }) {
  const { settings, ready } = useSettings(ports.ask);
  const language = settings?.language ?? 'zh-CN';
  const t = useMemo(() => translator({ 'zh-CN': popupZh, en: popupEn }, language), [language]);
  const { summary, at, failed, slow, again } = useSummary(ports.ask);
  const check = useCheck(ports.ask, again);
  const [unopened, setUnopened] = useState<ConsoleId | null>(null);
  const view = useMemo(() => summary && viewOf(summary), [summary]);
  const items = view?.items ?? NONE;
  const skew = summary?.skew ?? 0;
  const now = useNow(useMemo(() => items.map((item) => item.clock), [items])) + skew;

  useEffect(() => nameDocument(language, t('product')), [language]);

  const open = async (console: ConsoleId, complaintId: string | null) => {
    setUnopened(null);
    try {
      await ports.ask({ type: 'open', console, complaintId });
      ports.close();
    } catch {
      setUnopened(console);
    }
  };

  if (!ready) return null;
  const head = failed ? t('head.noAnswer') : view ? headline(view, now, t) : '';
  return (
    <div class="popup">
      <Header title={t('product')} note={head}>
        {view?.screen === 'busy' && <CheckAll lines={view.lines} check={check} t={t} />}
        <VeilSwitch veil={ports.veil} t={t} />
      </Header>
      {unopened && (
        <Bar
          kind="amber"
          title={t('openFailed.title')}
          text={t('openFailed.body', { console: t(`console.${unopened}`) })}
        />
      )}
      <LossBar ask={ports.ask} workbench={() => ports.openWorkbench()} t={t} />
      {view && (
        <WithheldBar
          reading={ports.reading}
          seen={view.lines.map((line) => line.console)}
          again={again}
          t={t}
        />
      )}
      {skew !== 0 && <Bar kind="grey" title={t('skew.title', skewWords(skew, t))} text={t('skew.body')} />}
      {view && failed && (
        <Bar
          kind="grey"
          title={t('head.noAnswer')}
          text={t('noAnswer.kept', { t: when(at, now) })}
          action={{ label: t('retry'), run: again }}
        />
      )}
      {view ? (
        <Body
          view={view}
          now={now}
          language={language}
          t={t}
          open={open}
          check={check}
          facts={() => ports.openOptions('welcome')}
        />
      ) : failed ? (
        <Silent t={t} retry={again} />
      ) : (
        <p class="reading">{slow && t('reading')}</p>
      )}
      {view && <SnapshotLink view={view} ask={ports.ask} done={ports.close} t={t} />}
      <Footer
        groups={view?.screen === 'busy' ? view.groups : []}
        t={t}
        open={open}
        workbench={() => ports.openWorkbench()}
        settings={() => ports.openOptions('settings')}
      />
    </div>
  );
}
