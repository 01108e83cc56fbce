/** One entry: when, who, what was done, which text, what was shown. */
import type { JournalLine } from '../../../utils/platform/record-messages';
import { formatBeijing } from '../../../utils/complaint/time';
import type { T } from '../Field';

const TAIL = 6;
const STOPPED: ReadonlySet<string> = new Set(['blocked', 'closeBlocked']);
const FORCED: ReadonlySet<string> = new Set(['override', 'closeOverride']);

export function Entry({ line, t }: { line: JournalLine; t: T }) {
  const { at, kind, who, console, complaintId, text, rules, reason, shown, seq, hash, erased } = line;
  const tone = STOPPED.has(kind) ? 'stopped' : FORCED.has(kind) ? 'forced' : undefined;
  const facts: [string, string][] = [
    [t('journal.rules'), rules],
    [t('journal.shown'), shown ? t(`shown.${shown}`) : ''],
    [t('journal.reason'), reason],
  ];
  return (
    <li data-kind={kind}>
      <span class="at">
        {formatBeijing(at, 'MM-dd HH:mm')}
        <small title={hash}>#{seq}</small>
      </span>
      <div class="what">
        <p>
          <b data-tone={tone}>{t(`action.${kind}`)}</b>
          <small>
            {who || t('journal.who.none')}
            {console && ` · ${t(`console.${console}`)}`}
            {complaintId && (
              <>
                {' · '}
                <span title={complaintId}>
                  {t('outbox.one', { id: [...complaintId].slice(-TAIL).join('') })}
                </span>
              </>
            )}
          </small>
        </p>
        {erased && <small class="fact">{t('journal.erased')}</small>}
        {text && <blockquote data-veil>{text}</blockquote>}
        {facts.map(
          ([name, value]) =>
            value && (
              <small key={name} class="fact">
                {name} {value}
              </small>
            ),
        )}
      </div>
    </li>
  );
}
