/** Which screen the popup shows for what the background knows. Pure. */
import type { ConsoleId } from '../../utils/complaint/model';
import type { ConsoleLine, SummaryAnswer, WaitingItem } from '../../utils/platform/messages';

/**
 * `first` no console was ever seen · `busy` rows, perhaps with a notice above · `clear` everything is
 * known and nothing waits · `partly`, `signedOut` something is not known and few rows, or none, are ·
 * `broken` the records cannot be opened and nothing was seen since.
 */
type Screen = 'first' | 'busy' | 'clear' | 'partly' | 'signedOut' | 'broken';
/** Brings a console forward, at one complaint when it is named. */
export type Open = (console: ConsoleId, complaintId: string | null) => void;
export type Dot = 'known' | 'unknown' | 'signedOut';

/** One console over all its accounts: a dot of the footer. */
export interface Group {
  console: ConsoleId;
  dot: Dot;
  /** null when any of its accounts is not known. */
  count: number | null;
}

export interface View {
  screen: Screen;
  /** Complaints known to wait: at least this many when `trouble` is not empty. */
  total: number;
  /** Of `total`, those that are not in `items`. */
  unlisted: number;
  items: readonly WaitingItem[];
  lines: readonly ConsoleLine[];
  /** Lines that are not known now, signed out first. */
  trouble: ConsoleLine[];
  groups: Group[];
  /** The records cannot be opened: what is here is only what was seen since. */
  broken: boolean;
  /** ms UTC of the oldest last good look; null unless everything is known. */
  checkedAt: number | null;
}

/** With more rows than this the rows matter more than the explanation. */
const FEW_ROWS = 2;

/** A line counts only while its session is known and a number was read. */
export function isKnown(line: ConsoleLine): boolean {
  return line.session === 'known' && line.count !== null;
}

export function dotOf(line: ConsoleLine): Dot {
  if (line.session === 'signedOut') return 'signedOut';
  return isKnown(line) ? 'known' : 'unknown';
}

export function viewOf({ items, lines, broken = false }: SummaryAnswer): View {
  const signedOut = lines.filter((line) => line.session === 'signedOut');
  const others = lines.filter((line) => line.session !== 'signedOut' && !isKnown(line));
  const trouble = [...signedOut, ...others];
  const total = countKnown(items, lines);
  return {
    screen: screenOf({
      rows: items.length,
      lines: lines.length,
      total,
      signedOut: signedOut.length,
      trouble: trouble.length,
      broken,
    }),
    total,
    unlisted: total - items.length,
    items,
    lines,
    trouble,
    groups: groupsOf(lines),
    broken,
    checkedAt: trouble.length || broken ? null : oldestLook(lines),
  };
}

interface Numbers {
  rows: number;
  lines: number;
  total: number;
  signedOut: number;
  trouble: number;
  broken: boolean;
}

function screenOf({ rows, lines, total, signedOut, trouble, broken }: Numbers): Screen {
  if (trouble > 0) {
    if (rows > FEW_ROWS) return 'busy';
    return signedOut > 0 ? 'signedOut' : 'partly';
  }
  if (total > 0) return 'busy';
  if (broken) return 'broken';
  return lines > 0 ? 'clear' : 'first';
}

const accountKey = (of: { console: ConsoleId; account: string }) => `${of.console} ${of.account}`;

/** An account has at least as many as it lists, and as many as it counted. */
function countKnown(items: readonly WaitingItem[], lines: readonly ConsoleLine[]): number {
  const listed = new Map<string, number>();
  for (const item of items) listed.set(accountKey(item), (listed.get(accountKey(item)) ?? 0) + 1);
  let total = items.length;
  for (const line of lines) {
    if (isKnown(line)) total += Math.max(0, (line.count ?? 0) - (listed.get(accountKey(line)) ?? 0));
  }
  return total;
}

function groupsOf(lines: readonly ConsoleLine[]): Group[] {
  const groups = new Map<ConsoleId, Group>();
  for (const line of lines) {
    const dot = dotOf(line);
    const group = groups.get(line.console) ?? { console: line.console, dot: 'known', count: 0 };
    if (dot !== 'known' && group.dot !== 'signedOut') group.dot = dot;
    group.count = dot === 'known' && group.count !== null ? group.count + (line.count ?? 0) : null;
    groups.set(line.console, group);
  }
  return [...groups.values()];
}

function oldestLook(lines: readonly ConsoleLine[]): number | null {
  let oldest: number | null = null;
  for (const { goodAt } of lines)
    if (goodAt !== null && (oldest === null || goodAt < oldest)) oldest = goodAt;
  return oldest;
}
