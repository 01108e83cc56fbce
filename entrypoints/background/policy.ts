/** Tells the options page what the administrator has set, so that nobody tries to change it. */
import { daysOf, KEPT_KINDS } from '../../utils/complaint/retention';
import type { Browser } from '../../utils/platform/browser';
import { own } from '../../utils/platform/copy';
import { policyList, policyPart } from '../../utils/platform/managed';
import type { Acceptable } from '../../utils/platform/managed';
import type { PolicyAnswer } from '../../utils/platform/policy-messages';
import { settingsPatch } from '../../utils/platform/settings';
import { readTemplate } from '../../utils/reply/read-template';
import { readChannelSettings } from '../../utils/watch/channels';
import { readWatchOptions } from '../../utils/watch/options';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The templates of the policy that can be used. Never throws. */
export const policyTemplates = async (browser: Browser) =>
  (await policyList(browser, 'templates'))
    .map((each) => readTemplate({ ...Object(each), own: true }).template)
    .filter((template) => template !== null);

export const isDays: Acceptable = (name, value) =>
  KEPT_KINDS.some((kind) => kind === name && daysOf(kind, value) !== null);
/** Read as it is: no part of it fell back to the usual. */
export const isOption: Acceptable = (name, value) =>
  value !== undefined && same(own(readWatchOptions({ [name]: value }), name), value);

/** Only what holds is named: a value that is not acceptable locks nothing. */
export async function policyNow(browser: Browser): Promise<PolicyAnswer> {
  const [settings, alerts, keeping] = await Promise.all([
    policyPart(browser, 'settings'),
    policyPart(browser, 'alerts', isOption),
    policyPart(browser, 'keeping', isDays),
  ]);
  return {
    locked: [
      ...Object.keys(settingsPatch(settings.locked)).map((name) => `settings.${name}`),
      ...Object.keys(alerts.locked).map((name) => `alerts.${name}`),
      ...Object.keys(keeping.locked).map((name) => `keeping.${name}`),
    ],
    templates: (await policyTemplates(browser)).map(({ id }) => id),
    channels: readChannelSettings(await policyList(browser, 'channels')).map(({ id }) => id),
  };
}
