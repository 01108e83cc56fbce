/** One waiting complaint: time, words, where, how much, what next. The whole row is the button. */
import type { Ref } from 'preact';
import { formatFen } from '../../utils/complaint/money';
import { clockWords, OWN, twoUnits } from '../../utils/complaint/words';
import type { Language } from '../../utils/i18n/t';
import type { WaitingItem } from '../../utils/platform/messages';
import { ClockMark } from '../ui/ClockMark';
import { RepeatGlyph } from '../ui/Glyph';
import type { T } from './words';

interface Props {
  item: WaitingItem;
  now: number;
  language: Language;
  t: T;
  /** The one row that Tab stops at. */
  active: boolean;
  button: Ref<HTMLButtonElement>;
  onFocus(): void;
  onOpen(): void;
}

export function Row({ item, now, language, t, active, button, onFocus, onOpen }: Props) {
  const { verb } = clockWords(item.clock, now, language);
  const amount = item.amountFen === null ? '' : formatFen(item.amountFen);
  return (
    <li>
      <button
        ref={button}
        class="row"
        type="button"
        tabIndex={active ? 0 : -1}
        onFocus={onFocus}
        onClick={onOpen}
      >
        <ClockMark clock={item.clock} now={now} language={language} size="chip" silent />
        <span class="spoken">{spokenOf(item, now, language, t)}</span>
        <span class="what">
          <span class="text" title={item.text} data-veil>
            {item.text || t('noText')}
          </span>
          <span class="meta">
            <span class="where">
              <em>{t(`short.${item.console}`)}</em> {amount}
              {verb && ` · ${verb}`}
              {item.clock.own && ` · ${OWN[language]}`}
              {item.merchant && ` · ${item.merchant}`}
            </span>
            {item.atOnce && <span class="promised">{t('atOnce')}</span>}
            {item.promise && (
              <span class="promised" data-late={item.promise.due <= now}>
                {promiseWords(item.promise, now, language, t)}
              </span>
            )}
            {item.repeat && (
              <span class="repeat" title={t('repeat.name', { n: item.repeat.times })}>
                <RepeatGlyph />
                {t(`repeat.${item.repeat.by}`, { n: item.repeat.times })}
              </span>
            )}
          </span>
        </span>
      </button>
    </li>
  );
}

/** 「承诺退款 剩3小时」: one unit is enough beside the clock. */
function promiseWords(
  { what, due }: NonNullable<WaitingItem['promise']>,
  now: number,
  language: Language,
  t: T,
): string {
  const [span] = twoUnits(due - now, language);
  const kind = what === 'appeal' ? 'look' : 'promise';
  return t(due > now ? `${kind}.left` : `${kind}.late`, { what: t(`promise.${what}`), span: span.trim() });
}

/** What eyes take from the chip and its place, for ears: the deadline, the console's whole name, the repeat. */
function spokenOf(item: WaitingItem, now: number, language: Language, t: T): string {
  const parts = [
    clockWords(item.clock, now, language).label,
    t(`console.${item.console}`),
    item.repeat ? t('repeat.name', { n: item.repeat.times }) : '',
  ];
  const stop = language === 'en' ? ', ' : '，';
  return parts.filter(Boolean).join(stop) + stop;
}
