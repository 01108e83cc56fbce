/** Alerts and their deliveries in a backup. */
import { key, list, number, oneOf, orNull, shape, whole } from '../../platform/copy';
import type { Copy } from '../../platform/copy';
import { jsonRecord } from '../../platform/json';
import { instant, long, short } from '../../platform/validate-complaint';
import { still } from '../outbox-rows';
import type { DeliveryRow, OutboxAlert } from '../outbox-rows';
import { past } from './record-copy';

const count = whole(0, Number.MAX_SAFE_INTEGER);

const item = shape<OutboxAlert['items'][number]>({
  id: short,
  outTradeNo: orNull(short),
  amountFen: orNull(number(0, 1e12)),
});
const told = shape<OutboxAlert>({
  key,
  kind: short,
  urgency: short,
  at: instant,
  console: orNull(short),
  account: short,
  items: list(item, 1000),
  total: count,
});
/** What it says besides belongs to whoever words it, and is read there like a stranger's. */
export const alert: Copy<OutboxAlert> = (value) => {
  const copy = jsonRecord(value);
  return copy && told(copy) && (copy as unknown as OutboxAlert);
};

/** Nobody sends what a copy says is still to be sent: it may have left long ago. */
export const settled = (row: DeliveryRow): DeliveryRow =>
  row.nextAt === undefined ? row : still(row, 'dropped', row.settledAt, { code: row.code, said: row.said });

export const DELIVERY = shape<
  Omit<DeliveryRow, 'nextAt' | 'since' | 'owner' | 'batch' | 'maybe' | 'round'>,
  Required<Pick<DeliveryRow, 'since' | 'batch' | 'maybe' | 'round'>>
>(
  {
    key,
    alert: key,
    channel: short,
    dedupe: key,
    state: oneOf('sent', 'failed', 'refused', 'unknown', 'dropped'),
    at: past,
    tries: count,
    done: list(count, 1000),
    code: orNull(short),
    said: long,
    settledAt: past,
  },
  { since: past, batch: short, maybe: (value) => (value === true ? true : undefined), round: count },
);
