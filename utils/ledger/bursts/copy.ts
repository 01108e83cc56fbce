/** A burst out of a backup, copied field by field. */
import type { Stake } from '../../complaint/bursts';
import { key, list, number, oneOf, orNull, own, shape, text, whole } from '../../platform/copy';
import type { Copy } from '../../platform/copy';
import { consoleId, instant, long, short } from '../../platform/validate-complaint';
import { MOST_MEMBERS } from './rows';
import type { BurstRow } from './rows';

const ofs = list(key, MOST_MEMBERS);
const count = whole(0, 1_000_000);
const fen = whole(0, Number.MAX_SAFE_INTEGER);
const stake = shape<Stake>({
  n: count,
  ended: count,
  amountFen: fen,
  openFen: fen,
  refundedFen: fen,
  unknown: count,
  firstDue: orNull(instant),
});

/** When each step was ticked. */
const ticks: Copy<BurstRow['ticks']> = (value) => {
  if (typeof value !== 'object' || value === null) return undefined;
  const names = Object.keys(value).filter((name) => /^[a-z]{1,40}$/.test(name));
  const pairs = names.slice(0, 40).map((name) => [name, instant(own(value, name))] as const);
  return Object.fromEntries(pairs.filter((pair): pair is [string, number] => pair[1] !== undefined));
};

const row = shape<Omit<BurstRow, 'open'>>({
  id: key,
  console: consoleId,
  account: short,
  from: instant,
  to: instant,
  kind: oneOf('alike', 'many'),
  members: ofs,
  raisedAt: instant,
  window: number(0, 2 * 86_400_000),
  added: ofs,
  out: ofs,
  ticks,
  lifted: orNull(shape<NonNullable<BurstRow['lifted']>>({ at: instant, who: text(100), reason: long })),
  archived: orNull(
    shape<NonNullable<BurstRow['archived']>>({ at: instant, why: oneOf('ended', 'quiet'), stake }),
  ),
});

/** Open is what is not over, whatever a file says. */
export const burstCopy: Copy<BurstRow> = (value) => {
  const copy = row(value);
  return copy && (copy.archived ? copy : { ...copy, open: 1 });
};
