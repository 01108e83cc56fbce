/** Asked right before an alert goes out: is it still so? */
import type { OwedPromise } from '../ledger/promise-row';
import type { Alert, AlertItem } from './alert';
import { running } from './planning';
import type { PlannedItem, PlannedLine } from './planning';
import { troubleOf } from './trouble';

/** The complaint as it waits now. Its account may have got a name since: the id is enough. */
const current = ({ id, console }: AlertItem, items: readonly PlannedItem[]): PlannedItem[] =>
  items.filter((item) => item.id === id && item.console === console);

/** That clock still runs, and the alert is on the right side of its end. */
function clockHolds({ items: told, threshold = 0 }: Alert, items: readonly PlannedItem[], now: number) {
  return told.some((each) =>
    current(each, items)
      .flatMap(running)
      .some(({ id, due }) => id === each.clock.id && due > now === threshold > 0),
  );
}

/** It is owed, to the same time, and the alert is on the right side of it. */
function promiseHolds({ promise, items, threshold = 0 }: Alert, owed: readonly OwedPromise[], now: number) {
  const due = items[0]?.clock.due;
  return owed.some(
    (each) => each.key === promise?.key && each.due === due && each.due > now === threshold > 0,
  );
}

function troubleHolds({ kind, console, account }: Alert, lines: readonly PlannedLine[]): boolean {
  const ofConsole = lines.filter((line) => line.console === console);
  const same = ofConsole.filter((line) => line.account === account);
  // A nameless account that got its name since.
  return (same.length > 0 || account !== '' ? same : ofConsole).some((line) => troubleOf(line) === kind);
}

/**
 * False when the complaint no longer waits, the login is back, or the deadline of "so much is left"
 * is over (then another alert says so). `now` in ms UTC.
 */
export function stillTrue(
  alert: Alert,
  items: readonly PlannedItem[],
  lines: readonly PlannedLine[],
  now: number,
  promises: readonly OwedPromise[] = [],
): boolean {
  const waits = (test: (item: PlannedItem) => boolean) =>
    alert.items.some((each) => current(each, items).some(test));
  switch (alert.kind) {
    case 'deadline':
    case 'appeal':
      return clockHolds(alert, items, now);
    case 'promise':
      return promiseHolds(alert, promises, now);
    case 'new':
    case 'repeat':
    case 'burst':
      return waits(() => true);
    case 'userReplied':
      return waits(({ userWaits }) => userWaits);
    case 'platform':
      return waits(({ platform }) => platform);
    case 'ahead':
      return waits((item) => running(item).some(({ due }) => due > now));
    case 'signedOut':
    case 'blocked':
      return troubleHolds(alert, lines);
    case 'digest':
    case 'test':
      return true;
  }
}
