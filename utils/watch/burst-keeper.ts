/** Between the watch and the ledger: what is usual here, and the bursts that are kept. */
import { millisecondsInMinute } from 'date-fns/constants';
import { keepBursts } from '../ledger/bursts/keep';
import { cameSince } from '../ledger/bursts/moments';
import type { Database } from '../ledger/database';
import { foundBursts, HISTORY, mayBurst, windowOf } from './burst';
import type { Hours } from './facts';
import type { PlanInput } from './planning';

type Seen = Pick<PlanInput, 'items' | 'lines' | 'options' | 'recent'>;

/** ms for which it stays known what is usual. */
const FRESH = 15 * millisecondsInMinute;

export function burstKeeper(db: Database) {
  let usual: { at: number; came: Promise<PlanInput['recent']> } | null = null;
  let kept = '';
  return {
    /** When complaints came; undefined while there are too few for it to matter. `now` in ms UTC. Never throws. */
    async usual(seen: Omit<Seen, 'recent'>, now: number): Promise<PlanInput['recent']> {
      if (!mayBurst(seen)) return undefined;
      if (!usual || Math.abs(now - usual.at) > FRESH)
        usual = { at: now, came: cameSince(db, now - HISTORY).catch(() => undefined) };
      return usual.came;
    },
    /** Looks for bursts where what waits is other than it was, and closes those that are over. */
    async keep(seen: Seen, now: number, { alipayTradeHours, own }: Hours): Promise<void> {
      const { options, items, lines } = seen;
      const state = JSON.stringify([
        options.burst,
        lines.map(({ account }) => account),
        items.map(({ console, id, words }) => [console, id, words]),
      ]);
      const found = state === kept ? [] : foundBursts(seen);
      const { count } = options.burst;
      await keepBursts(db, found, now, { alipayTradeHours, own, count, window: windowOf(options) });
      kept = state;
    },
  };
}
