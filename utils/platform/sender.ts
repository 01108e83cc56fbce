/** Who sent a message, judged by what the browser says of it, never by the message. Pure. */
import { CONSOLE_HOSTS } from '../consoles/hosts';

/** The parts of `MessageSender` that count. */
export interface Sender {
  id?: string;
  /** Absent in older browsers. */
  origin?: string;
  url?: string;
  tab?: { id?: number };
  frameId?: number;
}

/** A page of ours, a content script on a console's host, or nobody. */
export type SenderClass = { kind: 'page' } | { kind: 'content'; host: string } | { kind: 'nobody' };

const NOBODY: SenderClass = { kind: 'nobody' };

/** `own`: our id and the address of our own pages (`runtime.getURL('')`). */
export function senderClass(sender: Sender, own: { id: string; address: string }): SenderClass {
  if (sender.id !== own.id) return NOBODY;
  const claims = [sender.origin, sender.url].filter((claim) => claim !== undefined).map(place);
  const [first, ...others] = claims;
  if (!first || others.some((other) => other?.host !== first.host || other.protocol !== first.protocol))
    return NOBODY;
  const home = place(own.address);
  if (first.protocol === home?.protocol && first.host === home.host) return { kind: 'page' };
  const host = CONSOLE_HOSTS.find((known) => known === first.host);
  const inTab = typeof sender.tab?.id === 'number';
  return host && inTab && first.protocol === 'https:' ? { kind: 'content', host } : NOBODY;
}

function place(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

const LONGEST_PATH = 160;
/** A part of an address that may name a record, a person or a session. */
const TELLING = /\d{4}|[^\w.~-]|.{41}/;

/** Host and path of an address, also of a route behind `#`, without query; null when it is none. */
export function pathOf(address: string | undefined): string | null {
  const url = address === undefined ? null : place(address);
  if (!url) return null;
  const route = url.hash.startsWith('#/') ? (url.hash.split('?')[0] ?? '') : '';
  const parts = `${url.host}${url.pathname}`.split('/').concat(route.split('/'));
  const plain = parts.map((part) => (part !== '#' && TELLING.test(part) ? '*' : part)).join('/');
  return plain.replace(/\/+$/, '').slice(0, LONGEST_PATH);
}
