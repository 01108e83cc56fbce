/** One open complaint in one line: what to do by when, where, about what. */
import { clockState } from '../../../utils/complaint/clocks';
import { formatFen } from '../../../utils/complaint/money';
import type { OpenCase } from '../../../utils/complaint/rates/model';
import { masked } from '../../../utils/complaint/rates/handover';
import { formatBeijing } from '../../../utils/complaint/time';
import { actionWord } from '../../../utils/complaint/words';
import type { Language } from '../../../utils/i18n/t';
import { Glyph } from '../../ui/Glyph';
import type { T } from './ports';

interface Words {
  now: number;
  language: Language;
  t: T;
}

/** 「17:44 前回复」 */
export function dueText({ clock, turn, statusText }: OpenCase, { now, language, t }: Words): string {
  if (turn === 'unknown' && clock.due === null) return statusText;
  const verb = actionWord(clock.action, language);
  if (clock.due === null) return turn === 'merchant' ? t('handover.undated', { verb }) : verb;
  return owedText(clock.due, verb, { now, t });
}

/** `due` in ms UTC; `verb`: what is to be done by then. */
export function owedText(due: number, verb: string, { now, t }: Pick<Words, 'now' | 't'>): string {
  const at = formatBeijing(due, 'MM-dd HH:mm');
  return t(due <= now ? 'handover.late' : 'handover.by', { at, verb });
}

export function CaseLine({ one, ...words }: Words & { one: OpenCase }) {
  const { t, now } = words;
  return (
    <li class="case-line">
      <span class="due" data-state={clockState(one.clock, now)}>
        <Glyph state={clockState(one.clock, now)} />
        {dueText(one, words)}
      </span>
      <span class="from">{t(`short.${one.console}`)}</span>
      <span class="what" data-veil>
        {masked(one.text) || one.statusText}
      </span>
      {one.times > 1 && <span class="again">{t('handover.times', { n: one.times })}</span>}
      <span class="money">{one.amountFen === null ? '' : formatFen(one.amountFen)}</span>
      <span class="no" data-veil>
        {one.id}
      </span>
    </li>
  );
}
