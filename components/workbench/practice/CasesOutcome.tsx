/** What a queue of practice was worth: by order, red lines, gates and promises, and each thing that was missed. */
import type { PracticeCase } from '../../../utils/reply/practice/cases';
import { PARTS } from '../../../utils/reply/practice/score';
import type { Note, Score } from '../../../utils/reply/practice/score';
import { missingText } from '../../overlay/words-gate';
import { Findings } from './Findings';
import type { RunProps } from './Menu';
import { Outcome } from './Outcome';
import type { Part } from './ports';

interface Props extends RunProps {
  cases: readonly PracticeCase[];
  score: Score;
}

export function CasesOutcome({ cases, score: { total, parts, notes }, ...props }: Props) {
  const { language, t } = props;
  const missed = cases
    .map(({ complaint }) => ({ complaint, own: notes.filter(({ id }) => id === complaint.id) }))
    .filter(({ own }) => own.length > 0);
  return (
    <Outcome
      {...props}
      score={total}
      missed={missed.length}
      parts={
        <dl class="parts">
          {PARTS.map((part) => (
            <div key={part} data-part={part}>
              <dt>{t(`part.${part}`)}</dt>
              <dd>{t('part.worth', parts[part])}</dd>
            </div>
          ))}
        </dl>
      }
    >
      {missed.map(({ complaint, own }) => (
        <li key={complaint.id} data-missed={complaint.id}>
          <b>
            {t(`short.${complaint.console}`)} {complaint.id}
          </b>{' '}
          {complaint.detail}
          <ul>
            {own.map((note) => (
              <li key={note.kind} data-note={note.kind}>
                <Said note={note} language={language} t={t} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </Outcome>
  );
}

function Said({ note, language, t }: Part & { note: Note }) {
  switch (note.kind) {
    case 'order':
      return <>{t('note.order', { id: note.sooner })}</>;
    case 'line':
      return <Findings findings={note.findings} language={language} t={t} />;
    case 'closedEarly': {
      const why = note.missing.map((id) => missingText(id, language)).join(language === 'en' ? ', ' : '、');
      return <>{t('note.closedEarly', { why })}</>;
    }
    default:
      return <>{t(`note.${note.kind}`)}</>;
  }
}
