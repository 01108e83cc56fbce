/** The settings of a page of ours: asked once, kept as saved, theme applied. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Told } from '../../utils/platform/messages';
import type { Ask } from './ask';
import { followTheme } from './theme';

/** Nothing is drawn before the language is known, but not for longer than this. */
const HOLD = 600;

export interface Known {
  settings: Told | null;
  /** Draw now, with the defaults when `settings` is null. */
  ready: boolean;
  failed: boolean;
  again(): void;
  keep(settings: Told): void;
}

export function useSettings(ask: Ask): Known {
  const [settings, keep] = useState<Told | null>(null);
  const [held, setHeld] = useState(true);
  const [failed, setFailed] = useState(false);
  const again = useCallback(() => {
    setFailed(false);
    ask({ type: 'settings' }).then(keep, () => setFailed(true));
  }, [ask]);

  useEffect(() => {
    again();
    const timer = setTimeout(() => setHeld(false), HOLD);
    return () => clearTimeout(timer);
  }, [again]);
  const theme = settings?.theme ?? 'system';
  useEffect(() => followTheme(theme), [theme]);

  return { settings, ready: settings !== null || failed || !held, failed, again, keep };
}
