/** When nobody is on duty: the quiet hours of the alerts, and the person's word about free days. */
import { useEffect, useState } from 'preact/hooks';
import type { Roster } from '../../../utils/complaint/rates/forecast';
import type { WatchOptions } from '../../../utils/watch/options';
import type { Ask } from '../../ui/ask';

export type Nights = Pick<Roster, 'from' | 'to'>;

/** Null while they are not known; `failed`: they will not be. */
export function useNights(ask: Ask): { nights: Nights | null; failed: boolean } {
  const [nights, setNights] = useState<Nights | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    ask({ type: 'watchOptions' }).then(
      ({ quiet }) => {
        // Checked by the background, and coarsely by `ask`.
        const { from, to } = quiet as WatchOptions['quiet'];
        setNights({ from, to });
      },
      () => setFailed(true),
    );
  }, [ask]);
  return { nights, failed };
}
