/** What the ledger knows of a case as lines of text: dates and words as they were, nothing made up. Pure. */
import { formatBeijing } from '../../complaint/time';
import { masked } from '../evidence/mask';
import { cut } from '../text';

/** One thing that was seen or done; `kind` as the ledger names it. */
export interface Happened {
  /** ms UTC */
  at: number;
  kind: string;
  /** Whose line of the thread. */
  by?: string;
  who: string;
  text: string;
  detail: string;
}

/** Chinese, because the platforms read it. */
const BY: Readonly<Record<string, string>> = {
  user: '用户',
  merchant: '商家',
  platform: '平台',
  system: '系统',
};
/** Acts of our own; what is not here stays inside the house: notes, gates, reasons of people. */
const OURS: Readonly<Record<string, string>> = {
  send: '商家发送回复',
  override: '商家发送回复',
  close: '商家提交处理完成',
  promised: '商家答应',
};
const MOST_TEXT = 500;
const STAMP = 'yyyy-MM-dd HH:mm:ss';

export interface TimelineLine {
  at: number;
  who: string;
  text: string;
}

/** Who did what when, oldest first; what only the house is concerned with is left out. */
export function timelineOf(moments: readonly Happened[], open: boolean): TimelineLine[] {
  const say = (text: string) =>
    open ? cut(text, MOST_TEXT).replace(/\s+/g, ' ').trim() : masked(text, MOST_TEXT);
  const lines = moments.flatMap(({ at, kind, by = 'unknown', text, detail }): TimelineLine[] => {
    if (kind === 'event') return [{ at, who: BY[by] ?? '未标明', text: say(text) }];
    if (kind === 'sighting') return [{ at, who: '后台状态', text: say(text) }];
    const act = OURS[kind];
    if (!act) return [];
    const until = kind === 'promised' && detail ? `（${detail} 前）` : '';
    return [{ at, who: act, text: `${say(text)}${until}` }];
  });
  return lines.filter(({ text }) => text !== '').toSorted((a, b) => a.at - b.at);
}

/** A text file: one line each, Beijing time, with a byte order mark for programs that guess. */
export const timelineText = (lines: readonly TimelineLine[]): string =>
  `\uFEFF时间为北京时间\r\n${lines
    .map(({ at, who, text }) => `${formatBeijing(at, STAMP)}\t${who}\t${text}\r\n`)
    .join('')}`;
