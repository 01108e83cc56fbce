/** Messages of ours in threads, each once while this background lives: a page shows them again and again. */
import { millisecondsInDay } from 'date-fns/constants';
import { ofMerchant } from '../../utils/complaint/history';
import type { Complaint, ConsoleId } from '../../utils/complaint/model';

interface Said {
  complaintId: string;
  /** ms UTC */
  madeAt: number;
  text: string;
}

/** Older promises are over one way or the other. */
const OLDEST = 30 * millisecondsInDay;
/** Keys kept; when there are more they are read again, which changes nothing. */
const MOST = 20_000;

export function newMessages() {
  const read = new Set<string>();
  /** Those that were not read before. `now` in ms UTC. */
  return (console: ConsoleId, complaints: readonly Complaint[], now: number): Said[] => {
    if (read.size > MOST) read.clear();
    return complaints.flatMap(({ id, history = [] }) =>
      history.flatMap((event): Said[] => {
        const { at, text } = event;
        const key = `${console}|${id}|${at}|${text}`;
        if (!ofMerchant(event) || !text || at < now - OLDEST || read.has(key)) return [];
        read.add(key);
        return [{ complaintId: id, madeAt: at, text }];
      }),
    );
  };
}
