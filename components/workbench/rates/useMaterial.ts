/** Reads the ledger when a section is opened, and when there is news or the page comes back to the front. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { millisecondsInMinute } from 'date-fns/constants';
import type { Material } from '../../../utils/complaint/rates/model';
import type { Told } from '../../../utils/platform/messages';
import type { DeskPort } from '../ports';

export interface Read {
  material: Material;
  /** ms UTC */
  now: number;
}

/** Younger than this it is not read again. */
const FRESH = millisecondsInMinute;

export function useMaterial(desk: DeskPort, { alipayTradeHours, own }: Told) {
  const [read, setRead] = useState<Read | null>(null);
  const [failed, setFailed] = useState(false);
  const [round, setRound] = useState(0);
  const again = useCallback(() => setRound((n) => n + 1), []);

  useEffect(() => {
    let over = false;
    const now = Date.now();
    desk.ask({ type: 'material', alipayTradeHours, own, now }).then(
      (found) => {
        if (over) return;
        setFailed(false);
        setRead({ material: found, now });
      },
      () => !over && setFailed(true),
    );
    return () => {
      over = true;
    };
  }, [desk, alipayTradeHours, own, round]);

  const now = read?.now ?? 0;
  useEffect(() => {
    const turn = () => void (!document.hidden && Date.now() - now > FRESH && again());
    document.addEventListener('visibilitychange', turn);
    const stop = desk.onChange(turn);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', turn);
    };
  }, [desk, now, again]);
  return { read, failed, again };
}
