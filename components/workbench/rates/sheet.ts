/** The handover sheet as text, to be pasted anywhere: nothing in it names a person. */
import { millisecondsInDay } from 'date-fns/constants';
import { formatFen } from '../../../utils/complaint/money';
import { handoverOf, masked } from '../../../utils/complaint/rates/handover';
import type { OpenCase } from '../../../utils/complaint/rates/model';
import { formatBeijing } from '../../../utils/complaint/time';
import { dueText, owedText } from './CaseLine';
import type { Shown } from './ports';

/** Lines of one part; a longer sheet is read by nobody. */
const MOST = 100;
const MOST_WORDS = 40;
/** Not seen for longer than this, it may have moved on. */
const STALE = millisecondsInDay;

const short = (text: string): string =>
  Array.from(masked(text.replace(/\s+/g, ' ')))
    .slice(0, MOST_WORDS)
    .join('');

/** Of what is shown, at its time. */
export function sheetText({ material, now, language, t }: Shown): string {
  const { mine, user, platform, unknown, owed } = handoverOf(material.open, material.owed);
  const words = { now, language, t };
  const caseLine = (one: OpenCase) => [
    dueText(one, words),
    t(`short.${one.console}`),
    one.amountFen === null ? '' : formatFen(one.amountFen),
    one.times > 1 ? t('handover.times', { n: one.times }) : '',
    short(one.text),
    one.id,
    now - one.seenAt > STALE ? t('handover.seen', { at: formatBeijing(one.seenAt, 'MM-dd HH:mm') }) : '',
  ];
  const part = (title: string, lines: readonly string[][]) => [
    title,
    ...lines.slice(0, MOST).map((line) => `- ${line.filter(Boolean).join(' · ')}`),
    ...(lines.length > MOST ? [`- ${t('handover.more', { n: lines.length - MOST })}`] : []),
    ...(lines.length === 0 ? [`- ${t('handover.none')}`] : []),
    '',
  ];
  return [
    t('handover.title', { at: formatBeijing(now, 'yyyy-MM-dd HH:mm:ss').slice(0, 16) }),
    t('handover.read'),
    '',
    ...part(t('handover.mine', { n: mine.length }), mine.map(caseLine)),
    ...part(
      t('handover.owed', { n: owed.length }),
      owed.map(({ console, id, what, words: said, due }) => [
        owedText(due, t(`owed.${what}`), words),
        short(said),
        t(`short.${console}`),
        id,
      ]),
    ),
    ...part(t('handover.user', { n: user.length }), user.map(caseLine)),
    ...part(t('handover.platform', { n: platform.length }), platform.map(caseLine)),
    ...(unknown.length > 0 ? part(t('handover.unknown', { n: unknown.length }), unknown.map(caseLine)) : []),
  ]
    .join('\n')
    .trimEnd();
}
