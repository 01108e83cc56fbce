/** Reads the ledger when a section is opened, and when the page comes back to the front. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { millisecondsInMinute } from 'date-fns/constants';
import type { Material } from '../../../utils/complaint/rates/model';
import type { RatesPorts } from './ports';

export interface Read {
  material: Material;
  /** ms UTC */
  now: number;
}

/** Younger than this it is not read again. */
const FRESH = millisecondsInMinute;

export function useMaterial({ material }: RatesPorts, alipayTradeHours: number) {
  const [read, setRead] = useState<Read | null>(null);
  const [failed, setFailed] = useState(false);
  const [round, setRound] = useState(0);
  const again = useCallback(() => setRound((n) => n + 1), []);

  useEffect(() => {
    let over = false;
    const now = Date.now();
    material(now, alipayTradeHours).then(
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
  }, [material, alipayTradeHours, round]);

  const now = read?.now ?? 0;
  useEffect(() => {
    const turn = () => !document.hidden && Date.now() - now > FRESH && again();
    document.addEventListener('visibilitychange', turn);
    return () => document.removeEventListener('visibilitychange', turn);
  }, [now, again]);
  return { read, failed, again };
}
