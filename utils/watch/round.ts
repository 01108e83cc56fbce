/** One round of alerts: what is due now is planned, written down for each channel, and sent. */
import type { Alert } from './alert';
import type { StoredChannels } from './channel-store';
import { channelsFor } from './channels';
import { DESKTOP } from './desktop';
import type { Facts } from './facts';
import { nextMoment } from './moments';
import type { WatchOptions } from './options';
import type { Outbox } from './outbox';
import { planAlerts } from './plan';

export interface RoundDeps {
  facts(): Promise<Facts>;
  options(): Promise<WatchOptions>;
  outbox: Pick<Outbox, 'had' | 'plan'>;
  /** Throws when they cannot be read: then nothing is planned, so that nothing is missed. */
  channels(): Promise<StoredChannels>;
  /** Somebody is at this complaint, so that the alert would only disturb. */
  quietened(alert: Alert, facts: Facts): Promise<boolean>;
  /** ms UTC */
  now(): number;
}

/** Keys are asked for until a plan asks for none that is not known. */
const MOST_TRIES = 4;

/** The alerts that were never planned before. */
async function fresh(deps: RoundDeps, facts: Facts, options: WatchOptions, now: number): Promise<Alert[]> {
  const known = new Map<string, boolean>();
  for (let tries = 0; ; tries += 1) {
    const asked = new Set<string>();
    const had = (key: string) => {
      if (!known.has(key)) asked.add(key);
      return known.get(key) ?? false;
    };
    const alerts = planAlerts({ ...facts, now, options, had });
    if (asked.size === 0 || tries === MOST_TRIES) return alerts;
    const found = await deps.outbox.had([...asked]);
    for (const key of asked) known.set(key, found.has(key));
  }
}

/**
 * Plans what is due. An alert that nobody is to get is written down as well: its key is used up, and
 * it will not come later by surprise. Returns when time alone brings something new, ms UTC, or null.
 */
export async function planRound(deps: RoundDeps): Promise<number | null> {
  const now = deps.now();
  const [facts, options, { channels }] = await Promise.all([deps.facts(), deps.options(), deps.channels()]);
  const alerts = await fresh(deps, facts, options, now);
  const quiet = new Set<string>();
  for (const alert of alerts) if (await deps.quietened(alert, facts)) quiet.add(alert.key);
  const receivers = (alert: Alert): string[] => {
    if (quiet.has(alert.key)) return [];
    return [...(options.desktop ? [DESKTOP] : []), ...channelsFor(channels, alert).map(({ id }) => id)];
  };
  if (alerts.length > 0) await deps.outbox.plan(alerts, receivers, now);
  return nextMoment({ ...facts, now, options });
}
