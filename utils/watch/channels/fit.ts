/** A message within the size that a service takes. */
import { byteLength, cut } from './bytes';
import type { Message } from './message';

interface Room {
  /** By `measure`. */
  bytes: number;
  measure?: (text: string) => number;
  /** Between lines. */
  gap?: string;
  /** What each line becomes. */
  each?: (line: string) => string;
  /** Also the title: services without a field for it. */
  titled?: boolean;
  /** Last line in any case, such as a keyword or the names called. */
  end?: string;
}

/**
 * Title, lines, 「…共 N 条」 when lines are missing, addresses. Whole lines go first, from the end;
 * what is then still too long is cut between two characters.
 */
export function fit(message: Message, room: Room): string {
  const { bytes, measure = byteLength, gap = '\n', each = (line: string) => line, end = '' } = room;
  const body = [...(room.titled === false ? [] : [message.title]), ...message.lines].map(each);
  const links = message.links;
  const ending = end ? [end] : [];
  const made = (count: number) => {
    const all = count === body.length && !message.incomplete;
    return [...body.slice(0, count), ...(all ? [] : [each(message.more)]), ...links, ...ending].join(gap);
  };
  for (let count = body.length; count > 0; count -= 1) {
    const text = made(count);
    if (measure(text) <= bytes) return text;
  }
  const rest = [each(message.more), ...ending].join(gap);
  const space = bytes - measure(rest) - measure(gap);
  if (space <= 0) return cut(end || rest, bytes, measure);
  return [cut(body[0] ?? '', space, measure), rest].join(gap);
}
