/** The settings as they are now: a section may be opened again after it changed them. */
import { useEffect, useState } from 'preact/hooks';
import type { Settings, Told } from '../../../utils/platform/messages';
import type { Ask } from '../../ui/ask';
import type { Shown } from './ports';

export function useKept(ask: Ask, before: Told): Pick<Shown, 'settings' | 'save'> {
  const [settings, keep] = useState<Told>(before);
  useEffect(() => {
    // Those of the page stay while nothing newer is known.
    ask({ type: 'settings' }).then(keep, () => {});
  }, [ask]);
  const save = async (patch: Partial<Settings>) => {
    const kept = await ask({ type: 'saveSettings', settings: patch }).catch(() => null);
    if (!kept) return false;
    keep(kept);
    // The background drops what it does not accept: only an echo is a confirmation.
    return Object.entries(patch).every(([name, value]) => kept[name as keyof Settings] === value);
  };
  return { settings, save };
}
