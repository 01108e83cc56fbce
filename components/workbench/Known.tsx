/** How old the knowledge of each console is: a queue is worth no more than that. */
import type { ConsoleLine } from '../../utils/platform/messages';
import { dotOf, isKnown } from '../popup/view';
import type { Asked } from '../ui/useSummary';
import { when } from '../ui/when';
import { ageWords } from './age';
import type { T } from './ports';

interface Props {
  asked: Asked;
  now: number;
  t: T;
}

export function Known({ asked: { summary, at, failed }, now, t }: Props) {
  const lines = summary?.lines ?? [];
  return (
    <div class="known">
      {lines.length > 0 && (
        <ul aria-label={t('known')}>
          {lines.map((line) => (
            <li key={`${line.console} ${line.account}`} data-known={isKnown(line)}>
              <i class="dot" data-dot={dotOf(line)} />
              <b>{t(`console.${line.console}`)}</b>
              {line.account && <span>{line.account}</span>}
              <span>{lineWords(line, now, t)}</span>
            </li>
          ))}
        </ul>
      )}
      <p role="status">
        {failed && summary
          ? t('known.silent', { t: when(at, now) })
          : summary?.broken
            ? t('known.broken')
            : null}
      </p>
    </div>
  );
}

function lineWords(line: ConsoleLine, now: number, t: T): string {
  const { count, goodAt, session } = line;
  const age = goodAt === null ? t('known.never') : ageWords(goodAt, now, t);
  if (isKnown(line) && count !== null) return `${t('known.waiting', { n: count })} · ${age}`;
  return `${t(session === 'signedOut' ? 'known.signedOut' : 'known.unknown')} · ${age}`;
}
