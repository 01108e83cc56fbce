/** What is kept of bursts, and of replies prepared for their complaints. */
import type { Stake } from '../../complaint/bursts';
import type { ConsoleId } from '../../complaint/model';

/** A burst as the watch finds it. */
export interface FoundBurst {
  console: ConsoleId;
  account: string;
  /** ms UTC of its first and its latest complaint. */
  from: number;
  to: number;
  /** They tell one thing, or there are only many. */
  kind: 'alike' | 'many';
  /** `${console}|${id}` */
  members: string[];
}

/** One row of `bursts`. */
export interface BurstRow extends FoundBurst {
  /** `of` of its first complaint, and ms UTC when that came. */
  id: string;
  /** Only while it is not over: an index holds these alone. */
  open?: 1;
  /** ms UTC when it was found. */
  raisedAt: number;
  /** ms between complaints of one burst, as it was set then. */
  window: number;
  /** Put in and taken out by hand: stronger than what is found. */
  added: string[];
  out: string[];
  /** Step of the playbook → ms UTC when it was ticked. */
  ticks: Record<string, number>;
  /** Who lets its complaints be closed as usual, since when (ms UTC), and why. */
  lifted: { at: number; who: string; reason: string } | null;
  /** The short account that stays. */
  archived: { at: number; why: 'ended' | 'quiet'; stake: Stake } | null;
}

/** One row of `prepared`: accepted by a person, sent by nobody. */
export interface PreparedRow {
  /** `${console}|${id}` */
  of: string;
  burst: string;
  templateId: string;
  /** '' for one that was skipped. */
  text: string;
  /** ms UTC */
  at: number;
}

/** Complaints of one burst, and bursts that are open, at most. */
export const MOST_MEMBERS = 500;
export const MOST_OPEN = 100;

/** Whose burst it is now: as found, but for what a person changed. */
export const membersOf = ({ members, added, out }: Pick<BurstRow, 'members' | 'added' | 'out'>): string[] =>
  [...new Set([...members, ...added])].filter((of) => !out.includes(of)).slice(0, MOST_MEMBERS);
