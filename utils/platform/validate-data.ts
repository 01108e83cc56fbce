/** What may come in about the database as a whole. */
import { flag, oneOf, shape, text, whole } from './copy';
import type { BackedUp, DataMessage, DataRestored, DataSeen } from './data-messages';

const backedUp = shape<Omit<BackedUp, 'type'>>({
  digest: text(64),
  rows: whole(0, Number.MAX_SAFE_INTEGER),
  sealed: flag,
});
const restored = shape<Omit<DataRestored, 'type'>>({ from: oneOf('backup', 'table') });
const seen = shape<Omit<DataSeen, 'type'>>({ what: oneOf('trouble', 'due') });

type Read = {
  [T in DataMessage['type']]: (value: unknown) => Extract<DataMessage, { type: T }> | undefined;
};
export const READ_DATA: Read = {
  dataState: () => ({ type: 'dataState' }),
  backedUp: (value) => {
    const body = backedUp(value);
    return body && { type: 'backedUp', ...body };
  },
  dataSeen: (value) => {
    const body = seen(value);
    return body && { type: 'dataSeen', ...body };
  },
  dataRestored: (value) => {
    const body = restored(value);
    return body && { type: 'dataRestored', ...body };
  },
};
