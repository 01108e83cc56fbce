/** One complaint of the practice queue, with the clock that the product would show. */
import { clocksOf } from '../../../utils/complaint/clocks';
import { formatFen } from '../../../utils/complaint/money';
import type { PracticeCase } from '../../../utils/reply/practice/cases';
import { ClockMark } from '../../ui/ClockMark';
import type { Part } from './ports';

interface Props extends Part {
  one: PracticeCase;
  /** Its key, from 1. */
  n: number;
  /** ms UTC of the practice. */
  now: number;
  done: boolean;
  current: boolean;
  onOpen(): void;
}

export function CaseLine({ one, n, now, done, current, onOpen, language, t }: Props) {
  const { id, console, detail, amountFen, needImmediateService, userComplaintTimes = 1 } = one.complaint;
  return (
    <li>
      <button
        type="button"
        class="drill-line"
        data-case={id}
        aria-current={current}
        disabled={done}
        onClick={onOpen}
      >
        <kbd>{n}</kbd>
        {done ? (
          <span class="done">✓ {t('cases.done')}</span>
        ) : (
          <ClockMark clock={clocksOf(one.complaint).next} now={now} language={language} size="mark" />
        )}
        <span class="drill-from">
          {t(`short.${console}`)} {id} {amountFen !== undefined && formatFen(amountFen)}
          {needImmediateService && <em>{t('cases.atOnce')}</em>}
          {userComplaintTimes > 1 && <em>{t('repeat.counter', { n: userComplaintTimes })}</em>}
        </span>
        <span class="drill-said">{detail}</span>
      </button>
    </li>
  );
}
