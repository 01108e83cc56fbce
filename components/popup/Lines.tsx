/** One line a console account: dot, count or 「?」, time of the last good look. */
import type { ConsoleLine } from '../../utils/platform/messages';
import { CheckButton } from './CheckButton';
import { Duties } from './Duties';
import type { Check } from './useCheck';
import { dotOf, isKnown } from './view';
import { lookWords, type T } from './words';

interface Props {
  lines: readonly ConsoleLine[];
  now: number;
  t: T;
  check: Check;
}

export function Lines({ lines, now, t, check }: Props) {
  const several = new Set(lines.filter((a) => lines.some((b) => a !== b && a.console === b.console)));
  return (
    <table class="lines">
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.console} ${line.account}`}>
            <th scope="row">
              <span>
                <i class="dot" data-dot={dotOf(line)} />
                {t(`console.${line.console}`)}
                {several.has(line) && line.account && <small>{line.account}</small>}
              </span>
              <Duties line={line} t={t} />
            </th>
            <td>{isKnown(line) ? line.count : <Unknown t={t} />}</td>
            <td>{lookWords(line, now, t)}</td>
            <td>
              <CheckButton line={line} check={check} t={t} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A question mark to the eye, words to the ear. */
export function Unknown({ t }: { t: T }) {
  return (
    <>
      <span aria-hidden="true">?</span>
      <span class="spoken">{t('line.unknown')}</span>
    </>
  );
}
