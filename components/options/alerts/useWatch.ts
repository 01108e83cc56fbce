/** The options about alerts: asked once; each change is saved at once, with all the others. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { WatchOptions } from '../../../utils/watch/options';
import type { Ask } from '../../ui/ask';
import { type Saver, useSaver } from '../useSave';

export interface Watch {
  options: WatchOptions;
  set<K extends keyof WatchOptions>(name: K, value: WatchOptions[K]): Promise<WatchOptions>;
}

export interface Known {
  watch: Watch | null;
  failed: boolean;
  again(): void;
}

/** Checked by the background, and coarsely by `ask`. */
const optionsOf = (answer: Record<string, unknown>) => answer as unknown as WatchOptions;

export function useWatch(ask: Ask): Known {
  const [options, show] = useState<WatchOptions | null>(null);
  const [failed, setFailed] = useState(false);
  /** As the background has them; and with changes that are under way. */
  const kept = useRef<WatchOptions | null>(null);
  const wanted = useRef<WatchOptions | null>(null);
  const round = useRef(0);

  const take = (now: WatchOptions | null) => {
    wanted.current = now;
    show(now);
  };
  const again = useCallback(() => {
    setFailed(false);
    ask({ type: 'watchOptions' }).then(
      (answer) => take((kept.current = optionsOf(answer))),
      () => setFailed(true),
    );
  }, [ask]);
  useEffect(again, [again]);

  const set: Watch['set'] = async (name, value) => {
    const mine = ++round.current;
    const next = { ...(wanted.current as WatchOptions), [name]: value };
    take(next);
    try {
      kept.current = optionsOf(await ask({ type: 'saveWatchOptions', options: { ...next } }));
      return kept.current;
    } finally {
      // What is shown is what is in force, unless a newer change is under way.
      if (mine === round.current) take(kept.current);
    }
  };
  return { watch: options && { options, set }, failed, again };
}

/** Saves one of the options. */
export function useOption<K extends keyof WatchOptions>(watch: Watch, name: K): Saver<WatchOptions[K]> {
  return useSaver(
    (value: WatchOptions[K]) => watch.set(name, value),
    (answer, value) => same(answer[name], value),
  );
}

/** Equal values, whatever the order of their names. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const names = Object.keys(a);
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return names.length === Object.keys(b).length && names.every((name) => same(left[name], right[name]));
}
