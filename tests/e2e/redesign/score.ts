/** What a reading is worth, by what is known of the page. */
import { clocksOf } from '../../../utils/complaint/clocks.ts';
import type { PageReading, Seen } from '../../../utils/reader/seen.ts';
import type { Capture, Fact, Outcome } from './kinds.ts';

type Roots = readonly (Document | ShadowRoot)[];

/** One step out: through a shadow root to its host, out of a document to its frame. */
const out = (node: Node): Node | null =>
  node.parentNode ?? (node as ShadowRoot).host ?? (node as Document).defaultView?.frameElement ?? null;
const ownerOf = (node: Node): string | null =>
  node.nodeType === 1 ? (node as Element).getAttribute('data-of') : null;

/** Does it show the number of its complaint, whole or cut short? */
const printsOwn = (element: Element): boolean => {
  const id = ownerOf(element) ?? '';
  return (element.textContent ?? '').includes(id) || element.querySelector(`[title="${id}"]`) !== null;
};

/** Whose place it is: inside what belongs to the complaint, or around it and nothing that belongs to another. */
function stands(row: Element, id: string, owned: readonly Element[]): boolean {
  for (let at: Node | null = row; at; at = out(at)) {
    const of = ownerOf(at);
    if (of) return of === id;
  }
  const inner = owned.filter((each) => {
    for (let at: Node | null = each; at; at = out(at)) if (at === row) return true;
    return false;
  });
  return inner.some((each) => ownerOf(each) === id) && inner.every((each) => ownerOf(each) === id);
}

/** Where nothing says what the buyer claims, two clocks with the same hours and verb are one. */
const sameClock = ({ claim }: Seen['complaint'], one: string, other: string): boolean =>
  one === other || (claim === undefined && [one, other].every((id) => /^shop-re(fund|turn)$/.test(id)));

/** What is wrong with it, or ''; and how its deadline is. */
function judge(
  { complaint, spots }: Seen,
  fact: Fact | undefined,
  owned: readonly Element[],
): { wrong: string; exact: boolean } {
  if (!fact) return { wrong: `${complaint.id} is no complaint`, exact: false };
  const { next, done, waiting } = clocksOf(complaint);
  const said = `${fact.id.slice(-4)} ${complaint.status.text}`;
  const off = fact.due === null || next.due === null ? 0 : next.due - fact.due;
  const wide = complaint.complaintTime?.resolution ?? 0;
  const { from = 0, to = 0 } = complaint.deadline ?? {};
  const within = fact.due !== null && fact.due >= from - 2000 && fact.due <= to + 2000;
  const near = Math.abs(off) <= fact.slack || (off <= 0 && -off < wide) || within;
  const known = complaint.status.phase !== 'unknown';
  const faults = [
    known && done !== fact.done && `${said}: done is ${done}`,
    known && waiting !== fact.waits && `${said}: waits is ${waiting}`,
    known &&
      fact.waits &&
      !sameClock(complaint, next.id, fact.clock) &&
      `${said}: clock ${next.id}, not ${fact.clock}`,
    next.due !== null && fact.due === null && `${said}: due at all`,
    !near && `${said}: ${Math.round(off / 1000)} s off`,
    spots.some(({ row }) => !stands(row, fact.id, owned)) && `${said}: in another's place`,
  ].filter((fault) => fault !== false);
  return {
    wrong: faults.join(', '),
    exact:
      fact.due !== null &&
      next.due !== null &&
      !next.coarse &&
      (Math.abs(off) <= fact.slack || (off <= 0 && -off < wide)),
  };
}

export function score(capture: Capture, reading: PageReading, roots: Roots, notice: string | null): Outcome {
  const owned = roots.flatMap((root) => [...root.querySelectorAll('[data-of]')]);
  const shown = new Set(owned.map((each) => ownerOf(each) ?? ''));
  // Each in its own place: what stands beside the list may name any number.
  const printed = new Set(owned.filter(printsOwn).map(ownerOf));
  const expected = capture.about ? [capture.about] : [...shown];
  const outcome: Outcome = {
    expected: expected.length,
    found: 0,
    reported: 0,
    wrong: [],
    running: 0,
    exact: 0,
    silent: 0,
    notice,
  };
  const found = new Set<string>();
  const told = new Set<string>();
  for (const seen of reading.seen) {
    const { id, status } = seen.complaint;
    // A place that does not print the number of the complaint is told by that of the order.
    const fact = capture.facts.find(
      (each) => shown.has(each.id) && (each.id === id || (each.orders.includes(id) && !printed.has(each.id))),
    );
    // The list behind a detail is told of on its own page.
    if (capture.about && fact && fact.id !== capture.about) continue;
    if (fact && capture.about && seen.context === 'row' && owned.length > 1) {
      told.add(fact.id);
      continue;
    }
    outcome.reported++;
    const { wrong, exact } = judge(seen, fact, owned);
    if (fact) told.add(fact.id);
    if (wrong) {
      outcome.wrong.push(wrong);
      continue;
    }
    if (!fact || found.has(fact.id) || !expected.includes(fact.id) || status.phase === 'unknown') continue;
    found.add(fact.id);
    if (!fact.waits || fact.due === null) continue;
    outcome.running++;
    if (exact) outcome.exact++;
  }
  outcome.found = found.size;
  outcome.silent = notice ? 0 : expected.filter((id) => !told.has(id)).length;
  return outcome;
}
