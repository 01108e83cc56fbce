/** Chooses the screen, and puts rows under it where there are any. */
import type { Language } from '../../utils/i18n/t';
import { Bar } from './Bar';
import { CheckButton } from './CheckButton';
import { Count } from './Count';
import { Rows } from './Rows';
import { Clear, Start, Trouble } from './Screens';
import type { Check } from './useCheck';
import type { Open, View } from './view';
import { noticeWords, reasonOf, type T } from './words';

interface Props {
  view: View;
  now: number;
  language: Language;
  t: T;
  open: Open;
  check: Check;
  facts(): void;
}

/** More notices than this would push the rows away; the footer shows every console anyway. */
const NOTICES = 2;

export function Body({ view, now, language, t, open, check, facts }: Props) {
  const rows = (
    <Rows items={view.items} unlisted={view.unlisted} now={now} language={language} t={t} open={open} />
  );
  switch (view.screen) {
    case 'first':
      return <Start name="first" t={t} open={open} facts={facts} />;
    case 'broken':
      return <Start name="broken" t={t} open={open} />;
    case 'clear':
      return <Clear view={view} now={now} t={t} check={check} />;
    case 'busy':
      return (
        <>
          {view.broken && <Bar kind="grey" title={t('broken.title')} text={t('broken.notice')} />}
          {view.trouble.slice(0, NOTICES).map((line) => (
            <Notice
              key={`${line.console} ${line.account}`}
              line={line}
              now={now}
              t={t}
              open={open}
              check={check}
            />
          ))}
          <Count view={view} now={now} t={t} />
          {rows}
        </>
      );
    default:
      return (
        <div class="scroll">
          <Trouble view={view} now={now} t={t} open={open} check={check} />
          {view.total > 0 && (
            <>
              <p class="known">{t('known', { n: view.total })}</p>
              {rows}
            </>
          )}
        </div>
      );
  }
}

interface NoticeProps {
  line: View['trouble'][number];
  now: number;
  t: T;
  open: Open;
  check: Check;
}

function Notice({ line, now, t, open, check }: NoticeProps) {
  const { title, since } = noticeWords(line, now, t);
  const reason = reasonOf(line);
  const signedOut = reason === 'signedOut';
  const go = {
    label: t(signedOut ? 'go.login' : 'go.open'),
    name: t(`${signedOut ? 'login' : 'open'}.${line.console}`),
    run: () => open(line.console, null),
  };
  // Stopped by the platform: only the person can say that it is well again.
  const stopped = reason === 'riskControl';
  return (
    <Bar
      kind={signedOut || reason === 'forbidden' ? 'amber' : 'grey'}
      title={title}
      text={since}
      action={stopped ? undefined : go}
    >
      {stopped && <CheckButton line={line} check={check} t={t} />}
    </Bar>
  );
}
