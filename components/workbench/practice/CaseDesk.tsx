/** One complaint of the practice: what was said, the reply, and whether to close it. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formatBeijing } from '../../../utils/complaint/time';
import type { PracticeCase } from '../../../utils/reply/practice/cases';
import type { Move } from '../../../utils/reply/practice/score';
import type { Part } from './ports';

interface Props extends Part {
  one: PracticeCase;
  /** ms UTC of the practice. */
  now: number;
  onMove(move: Move): void;
}

const MOST = 500;

export function CaseDesk({ one, now, onMove, t }: Props) {
  const { complaint, replies, closes } = one;
  const { id, history = [], status } = complaint;
  const [text, setText] = useState('');
  const [sent, setSent] = useState<number | null>(null);
  const [empty, setEmpty] = useState(false);
  const head = useRef<HTMLHeadingElement>(null);
  const question = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => head.current?.focus(), []);
  useLayoutEffect(() => question.current?.focus(), [sent]);
  const send = () => {
    setEmpty(!text.trim());
    if (!text.trim()) return;
    if (closes) setSent(now);
    else onMove({ id, sent: now, text, closed: false });
  };
  const close = (closed: boolean) => onMove({ id, sent: sent ?? now, text, closed });
  return (
    <section class="case-desk" aria-labelledby="case-title">
      <h3 id="case-title" tabIndex={-1} ref={head}>
        {t(`console.${complaint.console}`)} {id} · {status.text}
      </h3>
      <ul class="thread" aria-label={t('cases.thread')}>
        {(history.length > 0
          ? history
          : [{ at: complaint.complaintTime?.at ?? now, by: 'user' as const, text: complaint.detail ?? '' }]
        ).map(({ at, by, text: said }) => (
          <li key={at} data-by={by}>
            <small>
              {t(`by.${by}`)} {formatBeijing(at, 'MM-dd HH:mm')}
            </small>
            {said}
          </li>
        ))}
      </ul>
      {sent === null ? (
        <>
          <p class="help">{t('cases.replies')}</p>
          <ul class="drafts">
            {replies.map((reply) => (
              <li key={reply}>
                <span>{reply}</span>
                <button type="button" class="link" onClick={() => setText(reply)}>
                  {t('cases.use')}
                </button>
              </li>
            ))}
          </ul>
          <label class="reply">
            {t('cases.text')}
            <textarea
              rows={5}
              maxLength={MOST}
              value={text}
              aria-invalid={empty}
              onInput={(event) => setText(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
              }}
            />
          </label>
          <p class="fault" role="alert">
            {empty && t('cases.empty')}
          </p>
          <button type="button" class="button primary" onClick={send}>
            {t('cases.send')}
          </button>
        </>
      ) : (
        <div class="drill-close" role="group" aria-labelledby="close-title">
          <p id="close-title">{t('cases.close')}</p>
          <div class="acts">
            <button type="button" class="button" ref={question} onClick={() => close(false)}>
              {t('cases.close.no')}
            </button>
            <button type="button" class="button" onClick={() => close(true)}>
              {t('cases.close.yes')}
            </button>
          </div>
        </div>
      )}
    </section>
  );
}
