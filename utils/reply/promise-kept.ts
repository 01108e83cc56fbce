/** Whether what we promised has been seen to happen. Pure: the console's own words and our own sends. */
import { millisecondsInMinute } from 'date-fns/constants';
import { actOf, ofMerchant } from '../complaint/history';
import type { Complaint } from '../complaint/model';
import type { Promised } from '../complaint/promise';
import { appealEnded } from '../complaint/appeal';
import { refundIn } from './close-refund';
import { normalise } from './text';

/** The user is content, or took the complaint back: nobody waits any more. */
const OVER = /^(withdraw|settle)$/;
/** The console's own time of a message and ours; its text may come back shortened. */
const SAME_MESSAGE = 2 * millisecondsInMinute;
const plain = (text: string) => normalise(text, 500).replace(/\s/g, '');

/**
 * When the promise made at `madeAt` was kept, ms UTC; null when nothing shows it. A closed case keeps
 * every promise but that of a refund: closing sends no money, and its user is the one who comes back.
 * `seenAt`: of the look at the complaint.
 */
export function keptAt(
  { what, words, madeAt }: Pick<Promised, 'what' | 'words'> & { madeAt: number },
  complaint: Complaint,
  seenAt: number,
): number | null {
  const history = (complaint.history ?? []).toSorted((a, b) => a.at - b.at);
  // Looked up by a person, or told by the platform; a closed case says nothing of its appeal.
  if (what === 'appeal') return appealEnded(complaint) ? seenAt : null;
  const later = history.filter(({ at }) => at > madeAt);
  const over = later.find((event) => OVER.test(actOf(event)));
  if (over) return over.at;
  if (what === 'refund') {
    const { missing, event } = refundIn(complaint, history);
    return missing === null ? (event?.at ?? seenAt) : null;
  }
  if (what === 'reply') {
    // The message that promises comes back as an event of the thread: it is not the answer.
    const own = plain(words);
    const answer = later.find(
      (event) => ofMerchant(event) && event.at - madeAt > SAME_MESSAGE && !plain(event.text).includes(own),
    );
    if (answer) return answer.at;
  }
  return complaint.status.phase === 'done' ? seenAt : null;
}
