/** Bursts as the ledger knows them now, read again whenever it is another one. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { BurstLine, BurstView } from '../../../utils/platform/burst-messages';
import type { Told } from '../../../utils/platform/messages';
import type { DeskPort } from '../ports';

export interface Bursts {
  /** Null: not read yet. */
  lines: BurstLine[] | null;
  /** The one that is looked at; null: not read yet, or none. */
  view: BurstView | null;
  failed: boolean;
  again(): void;
}

/** `chosen`: id of the one to look at; '' = the first. */
export function useBursts(desk: DeskPort, chosen: string, settings: Told): Bursts {
  const { alipayTradeHours, own } = settings;
  const [lines, setLines] = useState<BurstLine[] | null>(null);
  const [view, setView] = useState<BurstView | null>(null);
  const [failed, setFailed] = useState(false);
  const [round, setRound] = useState(0);
  const again = useCallback(() => setRound((n) => n + 1), []);

  useEffect(() => {
    let over = false;
    const spans = { alipayTradeHours, own };
    const read = async () => {
      const found = await desk.ask({ type: 'bursts', ...spans });
      const id = found.find((line) => line.id === chosen)?.id ?? found[0]?.id;
      const one = id === undefined ? null : await desk.ask({ type: 'burst', id, ...spans });
      if (over) return;
      setFailed(false);
      setLines(found);
      setView(one);
    };
    read().catch(() => !over && setFailed(true));
    return () => {
      over = true;
    };
  }, [desk, chosen, alipayTradeHours, own, round]);

  useEffect(() => {
    const turn = () => void (!document.hidden && again());
    document.addEventListener('visibilitychange', turn);
    const stop = desk.onChange(turn);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', turn);
    };
  }, [desk, again]);
  return { lines, view, failed, again };
}
