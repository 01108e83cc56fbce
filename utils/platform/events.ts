/** Registers the background's listeners, all of them synchronously: a worker wakes for nothing else. */
import type { Runtime } from 'webextension-polyfill';
import { KEEP_ALARM, NEXT_ALARM, WATCH_ALARM } from './alarms';
import type { Browser } from './browser';
import { onNotice } from './notify';
import type { NoticeAction } from './notify';
import type { Route } from './router';

export interface Events {
  onMessage: Route;
  /** Once, right after the first installation. */
  onFirstInstall(): void;
  /** After an installation or an update. */
  onInstall(): void;
  onStartup(): void;
  onAlarm(): void;
  /** What is old is to be looked for. */
  onKeepAlarm(): void;
  /** The key of the privacy screen. */
  onVeilKey(): void;
  /** A tab was closed. */
  onTabGone(tabId: number): void;
  /** The person allowed something, or took it back. */
  onPermission(): void;
  /** Somebody answered a notice. */
  onNotice(id: string, action: NoticeAction): void;
}

type Api = Pick<Browser, 'runtime' | 'alarms' | 'tabs'> &
  Partial<Pick<Browser, 'notifications' | 'permissions' | 'commands'>>;

export function listen(
  { runtime, alarms, tabs, notifications, permissions, commands }: Api,
  events: Events,
): void {
  // Answers go through the callback: the one way that every browser understands.
  runtime.onMessage.addListener(((
    message: unknown,
    sender: Runtime.MessageSender,
    reply: (answer: unknown) => void,
  ) => events.onMessage(message, sender, reply)) as Runtime.OnMessageListener);
  runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') events.onFirstInstall();
    events.onInstall();
  });
  runtime.onStartup.addListener(events.onStartup);
  alarms.onAlarm.addListener(({ name }) => {
    if (name === WATCH_ALARM || name === NEXT_ALARM) events.onAlarm();
    if (name === KEEP_ALARM) events.onKeepAlarm();
  });
  tabs.onRemoved.addListener((tabId) => events.onTabGone(tabId));
  commands?.onCommand.addListener((name) => {
    if (name === 'veil') events.onVeilKey();
  });
  permissions?.onAdded?.addListener(() => events.onPermission());
  permissions?.onRemoved?.addListener(() => events.onPermission());
  onNotice({ notifications }, (id, action) => events.onNotice(id, action));
}

/** Our own id and the address of our pages. */
export const ownIdentity = ({ runtime }: Pick<Browser, 'runtime'>): { id: string; address: string } => ({
  id: runtime.id,
  address: runtime.getURL(''),
});

/** As the manifest names it. */
export const ownVersion = ({ runtime }: Pick<Browser, 'runtime'>): string => runtime.getManifest().version;
