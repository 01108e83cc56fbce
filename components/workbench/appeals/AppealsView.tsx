/** Every running window for an appeal or for evidence, what is due first on top; beside it the pack of one. */
import { millisecondsInMinute } from 'date-fns/constants';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { AppealLine, Appeals } from '../../../utils/platform/pack-messages';
import { useNow } from '../../ui/tick';
import { useCase } from '../case/useCase';
import type { DeskPort, SectionProps } from '../ports';
import { Line } from './Line';
import { PackEditor } from './PackEditor';
import { useWords } from './PackFold';
import type { T } from './ports';

/** ms: asked again after it in any case. */
const LONGEST = 30 * millisecondsInMinute;

function useAppeals(desk: DeskPort) {
  const [read, setRead] = useState<Appeals | null>(null);
  const [failed, setFailed] = useState(false);
  const round = useRef(0);
  const again = useCallback(() => {
    const mine = ++round.current;
    desk.ask({ type: 'appeals', now: Date.now() }).then(
      (found) => {
        if (mine !== round.current) return;
        setFailed(false);
        setRead(found);
      },
      () => mine === round.current && setFailed(true),
    );
  }, [desk]);
  useEffect(() => {
    again();
    const stop = desk.onChange(again);
    return () => {
      round.current += 1;
      stop();
    };
  }, [desk, again]);
  // A window closes, a review ends: then it is another state.
  useEffect(() => {
    const now = Date.now();
    const ahead = (read?.lines ?? [])
      .flatMap(({ clock, followUpAt }) => [clock.due, followUpAt])
      .filter((at) => at !== null && at > now) as number[];
    const timer = setTimeout(again, Math.min(LONGEST, ...ahead.map((at) => at - now + 1)));
    return () => clearTimeout(timer);
  }, [read, again]);
  return { read, failed, again };
}

export function AppealsView(props: SectionProps) {
  const { ports, settings, language } = props;
  const t = useWords(language);
  const { desk } = ports;
  const { read, failed, again } = useAppeals(desk);
  const [shown, show] = useState<string | null>(null);
  const lines = read?.lines;
  const now = useNow(useMemo(() => (lines ?? []).map(({ clock }) => clock), [lines]));
  useEffect(() => {
    // By the rules of this shop; the worker has no settings.
    const { alipayTradeHours, own } = settings;
    void desk.ask({ type: 'rules', alipayTradeHours, own }).then(again, () => {});
  }, [desk, settings, again]);
  return (
    <main class="appeals" data-shown={shown !== null}>
      <div class="appeal-list">
        <header>
          <h2>{t('appeals')}</h2>
          <p class="quiet">{t('appeals.what')}</p>
          <p role="status">{failed ? t('failed') : read ? '' : t('reading')}</p>
          {failed && (
            <button class="button" type="button" onClick={again}>
              {t('retry')}
            </button>
          )}
        </header>
        {lines && lines.length === 0 && <p class="nothing-here">{t('appeals.none')}</p>}
        {lines && lines.length > 0 && (
          <ul aria-label={t('list')}>
            {lines.map((line) => (
              <Line
                key={line.key}
                line={line}
                now={now}
                language={language}
                shown={line.key === shown}
                show={() => show(line.key)}
                t={t}
              />
            ))}
          </ul>
        )}
        {read?.cut && <p class="quiet">{t('appeals.cut')}</p>}
      </div>
      {shown !== null && (
        <Pane
          key={shown}
          {...props}
          caseKey={shown}
          line={lines?.find(({ key }) => key === shown)}
          words={t}
          close={() => show(null)}
        />
      )}
    </main>
  );
}

interface PaneProps extends SectionProps {
  caseKey: string;
  line: AppealLine | undefined;
  words: T;
  close(): void;
}

function Pane({ ports, settings, language, caseKey, line, words: t, close }: PaneProps) {
  const { view, state } = useCase(ports.desk, caseKey);
  const [unopened, setUnopened] = useState(false);
  const pane = useRef<HTMLElement>(null);
  useEffect(() => pane.current?.focus(), []);
  const open = () => {
    if (!view) return;
    const { console, id } = view.row;
    ports.ask({ type: 'open', console, complaintId: id }).then(
      () => setUnopened(false),
      () => setUnopened(true),
    );
  };
  return (
    <aside class="appeal-pane" ref={pane} tabIndex={-1} aria-labelledby="pack-title">
      <header>
        <button class="link back" type="button" onClick={close}>
          ‹ {t('pack.back')}
        </button>
        <h2 id="pack-title">
          {t('pack')} {view?.row.id ?? ''}
        </h2>
        {line && (
          <span class="appeal-state" data-state={line.state}>
            {t(`state.${line.state}`)}
          </span>
        )}
        <button class="button" type="button" disabled={!view} onClick={open}>
          {t('openConsole')}
        </button>
        <button class="close" type="button" aria-label={t('pack.close')} onClick={close}>
          ×
        </button>
      </header>
      <p class="said" role="status">
        {unopened && t('failed')}
      </p>
      {view ? (
        <PackEditor ports={ports} settings={settings} view={view} language={language} t={t} />
      ) : (
        <p class="quiet" role="status">
          {t(state === 'gone' ? 'pack.gone' : state === 'failed' ? 'failed' : 'reading')}
        </p>
      )}
    </aside>
  );
}
