/** What may come in about keeping and erasing. */
import { CONSOLE_IDS } from '../complaint/ids';
import { flag, id, key, oneOf, own, shape, text, whole } from './copy';
import type { Copy } from './copy';
import type { EraseTarget, KeepMessage, RevealNote, SaveKeeping } from './keep-messages';

const consoleId = oneOf(...CONSOLE_IDS);

const target: Copy<EraseTarget> = (value) => {
  const who = own(value, 'who');
  if (who === 'all') return { who };
  if (who === 'payer') return tagged(who, shape<{ key: string }>({ key })(value));
  if (who !== 'account') return undefined;
  return tagged(
    who,
    shape<Omit<EraseTarget & { who: 'account' }, 'who'>>({ console: consoleId, account: text(200) })(value),
  );
};
const tagged = <W extends string, B extends object>(who: W, body: B | undefined) => body && { who, ...body };

const MOST_KINDS = 20;
const some = whole(1, 100_000);
/** Which kinds there are, and their bounds, is known further in. */
const days: Copy<SaveKeeping['days']> = (value) => {
  if (typeof value !== 'object' || value === null) return undefined;
  const names = Object.keys(value).filter((name) => /^[a-z]{1,20}$/.test(name));
  const read = names.slice(0, MOST_KINDS).map((name) => [name, some(own(value, name))] as const);
  return Object.fromEntries(read.filter(([, n]) => n !== undefined));
};
const revealed = shape<Omit<RevealNote, 'type'>>({ console: consoleId, complaintId: id });

type Read = { [T in KeepMessage['type']]: (value: unknown) => Extract<KeepMessage, { type: T }> | undefined };

export const READ_KEEP: Read = {
  keeping: () => ({ type: 'keeping' }),
  saveKeeping(value) {
    const changed = days(own(value, 'days'));
    return changed && { type: 'saveKeeping', days: changed };
  },
  erasePlan(value) {
    const wanted = target(own(value, 'target'));
    return wanted && { type: 'erasePlan', target: wanted };
  },
  erase(value) {
    const wanted = target(own(value, 'target'));
    const open = flag(own(value, 'open'));
    return wanted && open !== undefined ? { type: 'erase', target: wanted, open } : undefined;
  },
  revealed(value) {
    const body = revealed(value);
    return body && { type: 'revealed', ...body };
  },
};
