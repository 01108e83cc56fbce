/** Deliveries in words. Pure. */
import { CONSOLE_IDS } from '../../../utils/complaint/ids';
import type { ClockState } from '../../../utils/complaint/model';
import type { Language } from '../../../utils/i18n/t';
import type { OutboxLine } from '../../../utils/platform/watch-messages';
import type { T } from '../Field';
import { KINDS } from '../kinds';
import type { Ports } from '../ports';
import { when } from '../../ui/when';

type State = OutboxLine['state'];

export const stateWords = (state: State, t: T): string =>
  t(state === 'failed' ? 'outbox.failedState' : `outbox.${state}`);

/** A shape each: the word beside it says the same. */
export const SHAPES: Readonly<Record<Exclude<State, 'dropped'>, ClockState>> = {
  planned: 'calm',
  sending: 'soon',
  sent: 'done',
  failed: 'urgent',
  refused: 'critical',
  unknown: 'unknown',
};

/** Where trying again can change something. */
export const canRetry = ({ state }: OutboxLine): boolean =>
  state === 'failed' || state === 'refused' || state === 'unknown';

const TAIL = 6;

/** What it was about: kind, console, one complaint or how many. */
export function whatWords({ alert }: OutboxLine, t: T): string {
  if (!alert) return t('outbox.forgotten');
  const { kind, console, account, total, item } = alert;
  const known = [...KINDS, 'test' as const].find((each) => each === kind);
  const id = CONSOLE_IDS.find((each) => each === console);
  const at = id ? t(`console.${id}`) : console;
  const tail = item && [...item.id].slice(-TAIL).join('');
  const parts = [
    known ? t(`kind.${known}`) : kind,
    [at, account].filter(Boolean).join(' '),
    total > 1 ? t('outbox.several', { n: total }) : tail ? t('outbox.one', { id: tail }) : '',
  ];
  return parts.filter(Boolean).join(' · ');
}

/** Tries, next step, what the service said. */
export function detailWords(
  line: OutboxLine,
  now: number,
  sentence: Ports['sentence'],
  language: Language,
  t: T,
): string {
  const { state, tries, code, said, nextAt } = line;
  const settled = state === 'sent' || state === 'dropped';
  const next = state === 'planned' && tries === 0 ? 'outbox.due' : 'outbox.next';
  const parts = [
    tries > 1 ? t('outbox.tries', { n: tries }) : '',
    nextAt !== null && !settled ? t(next, { t: when(nextAt, now) }) : '',
    code && state !== 'sent' ? sentence(code, language) : '',
    said && state !== 'sent' ? t('test.said', { said }) : '',
  ];
  return parts.filter(Boolean).join(' · ');
}
