/** Hosts that the browser lets us talk to only after the person allowed it. */
import type { Permissions } from 'webextension-polyfill';
import type { Browser } from './browser';

type Api = Pick<Browser, 'permissions'>;
/** What Firefox calls the kinds of data that leave the computer. */
type DataCollection = NonNullable<Permissions.Permissions['data_collection']>;

/** Of an alert: amounts and order numbers, and what a console's page says. */
export const ALERT_DATA: DataCollection = ['financialAndPaymentInfo', 'websiteContent'];
/** Of an alert with the user's own words. */
export const WIDE_DATA: DataCollection = [...ALERT_DATA, 'personalCommunications'];

/**
 * Asks for `hosts` (match patterns). To be called first thing in a click: browsers refuse later.
 * Nothing is shown when everything was allowed before. False when refused.
 */
export function requestHosts(
  { permissions }: Api,
  hosts: readonly string[],
  dataCollection?: DataCollection,
): Promise<boolean> {
  const data = dataCollection ? { data_collection: dataCollection } : {};
  return permissions.request({ origins: [...hosts], ...data }).catch(() => false);
}

/**
 * Which of these have a host that may not be read now: the person withheld it or took it back. `hosts` by
 * name, without scheme and path. What the browser does not tell is not held against it.
 */
export async function withheld<K extends string>(
  { permissions }: Api,
  hosts: Readonly<Record<K, readonly string[]>>,
): Promise<K[]> {
  const names = Object.keys(hosts) as K[];
  const allowed = await Promise.all(
    names.map((name) => permissions.contains({ origins: originsOf(hosts[name]) }).catch(() => true)),
  );
  return names.filter((_, index) => !allowed[index]);
}
/** As the manifest names them. */
export const originsOf = (hosts: readonly string[]): string[] => hosts.map((host) => `https://${host}/*`);

/** Whether all of `hosts` are allowed now. */
export const hasHosts = ({ permissions }: Api, hosts: readonly string[]): Promise<boolean> =>
  permissions.contains({ origins: [...hosts] }).catch(() => false);
