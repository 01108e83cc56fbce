/** Notices on this computer: a channel like the others, that needs nothing but the browser. */
import type { Language } from '../i18n/t';
import type { Notice } from '../platform/notify';
import type { Message } from './channels';
import type { Limits } from './channels/channel';

/** Id of the channel in the outbox; all others are UUIDs. */
export const DESKTOP = 'desktop';
/** No service limits it: a person does. */
export const DESKTOP_LIMITS: Limits = { bytes: 4000, perMinute: 60, burst: 10, cooldownMs: 1000 };

const MOST_LINES = 4;
const WORDS: Record<Language, { snooze: string; taken: string }> = {
  'zh-CN': { snooze: '30 分钟后提醒', taken: '我来处理' },
  en: { snooze: 'Remind me in 30 minutes', taken: 'I am on it' },
};

export function noticeOf({ title, lines, urgency, language, kind }: Message): Notice {
  const words = WORDS[language];
  const about = kind !== 'test' && kind !== 'digest';
  return {
    title,
    message: lines.slice(0, MOST_LINES).join('\n'),
    buttons: about
      ? [
          { action: 'snooze', title: words.snooze },
          { action: 'taken', title: words.taken },
        ]
      : [],
    urgency,
  };
}
