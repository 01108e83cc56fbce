/** The toolbar badge: a pure function of what is known. */
import { mostUrgent } from '../complaint/clocks';
import type { ClockState } from '../complaint/model';
import type { Language } from '../i18n/t';
import type { ConsoleLine } from '../platform/messages';
import { titleOf } from './words';

export interface BadgeView {
  /** '' = known to be none, '?' = not known. */
  text: string;
  /** Background; the text on it is white. */
  color: string;
  title: string;
  state: BadgeState;
}
/** Also names the set of icons. */
type BadgeState = Exclude<ClockState, 'done'>;

const COLORS: Record<BadgeState, string> = {
  calm: '#0B6A70',
  soon: '#9A6400',
  urgent: '#BC4600',
  critical: '#CB1F2E',
  overdue: '#560C18',
  unknown: '#55636F',
};

/** More do not fit. */
const MOST = 99;

export interface BadgeInfo {
  /** States of the clocks that wait. */
  states: readonly ClockState[];
  /** The ledger does not work: nothing means 0. */
  broken?: boolean;
  language?: Language;
}

/**
 * '?' as soon as one watched account is not known now, else how many wait over all of them. The
 * colour tells the most urgent clock also beside a '?': a deadline that was seen stays one. `now` in
 * ms UTC.
 */
export function badgeView(lines: readonly ConsoleLine[], info: BadgeInfo, now: number): BadgeView {
  const { states, broken = false, language = 'zh-CN' } = info;
  const counts = lines.map(({ count }) => count);
  const unsure = counts.includes(null) || (broken && lines.length === 0);
  const total = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const text = unsure ? '?' : total > MOST ? `${MOST}+` : total > 0 ? String(total) : '';
  const urgent = mostUrgent(states.filter((state) => state !== 'done'));
  const state = (urgent ?? (text === '' ? 'calm' : 'unknown')) as BadgeState;
  return { text, color: COLORS[state], title: titleOf(lines, now, language, broken), state };
}
