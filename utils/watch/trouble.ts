/** Alerts of an account that can no longer be looked at: once for each time that it was good before. */
import type { Alert } from './alert';
import type { Fresh, PlanInput, PlannedLine } from './planning';
import { afterQuiet } from './quiet';

export type TroubleKind = 'signedOut' | 'blocked';

/** What is wrong with a session. A page that could not be read is no alert: the badge tells it. */
export function troubleOf({ session }: Pick<PlannedLine, 'session'>): TroubleKind | null {
  if (session === 'signedOut') return 'signedOut';
  return session === 'forbidden' || session === 'riskControl' ? 'blocked' : null;
}

export function troubleAlerts({ lines, now, options }: PlanInput, fresh: Fresh): Alert[] {
  const at = afterQuiet(options.quiet, now);
  return lines.flatMap((line): Alert[] => {
    const { console, account, session, goodAt } = line;
    const kind = troubleOf(line);
    if (kind === null || !options.kinds[kind]) return [];
    const which = kind === 'blocked' ? `|${session}` : '';
    const key = fresh(console, account, (name) => `${kind}|${console}|${name}|${goodAt ?? 'never'}${which}`);
    if (key === null) return [];
    return [{ key, kind, urgency: 'urgent', at, console, account, items: [], total: 0 }];
  });
}
