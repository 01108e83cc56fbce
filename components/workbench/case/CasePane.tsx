/** The page of one complaint, beside the list or over it: what is known, owed, seen, done and noted. */
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ConsoleId } from '../../../utils/complaint/model';
import type { Language } from '../../../utils/i18n/t';
import type { Settings } from '../../../utils/platform/messages';
import { ClockMark } from '../../ui/ClockMark';
import { useNow } from '../../ui/tick';
import { PackFold } from '../appeals/PackFold';
import type { Ports, T } from '../ports';
import { Erase } from './Erase';
import { Evidence } from './Evidence';
import { Facts } from './Facts';
import { Family } from './Family';
import { Keep } from './Keep';
import { Moments } from './Moments';
import { Notes } from './Notes';
import { Promises } from './Promises';
import { Reveal } from './Reveal';
import { useCase } from './useCase';

interface Props {
  ports: Ports;
  /** `${console}|${account}|${id}` */
  caseKey: string;
  settings: Settings;
  language: Language;
  t: T;
  /** Another complaint takes its place. */
  show(key: string): void;
  open(console: ConsoleId, id: string): void;
  close(): void;
}

export function CasePane({ ports, caseKey, settings, language, t, show, open, close }: Props) {
  const { view, state, again } = useCase(ports.desk, caseKey);
  const clock = view?.row.clock;
  const now = useNow(useMemo(() => (clock ? [clock] : []), [clock]));
  const [shown, setShown] = useState(false);
  const reveal = (on: boolean) => {
    setShown(on);
    // The look itself stands among the moments now.
    if (on) again();
  };
  const pane = useRef<HTMLElement>(null);
  // Under a narrow list the page opens below the eye.
  useEffect(() => pane.current?.scrollIntoView({ block: 'nearest' }), []);
  const head = (
    <header>
      <h2 id="case-title">
        {t('case.title')} <span data-veil>{view?.row.id}</span>
      </h2>
      <button class="close" type="button" aria-label={t('case.close')} onClick={close}>
        ×
      </button>
    </header>
  );
  if (!view)
    return (
      <aside class="case" ref={pane} aria-labelledby="case-title">
        {head}
        <p class="quiet" role="status">
          {state === 'known' ? '' : t(`case.${state}`)}
        </p>
      </aside>
    );
  const { row, complaint, family, promises, notes, moments, unlisted } = view;
  return (
    <aside class="case" ref={pane} aria-labelledby="case-title" data-shown={shown ? '' : undefined}>
      {head}
      <Reveal ask={ports.ask} veil={ports.veil} row={row} shown={shown} reveal={reveal} t={t} />
      <div class="lead">
        <ClockMark clock={row.clock} now={now} language={language} size="mark" />
        {row.then && <ClockMark clock={row.then} now={now} language={language} size="mark" />}
        <button class="button primary" type="button" onClick={() => open(row.console, row.id)}>
          {t('case.open')}
        </button>
      </div>
      {row.text && <blockquote data-veil>{complaint.detail ?? row.text}</blockquote>}
      {state === 'failed' && (
        <p class="quiet" role="status">
          {t('case.failed')}
        </p>
      )}
      <Part title={t('case.facts')}>
        <Facts view={view} now={now} t={t} />
      </Part>
      <Part title={t('case.keep')}>
        <Keep desk={ports.desk} row={row} t={t} />
      </Part>
      <Part title={t('case.promises')}>
        <Promises promises={promises} now={now} t={t} />
      </Part>
      <Part title={t('case.family')}>
        <Family family={family} now={now} show={show} t={t} />
      </Part>
      <Part title={t('case.evidence')}>
        <Evidence complaint={complaint} language={language} t={t} />
      </Part>
      <PackFold ports={ports} settings={settings} view={view} language={language} />
      <Part title={t('case.notes')}>
        <Notes
          desk={ports.desk}
          caseKey={caseKey}
          notes={notes}
          self={settings.agentName}
          now={now}
          again={again}
          t={t}
        />
      </Part>
      <Part title={t('case.moments')}>
        <Moments moments={moments} unlisted={unlisted} now={now} t={t} />
      </Part>
      <Erase key={caseKey} ask={ports.ask} caseKey={caseKey} t={t} />
    </aside>
  );
}

const Part = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section>
    <h3>{title}</h3>
    {children}
  </section>
);
