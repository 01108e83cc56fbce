/** 违规记录 and 保障单: their JSON, and what a merchant may do there. */
import { guarantee, guarantees, penalties, penalty, type Guarantee, type Penalty } from '../data/beside.ts';
import { field, json, slice, type Call } from './http.ts';

export interface BesideStore {
  penalties: Penalty[];
  guarantees: Guarantee[];
  used: number;
}
export type BesideCommand = { cmd: 'new-penalty' } | { cmd: 'new-guarantee' } | { cmd: 'beside-state' };

export const createBeside = (): BesideStore => ({ penalties: [], guarantees: [], used: 500 });
export function fillBeside(store: BesideStore, now: number): void {
  store.penalties = penalties(now);
  store.guarantees = guarantees(now);
}

/** 体验分: a list with the score above it, and one appeal for each deduction. */
export function scoreApi(call: Call, action: string): void {
  const { penalties: all } = call.store.beside;
  if (action === 'getPenaltyList') {
    const size = Number(field(call, 'pageSize')) || 10;
    const lost = all.filter(({ status }) => status !== 6).reduce((sum, one) => sum + one.minusScore, 0);
    return json(call, {
      ret: 0,
      errmsg: 'ok',
      currentScore: 100 - lost,
      totalNum: all.length,
      appealList: slice(all, ((Number(field(call, 'page')) || 1) - 1) * size, size),
    });
  }
  const one = all.find(({ illegalOrderId }) => String(illegalOrderId) === field(call, 'illegalOrderId'));
  if (one?.status !== 2 || !field(call, 'content')) return json(call, { ret: 309, errmsg: '状态不对' });
  one.status = 4;
  json(call, { ret: 0, errmsg: 'ok' });
}

const STEPS: Record<string, [from: number[], to: number]> = {
  merchantAcceptGuarantee: [[10], 35],
  merchantRefuseGuarantee: [[10], 15],
  merchantProofGuarantee: [[20, 30], 15],
};

/** False where the action is none of a guarantee. */
export function guaranteeApi(call: Call, action: string): boolean {
  const { guarantees: all } = call.store.beside;
  const answer = (data: object): true => {
    json(call, { code: 0, msg: 'ok', ...data });
    return true;
  };
  if (action === 'fetchGuaranteeOrders') {
    const page = slice(all, Number(field(call, 'offset')) || 0, Number(field(call, 'limit')) || 10);
    return answer({ totalNum: all.length, guarantee_order_list: page });
  }
  const step = STEPS[action];
  const one = all.find((each) => each.guarantee_order_id === field(call, 'guarantee_order_id'));
  if (!step || !one) return false;
  if (!step[0].includes(one.status)) {
    json(call, { code: 10021041, msg: '当前状态不支持此操作' });
    return true;
  }
  one.status = step[1];
  one.expire_time = 0;
  return answer({});
}

export function controlBeside(store: BesideStore, command: BesideCommand): Record<string, unknown> {
  const now = Date.now();
  if (command.cmd === 'new-penalty') {
    const made = penalty(store.used++, now);
    store.penalties.unshift(made);
    return { id: String(made.illegalOrderId) };
  }
  if (command.cmd === 'new-guarantee') {
    const made = guarantee(store.used++, now);
    store.guarantees.unshift(made);
    return { id: made.guarantee_order_id };
  }
  return { penalties: store.penalties, guarantees: store.guarantees };
}
