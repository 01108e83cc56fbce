/** Saves one setting and says what became of it. */
import { useRef, useState } from 'preact/hooks';
import { formatBeijing } from '../../utils/complaint/time';
import type { Settings } from '../../utils/platform/messages';
import type { Ask } from '../ui/ask';

export type Saved =
  | { state: 'idle' | 'saving' | 'failed' | 'bad' }
  | { state: 'saved'; /** Beijing time, `14:32:08` */ at: string };

export interface Saver<V> {
  saved: Saved;
  save(value: V): Promise<void>;
  /** What was written is not acceptable: nothing was saved. */
  refuse(): void;
}

/** `send` may fail; `settle` gets its answer and says whether it confirms `value`. */
export function useSaver<V, A>(
  send: (value: V) => Promise<A>,
  settle: (answer: A, value: V) => boolean,
): Saver<V> {
  const [saved, setSaved] = useState<Saved>({ state: 'idle' });
  const round = useRef(0);
  const save = async (value: V) => {
    const mine = ++round.current;
    setSaved({ state: 'saving' });
    const answer = await send(value).catch(() => null);
    if (mine !== round.current) return;
    // The background drops what it does not accept: only an echo is a confirmation.
    if (answer === null || !settle(answer, value)) return setSaved({ state: 'failed' });
    setSaved({ state: 'saved', at: formatBeijing(Date.now(), 'yyyy-MM-dd HH:mm:ss').slice(11) });
  };
  const refuse = () => {
    round.current += 1;
    setSaved({ state: 'bad' });
  };
  return { saved, save, refuse };
}

/** `keep` gets the settings as the background has them now. */
export function useSave(ask: Ask, name: keyof Settings, keep: (settings: Settings) => void): Saver<unknown> {
  return useSaver(
    (value) => ask({ type: 'saveSettings', settings: { [name]: value } }),
    (answer, value) => {
      keep(answer);
      return answer[name] === value;
    },
  );
}
