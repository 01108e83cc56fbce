/** One delivery: when, what, where, and what became of it. */
import type { Language } from '../../../utils/i18n/t';
import type { OutboxLine } from '../../../utils/platform/watch-messages';
import { Glyph } from '../../ui/Glyph';
import { when } from '../../ui/when';
import type { T } from '../Field';
import type { Ports } from '../ports';
import { canRetry, detailWords, SHAPES, stateWords, whatWords } from './words';

interface Props {
  line: OutboxLine;
  now: number;
  sentence: Ports['sentence'];
  place: string;
  retry(): void;
  language: Language;
  t: T;
}

export function Delivery({ line, now, sentence, place, retry, language, t }: Props) {
  const { state } = line;
  const what = whatWords(line, t);
  const detail = detailWords(line, now, sentence, language, t);
  return (
    <li>
      <span class="at">{when(line.at, now)}</span>
      <span class="what">
        <b>{what}</b>
        <small>{place}</small>
        {detail && <small class="detail">{detail}</small>}
      </span>
      <span class="state" data-state={state}>
        {state === 'dropped' ? <i class="bar" aria-hidden="true" /> : <Glyph state={SHAPES[state]} />}
        {stateWords(state, t)}
      </span>
      {canRetry(line) && (
        <button class="button" type="button" aria-label={t('outbox.retryName', { what })} onClick={retry}>
          {t('outbox.retry')}
        </button>
      )}
    </li>
  );
}
