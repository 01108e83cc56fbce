/** What the keeping remembers, out of a backup: payers of complaints that went, and where the journal begins. */
import { isQueueOf, QUEUE_IDS } from '../../complaint/ids';
import { list, oneOf, shape, whole } from '../../platform/copy';
import type { Copy } from '../../platform/copy';
import { consoleId, short } from '../../platform/validate-complaint';
import type { AnchorRow, EchoRow, KeepingRow } from '../keep/rows';
import { past } from './record-copy';

const MOST_HASHES = 20;

const hashed: Copy<string> = (value) =>
  typeof value === 'string' && /^(?:user|phone):[A-Za-z0-9+/=]{1,100}$/.test(value) ? value : undefined;

const echo = shape<Omit<EchoRow, 'key' | 'mchid'>, Required<Pick<EchoRow, 'mchid'>>>(
  {
    console: consoleId,
    account: short,
    queue: oneOf(...QUEUE_IDS),
    keys: list(hashed, MOST_HASHES),
    at: past,
    gone: past,
  },
  { mchid: short },
);

/** Its key follows from what it holds. */
export const echoCopy: Copy<EchoRow> = (value) => {
  const copy = echo(value);
  const first = copy?.keys[0];
  if (!copy || first === undefined || !isQueueOf(copy.queue, copy.console)) return undefined;
  return { key: `${copy.console}|${copy.at}|${first}`, ...copy };
};

export const anchorCopy: Copy<AnchorRow> = shape<AnchorRow>({
  name: oneOf('anchor'),
  seq: whole(1, Number.MAX_SAFE_INTEGER),
  hash: (value) => (typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? value : undefined),
});

/** How far the removing has come, and what is still to be erased, belongs to this database alone. */
export const anchorOut = (row: KeepingRow): AnchorRow | null => (row.name === 'anchor' ? row : null);
