/** One reply after the other: accepted, changed or skipped by a person. It keeps them; it sends nothing. */
import { useState } from 'preact/hooks';
import { formatFen } from '../../../utils/complaint/money';
import type { BurstMember } from '../../../utils/platform/burst-messages';
import { judgeDraft } from '../../../utils/reply/group';
import type { Draft, GroupOptions } from '../../../utils/reply/group';
import { codePoints, replyLimit } from '../../../utils/reply/limits';
import type { RedLine } from '../../../utils/reply/redlines';
import { pick } from '../../../utils/reply/text';
import { ClockMark } from '../../ui/ClockMark';
import type { Shown, T } from './ports';

interface Props extends Shown {
  members: readonly BurstMember[];
  /** In the order of `members`. */
  drafts: readonly Draft[];
  options: GroupOptions;
  /** Every complaint of the burst. */
  all: readonly BurstMember[];
  onDone(ready: number, skipped: number): void;
}

type Decided = 'ready' | 'skipped';

export function Review({ members, drafts, options, all, onDone, ...shown }: Props) {
  const { language, t, prepare } = shown;
  const [at, setAt] = useState(0);
  const [texts, setTexts] = useState(() => drafts.map(({ text }) => text));
  const [decided, setDecided] = useState<ReadonlyMap<string, Decided>>(new Map());
  const [failed, setFailed] = useState(false);
  const one = members[at];
  const draft = drafts[at];
  if (!one || !draft) return null;
  const { complaint, of, clock } = one;
  const text = texts[at] ?? '';
  const others = all.map((member) => member.complaint);
  const check = judgeDraft(text, complaint, others, { ...options, language });
  const twin =
    texts.some(
      (other, index) => index !== at && decided.get(members[index]?.of ?? '') === 'ready' && other === text,
    ) || all.some((member) => member.of !== of && member.prepared?.text === text);
  const count = (what: Decided) => [...decided.values()].filter((each) => each === what).length;
  const write = (next: string) => setTexts(texts.map((before, index) => (index === at ? next : before)));
  const limit = replyLimit(complaint.queue, null).hard;
  const mayAccept = text.trim() !== '' && check.verdict !== 'block' && !twin;

  const decide = async (what: Decided) => {
    const templateId = draft.templateId ?? 'own';
    const kept = await prepare(of, { templateId, text: what === 'ready' ? text : '' });
    setFailed(!kept);
    if (!kept) return;
    const next = new Map(decided).set(of, what);
    setDecided(next);
    if (at + 1 < members.length) setAt(at + 1);
    else {
      const sum = (which: Decided) => [...next.values()].filter((each) => each === which).length;
      onDone(sum('ready'), sum('skipped'));
    }
  };
  return (
    <div class="review">
      <p class="review-at">
        <b>{t('review.at', { n: at + 1, of: members.length })}</b> ·{' '}
        {t('review.counts', { ready: count('ready'), skipped: count('skipped') })}
      </p>
      <blockquote>
        <ClockMark clock={clock} now={shown.now} language={language} size="mark" />
        <span data-veil>{complaint.detail || complaint.problem || one.statusText}</span>
        <small data-veil>
          {complaint.amountFen === undefined ? t('unknown') : formatFen(complaint.amountFen)} · {complaint.id}
        </small>
      </blockquote>
      {draft.templateId === null && <p class="doubt">{t('review.empty')}</p>}
      <label>
        <span class="spoken">{t('review.text')}</span>
        <textarea
          rows={5}
          maxLength={2000}
          value={text}
          onInput={(event) => write(event.currentTarget.value)}
        />
      </label>
      <p class="review-length">{t('review.length', { n: codePoints(text), limit })}</p>
      <Findings findings={check.findings} text={text} write={write} language={language} t={t} />
      {twin && <p class="doubt">{t('review.twin')}</p>}
      {failed && (
        <p class="doubt" role="alert">
          {t('notSaved')}
        </p>
      )}
      <div class="hand">
        <button class="link" type="button" disabled={at === 0} onClick={() => setAt(at - 1)}>
          {t('review.before')}
        </button>
        <button class="link" type="button" onClick={() => onDone(count('ready'), count('skipped'))}>
          {t('review.stop')}
        </button>
        <button class="button" type="button" onClick={() => void decide('skipped')}>
          {t('review.skip')}
        </button>
        <button
          class="button primary"
          type="button"
          disabled={!mayAccept}
          onClick={() => void decide('ready')}
        >
          {t(check.verdict === 'warn' ? 'review.acceptWarned' : 'review.accept')}
        </button>
      </div>
    </div>
  );
}

interface FindingsProps {
  findings: readonly RedLine[];
  text: string;
  write(text: string): void;
  language: Shown['language'];
  t: T;
}

function Findings({ findings, text, write, language, t }: FindingsProps) {
  if (findings.length === 0) return <p class="review-pass">{t('review.pass')}</p>;
  return (
    <ul class="findings">
      {findings.map(({ code, from, to, verdict, words, reason, better }) => (
        <li key={`${code} ${from}`} data-verdict={verdict}>
          <b>{t(verdict === 'block' ? 'review.block' : 'review.warn')}</b>
          <q>{words}</q>
          <span>
            {pick(reason, language)}
            {better && (
              <button
                class="link"
                type="button"
                onClick={() => write(text.slice(0, from) + better + text.slice(to))}
              >
                {t('review.better', { words: better })}
              </button>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
