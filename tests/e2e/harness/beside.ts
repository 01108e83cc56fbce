/** What stands beside complaints: what the data of the practice server demand, worked out here once more. */
import type { Guarantee, Penalty } from '../../consoles/data/beside.ts';
import type { Consoles } from '../../consoles/server.ts';
import type { Truth } from './truth.ts';

const WEEK = 7 * 86_400;

const penaltyTruth = ({ illegalOrderId, illegalTime, status }: Penalty): Truth => {
  const end = illegalTime + WEEK;
  const waits = status === 2 && end * 1000 > Date.now();
  return {
    id: String(illegalOrderId),
    clock: 'mp-appeal-score',
    due: status === 2 ? end * 1000 : null,
    done: false,
    waits,
  };
};

const guaranteeTruth = ({ guarantee_order_id: id, status, expire_time }: Guarantee): Truth => {
  const waits = [10, 20, 30].includes(status);
  const due = waits && expire_time ? expire_time * 1000 : null;
  return { id, clock: 'shop-guarantee', due, done: status >= 33, waits };
};

export interface BesideState {
  penalties: Penalty[];
  guarantees: Guarantee[];
}
export const besideState = (consoles: Consoles): BesideState =>
  consoles.control({ cmd: 'beside-state' }) as unknown as BesideState;

/** By the server's own account. */
export const besideTruth = {
  score: (consoles: Consoles): Truth[] => besideState(consoles).penalties.map(penaltyTruth),
  guarantee: (consoles: Consoles): Truth[] => besideState(consoles).guarantees.map(guaranteeTruth),
};
