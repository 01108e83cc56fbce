/** Which channels get an alert, and who is called by name. */
import { flag, list, oneOf, own } from '../../platform/copy';
import type { Copy } from '../../platform/copy';
import { CONSOLE_IDS } from '../../complaint/ids';
import type { ConsoleId } from '../../complaint/model';
import { ALERT_KINDS } from '../alert';
import type { Alert, AlertKind, Urgency } from '../alert';

export interface Route {
  consoles: ConsoleId[] | 'all';
  accounts: string[] | 'all';
  kinds: AlertKind[] | 'all';
  atLeast: Urgency;
}

export interface Recipients {
  /** Mobile numbers of the shop's own people. */
  mobiles: string[];
  userIds: string[];
  all: boolean;
  when: 'last' | 'always';
}

export type Mention = Pick<Recipients, 'mobiles' | 'userIds' | 'all'>;

const URGENCIES: readonly Urgency[] = ['info', 'urgent', 'last'];

const holds = <T>(among: readonly T[] | 'all', value: T | null | ''): boolean =>
  among === 'all' || value === null || value === '' || among.includes(value);

/** Whether `alert` goes this way. What concerns no single console or account passes those filters. */
export function goes(route: Route, alert: Pick<Alert, 'kind' | 'urgency' | 'console' | 'account'>): boolean {
  if (alert.kind === 'test') return true;
  const urgent = URGENCIES.indexOf(alert.urgency) >= URGENCIES.indexOf(route.atLeast);
  return (
    urgent &&
    holds(route.consoles, alert.console) &&
    holds(route.accounts, alert.account) &&
    holds(route.kinds, alert.kind)
  );
}

/** The channels that get `alert`, in their order. */
export const channelsFor = <T extends { on: boolean; route: Route }>(
  channels: readonly T[],
  alert: Alert,
): T[] => channels.filter(({ on, route }) => on && goes(route, alert));

/** Who is called, or null. */
export function mentionOf(recipients: Recipients, urgency: Urgency): Mention | null {
  const { mobiles, userIds, all, when } = recipients;
  if (when === 'last' && urgency !== 'last') return null;
  return all || mobiles.length > 0 || userIds.length > 0 ? { mobiles, userIds, all } : null;
}

const allOr =
  <T>(copy: Copy<T>, most: number) =>
  (value: unknown): T[] | 'all' => {
    const known = list(copy, most)(value);
    return known && (known.length > 0 || (value as unknown[]).length === 0) ? known : 'all';
  };
const word: Copy<string> = (value) =>
  typeof value === 'string' && /^[^\p{C}<>"]{1,64}$/u.test(value) ? value : undefined;
const mobile: Copy<string> = (value) =>
  typeof value === 'string' && /^1[3-9]\d{9}$/.test(value) ? value : undefined;

/** Anything missing or odd widens the route: rather an alert too many than one too few. */
export function readRoute(value: unknown): Route {
  return {
    consoles: allOr(oneOf(...CONSOLE_IDS), 10)(own(value, 'consoles')),
    accounts: allOr(word, 100)(own(value, 'accounts')),
    kinds: allOr(oneOf(...ALERT_KINDS), 20)(own(value, 'kinds')),
    atLeast: oneOf(...URGENCIES)(own(value, 'atLeast')) ?? 'info',
  };
}

export function readRecipients(value: unknown): Recipients {
  return {
    mobiles: list(mobile, 50)(own(value, 'mobiles')) ?? [],
    userIds: list(word, 50)(own(value, 'userIds')) ?? [],
    all: flag(own(value, 'all')) ?? false,
    when: oneOf('last', 'always')(own(value, 'when')) ?? 'last',
  };
}
