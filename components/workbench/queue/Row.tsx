/** One complaint of the queue. Its height is fixed: a longer text is cut, never wrapped. */
import { formatFen } from '../../../utils/complaint/money';
import { clockWords, OWN } from '../../../utils/complaint/words';
import type { Language } from '../../../utils/i18n/t';
import type { QueueRow } from '../../../utils/platform/workbench-messages';
import { ClockMark } from '../../ui/ClockMark';
import { RepeatGlyph } from '../../ui/Glyph';
import { when } from '../../ui/when';
import { ageWords } from '../age';
import type { T } from '../ports';

interface Props {
  row: QueueRow | null;
  index: number;
  /** px from the top of the list. */
  top: number;
  active: boolean;
  picked: boolean;
  now: number;
  language: Language;
  t: T;
  onShow(): void;
  onPick(): void;
}

export const rowId = (index: number): string => `row-${index}`;

/** A waiting complaint that no page has shown for so long is old news, ms. Our own choice. */
const OLD = 3_600_000;

export function Row({ row, index, top, active, picked, now, language, t, onShow, onPick }: Props) {
  const place = {
    id: rowId(index),
    class: 'row',
    role: 'row',
    'aria-rowindex': index + 2,
    style: { transform: `translateY(${top}px)` },
  } as const;
  // Not read yet: it keeps its place, and says nothing.
  if (!row)
    return (
      <div {...place} aria-busy="true">
        <span role="gridcell" class="blank" />
      </div>
    );
  const { clock, then, console, account, text, amountFen, times, tags, assigned, seenAt, id } = row;
  const source = `${t(`short.${console}`)}${account ? ` ${account}` : ''}`;
  const money = amountFen === null ? t('unknown') : formatFen(amountFen);
  return (
    <div {...place} data-active={active} aria-selected={picked} data-complaint={id} onClick={onShow}>
      <span role="gridcell" class="pick">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('pick', { id })}
          checked={picked}
          onClick={(event) => event.stopPropagation()}
          onChange={onPick}
        />
      </span>
      <span role="gridcell" class="next">
        <ClockMark clock={clock} now={now} language={language} size="mark" />
      </span>
      <span role="gridcell" class="then">
        {then ? spoken(clockWords(then, now, language)) : '—'}
      </span>
      <span role="gridcell" class="from" title={source}>
        {source}
      </span>
      <span role="gridcell" class="words">
        <span class="text" title={text} data-veil>
          {text || t('noText')}
        </span>
        {times !== null && times > 1 && (
          <span class="repeat" title={t('repeat.name', { n: times })}>
            <RepeatGlyph />
            {t('repeat.counter', { n: times })}
          </span>
        )}
        {clock.own && <span class="own">{OWN[language]}</span>}
        {tags.map((tag) => (
          <span class="tag" key={tag}>
            {tag}
          </span>
        ))}
      </span>
      <span role="gridcell" class="amount" data-unknown={amountFen === null}>
        {money}
      </span>
      <span role="gridcell" class="assigned" data-unknown={!assigned}>
        {assigned || '—'}
      </span>
      <span
        role="gridcell"
        class="seen"
        title={t('age.title', { t: when(seenAt, now) })}
        data-old={!clock.done && now - seenAt > OLD}
      >
        {ageWords(seenAt, now, t)}
      </span>
    </div>
  );
}

const spoken = ({ verb, lead, first, second, own }: ReturnType<typeof clockWords>): string =>
  `${verb} ${lead}${first}${second}${own && ` ${own}`}`;
