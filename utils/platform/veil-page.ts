/** Content scripts learn whether what names people is to be blurred. */
import { heard, send } from './page';

/** Tells `take` now and at each change. Where nobody answers, nobody asked for it. */
export function followVeil(take: (on: boolean) => void): void {
  heard('veil', ({ on }) => take(on === true));
  void send({ type: 'veil' }).then((on) => take(on === true));
}
