/** The one door for messages: known type, checked copy, allowed sender; the rest is dropped and counted. */
import type { Answers, Message, MessageType } from './messages';
import { pathOf, senderClass } from './sender';
import type { Sender } from './sender';
import { readMessage } from './validate';
import type { KeepMessage } from './keep-messages';
import type { SyncMessage } from './sync-messages';
import type { WatchMessage } from './watch-messages';

/** All that a content script may ask for. */
const FOR_CONTENT: ReadonlySet<MessageType> = new Set([
  'observe',
  'polled',
  'learned',
  'filled',
  'journal',
  'attempts',
  'confirm',
  'confirmDrop',
  'promises',
  'addPromise',
  'editPromise',
  'settings',
  'panels',
  'takeSnapshot',
  'replyKit',
  'saveAnswers',
  'starTemplate',
  'teachings',
  'saveTeaching',
  'forgetTeaching',
  'veil',
]);

interface From {
  /** Host of the console page, or null for a page of ours. */
  host: string | null;
  /** The frame that asks. */
  frame: { tabId: number; frameId: number } | null;
  /** Where that page is, without what may name a record; absent for a page of ours. */
  path?: string | null;
}
type Handling<Types extends MessageType> = {
  [T in Types]: (message: Extract<Message, { type: T }>, from: From) => Promise<Answers[T]> | Answers[T];
};
/** Of the channels and the outbox. */
export type WatchHandlers = Handling<WatchMessage['type']>;
/** Of keeping and erasing. */
export type KeepHandlers = Handling<KeepMessage['type']>;
/** Of settings that follow to other browsers. */
export type SyncHandlers = Handling<SyncMessage['type']>;
/** A message without a handler is dropped. */
export type Handlers = Handling<Exclude<MessageType, (WatchMessage | KeepMessage | SyncMessage)['type']>> &
  Partial<WatchHandlers & KeepHandlers & SyncHandlers>;

/** How many messages went which way since this background started. */
export interface Traffic {
  passed: number;
  /** Unknown, malformed or not allowed for that sender. */
  dropped: number;
  /** Allowed, but the handler threw: the sender got null. */
  failed: number;
}

/** Answers through `reply` and returns true, or returns undefined for what is dropped. */
export type Route = (message: unknown, sender: Sender, reply: (answer: unknown) => void) => true | undefined;

/** `own`: our id and the address of our pages. `now` in ms UTC. */
export function createRouter(
  handlers: Handlers,
  own: { id: string; address: string },
  now: () => number = Date.now,
): { route: Route; traffic: Readonly<Traffic> } {
  const traffic: Traffic = { passed: 0, dropped: 0, failed: 0 };

  const answer = async (message: Message, from: From) =>
    (handlers[message.type] as (message: Message, from: From) => unknown)(message, from);

  const admit = (given: unknown, sender: Sender): { message: Message; from: From } | null => {
    const who = senderClass(sender, own);
    if (who.kind === 'nobody') return null;
    const message = readMessage(given, now());
    if (!message || !handlers[message.type]) return null;
    if (who.kind === 'content' && !FOR_CONTENT.has(message.type)) return null;
    const { tab, frameId = 0 } = sender;
    const frame = tab?.id === undefined ? null : { tabId: tab.id, frameId };
    const [host, path] = who.kind === 'content' ? [who.host, pathOf(sender.url)] : [null, null];
    return { message, from: { host, frame, path } };
  };

  const route: Route = (given, sender, reply) => {
    const admitted = admit(given, sender);
    if (!admitted) {
      traffic.dropped += 1;
      return undefined;
    }
    answer(admitted.message, admitted.from).then(
      (result) => {
        traffic.passed += 1;
        reply(result ?? null);
      },
      () => {
        traffic.failed += 1;
        reply(null);
      },
    );
    return true;
  };
  return { route, traffic };
}
