/** The text of a pack: facts of the ledger, gaps for what only the merchant knows, within the limit. Pure. */
import { holdsComplaints } from '../../complaint/ids';
import type { Complaint } from '../../complaint/model';
import { formatBeijing } from '../../complaint/time';
import { isAppeal } from '../evidence';
import type { StageId } from '../evidence';
import { APPEAL_WORDS, caseLine, refundLine } from '../evidence/text';
import { masked } from '../evidence/mask';
import { codePoints, cut } from '../text';
import { textOf } from './places';
import type { TimelineLine } from './timeline';

interface Known {
  complaint: Complaint;
  stage: StageId;
  /** Oldest first. */
  timeline: readonly TimelineLine[];
  /** What is attached, file by file; nothing is claimed that is not there. */
  attached: readonly string[];
  /** Numbers of people and orders stand in full. */
  open: boolean;
}

const MOST_WISH = 60;
const MOST_EVENT = 60;
/** A platform reads a page, not a book. */
const MOST_EVENTS = 10;
/** Status changes tell a reader less than what was said. */
const SEEN = '后台状态';
const USER = '用户';
/** As one quotation: what a user wrote is not taken for ours. Marks inside would end it. */
const quoted = (words: string): string => `“${words.replace(/["'“”‘’„«»「」『』＂＇]/g, '')}”`;

/** A draft that fits the safe length of this stage. Older events go first, then whole parts. */
export function draftOf({ complaint, stage, timeline, attached, open }: Known): string {
  const say = (text: string, most: number) => (open ? cut(text, most) : masked(text, most));
  // Of a penalty the page tells what was punished, not what a user said.
  const problem = holdsComplaints(complaint.queue) ? complaint.problem : '';
  const wish = say(complaint.detail || problem || '', MOST_WISH);
  const refund = refundLine(complaint);
  const words = isAppeal(stage) ? APPEAL_WORDS[stage] : null;
  const head = [
    words?.opening ?? '',
    `${caseLine(complaint, open)}。`,
    wish && `用户反映：${quoted(wish)}`,
    words?.reason ?? '',
  ];
  const tail = [
    refund && `${refund}。`,
    words ? words.remedy : '',
    attached.length > 0 ? `附件 ${attached.length} 份：${[...new Set(attached)].join('、')}。` : '',
    words ? '以上情况属实，恳请复核。' : '',
  ];
  const events = timeline
    .filter(({ who }) => who !== SEEN)
    .slice(-MOST_EVENTS)
    .map(({ at, who, text }) => {
      const words = say(text, MOST_EVENT);
      const line = who === USER ? `${USER}说：${quoted(words)}` : `${who}：${words}`;
      return `${formatBeijing(at, 'MM-dd HH:mm')} ${line}`;
    });
  const most = textOf(stage).soft ?? Infinity;
  const join = (parts: readonly string[]) => parts.filter(Boolean).join('\n');
  for (let from = 0; from <= events.length; from += 1) {
    const rest = events.slice(from);
    const text = join([...head, rest.length > 0 ? '经过：' : '', ...rest, ...tail]);
    if (codePoints(text) <= most) return text;
  }
  return cut(join([...head, ...tail]), most);
}
