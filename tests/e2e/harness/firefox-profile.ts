/** The profile of the Firefox that is tested: our add-on's address, the practice consoles, and nothing else. */
import { HOSTS } from '../../consoles/server.ts';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export const ADDON = 'kesu-clock@kesu-clock.example';
export const UUID = '11111111-2222-4333-8444-555555555555';
const CLOSED_PORT = 9;

/** `port` of the practice consoles; `downloads` is a directory. */
export const preferences = (port: number, marionette: number, downloads: string): Record<string, Json> => ({
  'browser.download.folderList': 2,
  'browser.download.dir': downloads,
  'browser.download.alwaysOpenPanel': false,
  'marionette.port': marionette,
  'app.update.enabled': false,
  'browser.startup.page': 0,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.webextOptionalPermissionPrompts': false,
  'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
  'intl.locale.requested': 'zh-CN',
  'network.dns.localDomains': HOSTS.join(','),
  'network.socket.forcePort': `443=${port}`,
  // Whatever is not a practice console meets a proxy that is not there.
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': CLOSED_PORT,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': CLOSED_PORT,
  'network.proxy.no_proxies_on': HOSTS.join(','),
});
