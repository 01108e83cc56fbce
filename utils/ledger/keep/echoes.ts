/** Complaints that were removed for their age still count as earlier ones of their payer, by hash alone. */
import type { Database } from '../database';
import type { StoredComplaint } from '../record';
import type { EchoRow } from './rows';

/** Echoes looked at for one key. */
const MOST_ECHOES = 200;
/** No console numbers a complaint so. */
const MARK = '#';

/** The echo of a record; null where no payer or no time is known, by which to know it again. Pure. */
export function echoOf({ console, account, facts, keys }: StoredComplaint, gone: number): EchoRow | null {
  const own = keys.filter((key) => /^(?:user|phone):/.test(key));
  const at = facts.complaintTime?.at;
  const [first] = own;
  if (first === undefined || at === undefined) return null;
  const { queue, mchid } = facts;
  return {
    key: `${console}|${at}|${first}`,
    console,
    account,
    ...(mchid !== undefined && { mchid }),
    queue,
    keys: own,
    at,
    gone,
  };
}

/** It has nothing to show: it only counts. */
export const isEcho = ({ id }: Pick<StoredComplaint, 'id'>): boolean => id.startsWith(MARK);

function recordOf({ key, console, account, mchid, queue, keys, at, gone }: EchoRow): StoredComplaint {
  return {
    key,
    console,
    account,
    id: `${MARK}${key}`,
    firstSeenAt: at,
    seenAt: gone,
    facts: {
      queue,
      complaintTime: { at, resolution: 1000 },
      status: { code: null, text: '', phase: 'done' },
      ...(mchid !== undefined && { mchid }),
    },
    stamps: {},
    shadow: false,
    phase: 'done',
    keys,
  };
}

/** Was anything ever removed that still counts? In a read transaction. */
export const hasEchoes = async (db: Database): Promise<boolean> =>
  (await db.echoes.toCollection().limit(1).primaryKeys()).length > 0;

/**
 * Echoes under these keys, as records, but those of a complaint that a console has shown again: the
 * same payer complained in the same second of the same console once. In a read transaction.
 */
export async function echoesUnder(
  db: Database,
  key: string,
  known: readonly StoredComplaint[],
): Promise<StoredComplaint[]> {
  if (!/^(?:user|phone):/.test(key)) return [];
  const echoes = await db.echoes.where('keys').equals(key).limit(MOST_ECHOES).toArray();
  const again = new Set(known.map(({ console, facts }) => `${console}|${facts.complaintTime?.at}`));
  return echoes.filter(({ console, at }) => !again.has(`${console}|${at}`)).map(recordOf);
}
