/**
 * Notices of the system. An id stands for one notice: shown again, it replaces itself. Never throws:
 * the person or the system may have turned notices off at any time.
 */
import type { Notifications } from 'webextension-polyfill';
import type { Browser } from './browser';

export type NoticeAction = 'open' | 'snooze' | 'taken';

export interface Notice {
  title: string;
  message: string;
  /** A second, quieter line. Chromium only. */
  contextMessage?: string;
  /** At most two; Chromium only. Elsewhere a click opens the console, and that is all. */
  buttons: readonly { action: Exclude<NoticeAction, 'open'>; title: string }[];
  /** `last` stays until somebody sees to it. */
  urgency: 'info' | 'urgent' | 'last';
}

/** Chromium knows more than the common types. */
interface Rich extends Notifications.CreateNotificationOptions {
  buttons?: { title: string }[];
  requireInteraction?: boolean;
  silent?: boolean;
}
type Api = Pick<Browser, 'runtime'> & { notifications?: Partial<Browser['notifications']> };
interface Levels {
  getPermissionLevel?(): Promise<'granted' | 'denied'>;
}

/** Order of the buttons: what an index means. */
const ACTIONS = ['snooze', 'taken'] as const;
const ICON = 'icons/calm-128.png';
/** Longer texts are cut by the system, each in its own way. UTF-16 units. */
const MOST_TEXT = 400;

/** `denied`: nothing was shown. Chromium alone can tell that the system hides it. */
export async function show(browser: Api, id: string, notice: Notice): Promise<'shown' | 'denied'> {
  const { notifications, runtime } = browser;
  if (!notifications?.create) return 'denied';
  try {
    const level = await (notifications as Levels).getPermissionLevel?.();
    if (level === 'denied') return 'denied';
    const plain: Rich = {
      type: 'basic',
      iconUrl: runtime.getURL(ICON),
      title: notice.title,
      message: notice.message.slice(0, MOST_TEXT),
    };
    const rich: Rich = {
      ...plain,
      ...(notice.contextMessage ? { contextMessage: notice.contextMessage } : {}),
      requireInteraction: notice.urgency === 'last',
      priority: notice.urgency === 'info' ? 0 : 2,
      buttons: ACTIONS.flatMap((action) => {
        const button = notice.buttons.find((each) => each.action === action);
        return button ? [{ title: button.title }] : [];
      }),
    };
    const create = (options: Rich) => notifications.create?.(id, options);
    // Firefox refuses options that it does not know, before anything is shown.
    await create(rich)?.catch(() => create(plain));
    return 'shown';
  } catch {
    return 'denied';
  }
}

/** Takes a notice away. */
export async function clear({ notifications }: Api, id: string): Promise<void> {
  await notifications?.clear?.(id).catch(() => {});
}

/** Registers what a person may do with a notice. Synchronously: a worker wakes for nothing else. */
export function onNotice(
  { notifications }: Pick<Api, 'notifications'>,
  act: (id: string, action: NoticeAction) => void,
): void {
  notifications?.onClicked?.addListener((id) => act(id, 'open'));
  notifications?.onButtonClicked?.addListener((id, index) => {
    const action = ACTIONS[index];
    if (action) act(id, action);
  });
}
