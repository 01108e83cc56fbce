/** What the administrator has set: known to every field of the page. */
import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { PolicyAnswer } from '../../utils/platform/policy-messages';
import type { Ask } from '../ui/ask';

const NOTHING: PolicyAnswer = { locked: [], templates: [], channels: [] };
export const Policy = createContext<PolicyAnswer>(NOTHING);

/** Fields that are not called as what they set. */
const CALLED: Readonly<Record<string, string>> = {
  'settings.allowWords': 'allow',
  'alerts.pollMinutes': 'poll',
};
/** Id of the field of something that is locked. Pure. */
export const fieldOf = (name: string): string => {
  const [section, own = ''] = name.split('.');
  return CALLED[name] ?? (section === 'keeping' ? `keep-${own}` : own);
};

export const useLocked = (field: string): boolean =>
  useContext(Policy).locked.some((name) => fieldOf(name) === field);

/** Asked when the page opens. Nothing is locked until that is known: the background holds it anyway. */
export function usePolicy(ask: Ask): PolicyAnswer {
  const [policy, take] = useState(NOTHING);
  useEffect(() => {
    ask({ type: 'policy' }).then(
      (answer) => answer && take(answer),
      () => {},
    );
  }, [ask]);
  return policy;
}
