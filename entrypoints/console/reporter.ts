/** Hands what a page shows to the background: when it changed, and now and then when it did not. */
import type { NoticeKind } from '../../components/overlay/Notice';
import type { Complaint, ConsoleId } from '../../utils/complaint/model';
import type { ObservationAnswer, SessionState } from '../../utils/platform/messages';
import { send } from '../../utils/platform/page';
import type { JsonStore } from '../../utils/reader/json';
import type { PageReading, Seen } from '../../utils/reader/seen';

export interface Look {
  account: string;
  session: SessionState;
  complaints: Complaint[];
  unreadWaiting: number;
  list?: string;
  counter?: number;
  card?: boolean;
  how?: number[];
}

/** What the background is told of a reading; `list` is the address that the page asks, if that is known. */
export const lookFrom = (
  { account, unreadWaiting, counter, grids }: PageReading,
  seen: readonly Seen[],
  notice: NoticeKind | null,
  { list, store }: { list: string | null; store: Pick<JsonStore, 'byId'> },
): Look => ({
  account,
  session: notice === 'notRecognised' ? 'unread' : notice && notice !== 'partly' ? notice : 'known',
  complaints: seen.map(({ complaint }) => complaint),
  unreadWaiting,
  ...(list === null ? {} : { list }),
  how: howSeen(seen, grids, store),
  ...(counter === null ? {} : { counter: counter.count, card: counter.card && !seen.length }),
});

/** By data, under column headers, by labels of a card, by pairs of a detail. */
function howSeen(
  seen: readonly Seen[],
  grids: PageReading['grids'],
  store: Pick<JsonStore, 'byId'>,
): number[] {
  const how = [0, 0, 0, 0];
  for (const { complaint, context, spots } of seen) {
    const inGrid = grids.some(({ container }) => container.contains(spots[0]?.row ?? null));
    how[context === 'detail' ? 3 : inGrid ? 1 : 2]! += 1;
    if (store.byId(complaint.id)) how[0]! += 1;
  }
  return how;
}

const SHORTEST = 800;
const HEARTBEAT = 5 * 60_000;
const MOST = 500;

export class Reporter {
  #sent = '';
  #sentAt = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #next: Look | null = null;

  constructor(
    readonly console: ConsoleId,
    readonly learned: (answer: ObservationAnswer) => void,
  ) {}

  /** As the page named it last; '' when it does not. */
  get account(): string {
    return this.#next?.account ?? '';
  }

  /** Takes the latest look; sends it when it differs from the last one that was sent. */
  see(look: Look): void {
    this.#next = look;
    if (this.#timer) return;
    const now = performance.now();
    const changed = print(look) !== this.#sent;
    if (!changed && now - this.#sentAt < HEARTBEAT) return;
    this.#timer = setTimeout(() => void this.#send(), Math.max(0, this.#sentAt + SHORTEST - now));
  }

  /** A wall, told before anything else: many pages leave for it in the same moment. */
  warn(session: SessionState): void {
    const look = { account: this.account, session, complaints: [], unreadWaiting: 0 };
    void send({ type: 'observe', console: this.console, ...look, at: Date.now() });
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  async #send(): Promise<void> {
    this.#timer = undefined;
    const look = this.#next;
    if (!look) return;
    this.#sent = print(look);
    this.#sentAt = performance.now();
    const at = Date.now();
    for (let from = 0; from === 0 || from < look.complaints.length; from += MOST) {
      const answer = await send({
        type: 'observe',
        console: this.console,
        ...look,
        at,
        complaints: look.complaints.slice(from, from + MOST),
      });
      if (answer) this.learned(answer);
      else this.#sent = '';
    }
  }
}

/** What makes two looks differ. Instants of coarse texts move with every reading and do not count. */
function print({ account, session, complaints, unreadWaiting, list, counter, how }: Look): string {
  const facts = complaints.map((c) =>
    [
      c.id,
      c.status.text,
      c.status.phase,
      c.complaintTime?.at,
      c.deadline?.at,
      c.fieldDeadline?.at,
      c.userComplaintTimes,
      c.phone,
      c.history?.length,
      c.amountFen,
    ].join(','),
  );
  return JSON.stringify([account, session, unreadWaiting, list, counter, !how?.[0], facts]);
}
