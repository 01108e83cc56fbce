/** When a page needs a word from us. Pure: `now` and everything seen are passed in. */
import type { NoticeKind } from '../../components/overlay/Notice';
import type { PageReading, Session } from '../reader/seen';

/** ms after the page (or its route) began to load. */
const QUIET = { signedOut: 700, wall: 1500, unread: 4500, unreadWithData: 4000, loading: 30_000 };

export interface NoticeInput {
  reading: Pick<PageReading, 'session' | 'expected' | 'empty' | 'loading' | 'missed'> & { count: number };
  /** What the console's own answers say last; null when they said nothing. */
  data: Session | null;
  /** Complaints that the answers held since the route began. */
  dataCount: number;
  /** ms since the route began. */
  age: number;
}

/**
 * The notice a page should carry now, or null; `again` = ms after which to ask once more (null when
 * nothing can change by waiting).
 */
export function noticeFor({ reading, data, dataCount, age }: NoticeInput): {
  kind: NoticeKind | null;
  again: number | null;
} {
  const { count, empty, session } = reading;
  const told = data === 'signedOut' || (count === 0 && data) ? data : null;
  // Words on the page are newer than a good answer, unless the page honestly shows an empty list.
  const shown = count > 0 || (data === 'known' && empty) ? 'known' : session;
  const wall = told && told !== 'known' ? told : shown;
  if (wall !== 'known') {
    const from = wall === 'signedOut' ? QUIET.signedOut : QUIET.wall;
    return age >= from ? { kind: wall, again: null } : { kind: null, again: from - age };
  }
  if (reading.count > 0 && reading.missed)
    return age < QUIET.unread ? { kind: null, again: QUIET.unread - age } : { kind: 'partly', again: null };
  if (reading.count > 0 || !reading.expected) return { kind: null, again: null };
  // The page says "nothing" while its data holds complaints: then it is us who do not understand.
  const strange = dataCount > 0;
  if (reading.empty && !strange) return { kind: null, again: null };
  const from = strange ? QUIET.unreadWithData : QUIET.unread;
  if (age < from) return { kind: null, again: from - age };
  if (reading.loading && age < QUIET.loading) return { kind: null, again: 1000 };
  return { kind: 'notRecognised', again: null };
}
