/** What the shop set itself, and what pages say against the rules; asked when the section opens, and when somebody comes back to it. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { NO_RULES } from '../../../utils/complaint/own-rules';
import type { RuleBook } from '../../../utils/complaint/own-rules';
import type { AccountHealth } from '../../../utils/platform/health-messages';
import type { Ask } from '../../ui/ask';

export function useBook(ask: Ask) {
  const [book, keep] = useState<RuleBook | null>(null);
  const [health, setHealth] = useState<readonly AccountHealth[]>([]);
  const [failed, setFailed] = useState(false);
  const again = useCallback(() => {
    setFailed(false);
    ask({ type: 'ruleBook' }).then(keep, () => setFailed(true));
    // Without it the rules are shown all the same.
    ask({ type: 'health' }).then(
      ({ accounts }) => setHealth(accounts),
      () => {},
    );
  }, [ask]);
  useEffect(() => {
    again();
    const back = () => document.visibilityState === 'visible' && again();
    document.addEventListener('visibilitychange', back);
    return () => document.removeEventListener('visibilitychange', back);
  }, [again]);
  return { book: book ?? NO_RULES, known: book !== null, health, failed, again, keep };
}
