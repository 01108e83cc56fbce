/** Which deliveries of a channel go out as one message. */
import type { Due } from '../ledger/outbox';
import type { Alert, Urgency } from './alert';

export interface Batch {
  /** The same at every try of these rows: a repeat of the message can be told. */
  name: string;
  dues: Due<Alert>[];
}

const URGENCIES: readonly Urgency[] = ['last', 'urgent', 'info'];
/** More alerts than this in one message say nothing any more. */
const MOST_TOGETHER = 50;
/** So many notices on a screen at once, then one for all. */
const MOST_NOTICES = 3;

/** SHA-256, the first half: the name tells nothing about a complaint. */
async function hashOf(parts: readonly string[], subtle: SubtleCrypto): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(parts.toSorted()));
  const hash = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(hash.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const most = <T>(of: readonly T[], value: (each: T) => number): number => Math.max(...of.map(value));
const urgency = ({ dues }: Batch): number =>
  Math.min(...dues.map(({ alert }) => URGENCIES.indexOf(alert.urgency)));
const tries = ({ dues }: Batch): number => most(dues, ({ row }) => row.tries);

/**
 * Rows that went out together go together again; the new ones make one more message. Fresh ones first:
 * what fails again and again must not hold up the rest. `desktop`: few notices stay single, under the
 * key of their alert.
 */
export async function batchesOf(
  dues: readonly Due<Alert>[],
  desktop: boolean,
  subtle: SubtleCrypto,
): Promise<Batch[]> {
  const named = Map.groupBy(
    dues.filter(({ row }) => row.batch !== undefined),
    ({ row }) => row.batch ?? '',
  );
  const fresh = dues.filter(({ row }) => row.batch === undefined);
  const size = desktop && fresh.length <= MOST_NOTICES ? 1 : MOST_TOGETHER;
  const groups = Array.from({ length: Math.ceil(fresh.length / size) }, (_, index) =>
    fresh.slice(index * size, (index + 1) * size),
  );
  const made = groups.map(async (dues): Promise<Batch> => {
    const keys = dues.map(({ row: { dedupe, round } }) => (round ? `${dedupe}#${round}` : dedupe));
    const [only] = dues;
    return {
      name: desktop && only && dues.length === 1 ? only.row.dedupe : await hashOf(keys, subtle),
      dues,
    };
  });
  const old = [...named].map(([name, dues]): Batch => ({ name, dues }));
  return [...(await Promise.all(made)), ...old].toSorted(
    (a, b) => tries(a) - tries(b) || urgency(a) - urgency(b),
  );
}
