/** What may come in about teachings: shapes and sizes. What a teaching is, is checked where it is kept. */
import { key, own, shape } from './copy';
import { jsonRecord } from './json';
import type { TeachingMessage } from './teaching-messages';

const forgotten = shape<{ key: string }>({ key });

export const READ_TEACHING: {
  [T in TeachingMessage['type']]: (value: unknown) => Extract<TeachingMessage, { type: T }> | undefined;
} = {
  teachings: () => ({ type: 'teachings' }),
  saveTeaching: (value) => {
    const teaching = jsonRecord(own(value, 'teaching'));
    return teaching && { type: 'saveTeaching', teaching };
  },
  forgetTeaching: (value) => {
    const body = forgotten(value);
    return body && { type: 'forgetTeaching', ...body };
  },
};
