/** What a penalty of the mini-program took, what is left of the 交易体验分, and where it goes: as this page tells it. */
import { millisecondsInDay } from 'date-fns/constants';
import type { ClockCardLine } from '../../../components/overlay/ClockCard';
import type { Complaint } from '../../complaint/model';
import type { Seen } from '../../reader/seen';
import { leavesOf, shown } from '../../reader/text';
import type { Look } from '../kit';

const DAYS = 30;
const MOST_LEAVES = 600;
const SCORE = /^(?:当前|现有|剩余|小程序)?的?(?:交易)?体验分(?:数|值)?[:：]?(?:(\d{1,3})分?(?![\d-])|$)/;
const BARE = /^(\d{1,3})\s*分?$/;

/** The score that stands in the page: behind its name, in one run or in the next; null without one. */
function scoreIn(page: Element): number | null {
  const leaves = leavesOf(page, MOST_LEAVES);
  for (const [index, { text, element }] of leaves.entries()) {
    const match = text.length <= 60 ? SCORE.exec(text.replace(/\s/g, '')) : null;
    if (!match || !shown(element)) continue;
    const digits = match[1] ?? BARE.exec(leaves[index + 1]?.text ?? '')?.[1];
    if (digits !== undefined && Number(digits) <= 100) return Number(digits);
  }
  return null;
}

/** Penalties of these records in the `days` days before `end` (ms UTC), and their points. */
function lost(penalties: readonly Complaint[], end: number): { count: number; points: number } {
  const inside = penalties.filter(({ stateTime, complaintTime }) => {
    const at = (stateTime ?? complaintTime)?.at;
    return at !== undefined && at <= end && at > end - DAYS * millisecondsInDay;
  });
  return { count: inside.length, points: inside.reduce((sum, { points = 0 }) => sum + points, 0) };
}

/** Lines of a penalty's card; none for anything else. */
export function scoreLines(
  complaint: Complaint,
  beside: readonly Seen[],
  page: Element,
  { now, language }: Pick<Look, 'now' | 'language'>,
): ClockCardLine[] {
  if (complaint.queue !== 'mini-program-score') return [];
  const say = (chinese: string, english: string) => (language === 'zh-CN' ? chinese : english);
  const lines: ClockCardLine[] = [];
  const score = scoreIn(page);
  const { points } = complaint;
  if (points !== undefined || score !== null) {
    const taken = points === undefined ? '' : say(`−${points} 分`, `−${points}`);
    const left = score === null ? '' : say(`现为 ${score} 分`, `now ${score}`);
    lines.push({
      term: say('体验分', 'Score'),
      value: [taken, left].filter(Boolean).join(' · '),
      tone: 'soon',
    });
  }
  const all = new Map(beside.map(({ complaint: one }) => [one.id, one]));
  // An appeal that was won gives the points back.
  const penalties = [...all.values()].filter(
    ({ queue, status }) => queue === 'mini-program-score' && status.code !== '6',
  );
  const [recent, before] = [lost(penalties, now), lost(penalties, now - DAYS * millisecondsInDay)];
  if (recent.count + before.count > 0)
    lines.push({
      term: say('本页走势', 'On this page'),
      value: say(
        `近 ${DAYS} 天 ${recent.count} 次 −${recent.points} 分，再前 ${DAYS} 天 ${before.count} 次 −${before.points} 分`,
        `last ${DAYS} days ${recent.count}× −${recent.points}, ${DAYS} days before ${before.count}× −${before.points}`,
      ),
      tone: recent.points > before.points ? 'bad' : 'mut',
    });
  return lines;
}
