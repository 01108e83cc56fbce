/** Saves one setting and says what became of it. */
import { useRef, useState } from 'preact/hooks';
import { formatBeijing } from '../../utils/complaint/time';
import type { Settings } from '../../utils/platform/messages';
import type { Ask } from '../ui/ask';

export type Saved =
  | { state: 'idle' | 'saving' | 'failed' | 'bad' }
  | { state: 'saved'; /** Beijing time, `14:32:08` */ at: string };

export interface Saver {
  saved: Saved;
  save(value: unknown): Promise<void>;
  /** What was written is not acceptable: nothing was saved. */
  refuse(): void;
}

/** `keep` gets the settings as the background has them now. */
export function useSave(ask: Ask, name: keyof Settings, keep: (settings: Settings) => void): Saver {
  const [saved, setSaved] = useState<Saved>({ state: 'idle' });
  const round = useRef(0);
  const save = async (value: unknown) => {
    const mine = ++round.current;
    setSaved({ state: 'saving' });
    const answer = await ask({ type: 'saveSettings', settings: { [name]: value } }).catch(() => null);
    if (mine !== round.current) return;
    if (answer) keep(answer);
    // The background drops what it does not accept: only an echo is a confirmation.
    if (answer?.[name] !== value) return setSaved({ state: 'failed' });
    setSaved({ state: 'saved', at: formatBeijing(Date.now(), 'yyyy-MM-dd HH:mm:ss').slice(11) });
  };
  const refuse = () => {
    round.current += 1;
    setSaved({ state: 'bad' });
  };
  return { saved, save, refuse };
}
