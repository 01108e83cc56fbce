/** One window in one line: its clock, where it is, what it is about, how far it got. */
import type { AppealLine } from '../../../utils/platform/pack-messages';
import type { Language } from '../../../utils/i18n/t';
import { ClockMark } from '../../ui/ClockMark';
import { when } from '../../ui/when';
import type { T } from './ports';

interface Props {
  line: AppealLine;
  /** ms UTC */
  now: number;
  language: Language;
  shown: boolean;
  show(): void;
  t: T;
}

/** Until when, or from when on: what counts in this state. */
function dueWords({ state, clock, submittedAt, followUpAt, result }: AppealLine, now: number, t: T): string {
  if (state === 'result') return result ? t(`result.${result}`) : '';
  if (state === 'submitted' || state === 'followUp') {
    if (followUpAt !== null) return t('due.look', { at: when(followUpAt, now) });
    if (submittedAt !== null) return t('due.sent', { at: when(submittedAt, now) });
    return clock.due === null ? '' : t('due.review', { at: when(clock.due, now) });
  }
  return clock.due === null ? t('due.unknown') : t('due.at', { at: when(clock.due, now) });
}

export function Line({ line, now, language, shown, show, t }: Props) {
  const { console, account, id, clock, state, files, text, statusText } = line;
  return (
    <li class="appeal" data-complaint={id} data-state={state} data-shown={shown}>
      <button type="button" aria-pressed={shown} onClick={show}>
        <span class="next">
          {state === 'prepare' || state === 'ready' ? (
            <ClockMark clock={clock} now={now} language={language} size="mark" />
          ) : null}
          <small>{dueWords(line, now, t)}</small>
        </span>
        <span class="about">
          <b>{text || statusText}</b>
          <small>
            {t(`console.${console}`)} {account} · {id}
            {files > 0 && ` · ${t('files.n', { n: files })}`}
          </small>
        </span>
        <span class="appeal-state" data-state={state}>
          {t(`state.${state}`)}
        </span>
      </button>
    </li>
  );
}
