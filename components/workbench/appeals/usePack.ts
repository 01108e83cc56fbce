/** The pack of one case: asked of the desk, and again whenever something changed. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Pack, PackChange, PackLog } from '../../../utils/platform/pack-messages';
import type { DeskPort } from '../ports';

export interface PackHold {
  /** null before the first answer. */
  pack: Pack | null;
  failed: boolean;
  /** Resolves to whether it is kept. */
  change(change: PackChange, log?: PackLog): Promise<boolean>;
}

export function usePack(desk: DeskPort, key: string): PackHold {
  const [pack, setPack] = useState<Pack | null>(null);
  const [failed, setFailed] = useState(false);
  const round = useRef(0);
  const take = useCallback((mine: number, found: Pack | null) => {
    if (mine !== round.current) return;
    setFailed(found === null);
    if (found) setPack(found);
  }, []);
  useEffect(() => {
    const again = () => {
      const mine = ++round.current;
      desk.ask({ type: 'pack', key }).then(
        (found) => take(mine, found),
        () => take(mine, null),
      );
    };
    again();
    const stop = desk.onChange(again);
    return () => {
      round.current += 1;
      stop();
    };
  }, [desk, key, take]);
  const change = useCallback(
    async (how: PackChange, log?: PackLog) => {
      const now = Date.now();
      const question = { type: 'packChange', key, change: how, now, ...(log ? { log } : {}) } as const;
      const found = await desk.ask(question).catch(() => null);
      if (found) setPack(found);
      return found !== null;
    },
    [desk, key],
  );
  return { pack, failed, change };
}
