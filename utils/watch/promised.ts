/** Alerts of what we promised: ahead of it, before the user comes back, and once when it was not kept. */
import type { OwedPromise } from '../ledger/promise-row';
import type { Alert, AlertItem } from './alert';
import { OLD_NEWS } from './deadlines';
import { dueOf } from './due';
import type { Fresh, PlanInput } from './planning';
import { promiseThresholds } from './thresholds';

function itemOf(promise: OwedPromise): AlertItem {
  const { complaintId: id, console, account, outTradeNo, amountFen, text, times, due } = promise;
  return { id, console, account, outTradeNo, amountFen, text, times, clock: { id: 'reply-promise', due } };
}

function alertOf(promise: OwedPromise, input: PlanInput, fresh: Fresh): Alert[] {
  const { key: own, what, console, account, due, notedAt } = promise;
  if (notedAt - due > OLD_NEWS) return [];
  const said = dueOf(due, promiseThresholds(what), input);
  if (!said) return [];
  // The end is part of the name: moved to another time, it is told of again.
  const key = fresh(console, account, (name) => `promise|${name}|${own}|${due}|${said.threshold}`);
  if (key === null) return [];
  const about = { console, account, items: [itemOf(promise)], total: 1, promise: { key: own, what } };
  return [{ key, kind: 'promise', ...said, ...about }];
}

export const promiseAlerts = (input: PlanInput, fresh: Fresh): Alert[] =>
  input.options.kinds.promise ? (input.promises ?? []).flatMap((each) => alertOf(each, input, fresh)) : [];
