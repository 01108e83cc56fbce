/**
 * The part of the reader that runs in the page's own world: looks into answers that the page has
 * parsed anyway and copies what may tell of a complaint. Small, DOM-free, changes nothing it looks
 * at. What the names mean is settled on the other side (`report.ts`).
 */

/** Plain names with their values as text; '' where there was nothing. */
export type Item = Record<string, string>;

export interface Answer {
  /** Codes and words by which consoles say "signed out", "no right", "too often". */
  envelope: Item;
  total: number | null;
  list: boolean;
  items: Item[];
  history: Item[];
}

const MOST = 60_000;
const LONGEST = 2000;
const ENVELOPE = /^((err(or)?|result|return|sub)_?)?(code|msg|message)$|^(ret|stat|status|success|target)$/i;
const TOTAL = /^(total(_?(count|num|size))?|count_?all|recordcount)$/i;
const LISTS = /complain|data|list|rows|records/i;
/** Of plain names: a complaint's number, a line of a history, anything else of use. */
const ID =
  /^((compl|aftersale|consult|violat|punish|penalt|appeal|guarantee|illegal)\w*(id|no|sn|code)|taskid|(gmt)?refund(due|deadline)\w*)$/;
const LOG = /^(operat|replier|itemtype)/;
const KEEP =
  /^compl|^aftersale|^consult|^violat|^punish|^penalt|appeal|^opposite|^type$|^illegal|^minus|^applyr|stat(e|us)|gmt|time|createdat|deadline|(no|id)$|phone|contact|mobile|amount|fee$|cost$|content|problem|category|response|service$|refunded|taglist|agentmode/;
const WALL = /^(stat=deny|errorcode=(10$|2696))/i;

const known = new Map<string, readonly [name: string, worth: number]>();
/** Plain name of a key and what it is worth: 3 a number, 2 history, 1 useful, 0 nothing. */
function meaning(key: string): readonly [string, number] {
  let found = known.get(key);
  if (!found) {
    const name = key.replace(/[_\-\s.]/g, '').toLowerCase();
    found = [name, ID.test(name) ? 3 : LOG.test(name) ? 2 : +KEEP.test(name)];
    if (known.size < 3000) known.set(key, found);
  }
  return found;
}

/** A scalar as text, null for anything larger. Numbers beyond 2^53 get a mark: digits are lost. */
function scalar(value: unknown): string | null {
  if (typeof value === 'number') return (Math.abs(value) > Number.MAX_SAFE_INTEGER ? '~' : '') + value;
  return typeof value === 'object' && value ? null : String(value ?? '').slice(0, LONGEST);
}

const entries = (node: object): [string, unknown][] =>
  Object.keys(node)
    .slice(0, 200)
    .map((key) => [key, (node as Item)[key]]);

/** Is there, on a quick look, a complaint's number or a closed door in it? */
export function speaks(answer: unknown): boolean {
  let nodes = 0;
  const look = (node: unknown): boolean => {
    if (!node || typeof node !== 'object' || ++nodes > 40) return false;
    if (Array.isArray(node)) return look(node[0]);
    return entries(node).some(
      ([key, value]) => meaning(key)[1] > 2 || WALL.test(`${key}=${scalar(value)}`) || look(value),
    );
  };
  return look(answer);
}

/** Looks through an answer. Null when nothing in it concerns complaints. */
export function pick(answer: unknown): Answer | null {
  const picked: Answer = { envelope: {}, total: null, list: false, items: [], history: [] };
  const { envelope, items, history } = picked;
  let nodes = 0;
  let empty = false;
  const copy = (all: [string, unknown][], item: Item, fits: RegExp | null): number => {
    let most = 0;
    for (const [key, value] of all) {
      const [name, worth] = meaning(key);
      const text =
        Array.isArray(value) && /taglist/.test(name)
          ? String(value.slice(0, 10)).slice(0, 200)
          : scalar(value);
      if (!worth || text === null || (fits && !fits.test(name))) continue;
      if (text) most = Math.max(most, worth);
      item[name] ||= text;
    }
    return most;
  };
  /** What a lent device says of its return, wherever in its branch that stands. */
  const device = (node: object, item: Item, depth: number): void => {
    for (const [key, value] of entries(node)) {
      const text = /return/i.test(key) ? scalar(value) : null;
      if (text !== null) item[meaning(key)[0]] ||= text;
      else if (value && typeof value === 'object' && depth < 3) device(value, item, depth + 1);
    }
  };
  const visit = (node: unknown, depth: number): void => {
    if (!node || typeof node !== 'object' || depth > 8 || ++nodes > MOST) return;
    if (Array.isArray(node)) return node.slice(0, 5000).forEach((entry) => visit(entry, depth + 1));
    const item: Item = {};
    const all = entries(node);
    const worth = copy(all, item, null);
    for (const [key, value] of all) {
      if (depth < 2 && ENVELOPE.test(key)) envelope[key.toLowerCase()] ??= scalar(value) ?? '';
      // Nothing where the number should be is no 0.
      if (picked.total === null && TOTAL.test(key) && /^\d+$/.test(scalar(value) ?? ''))
        picked.total ??= Number(value);
      if (Array.isArray(value) && !value.length && LISTS.test(key)) empty = true;
      // Orders stand one level deeper, as an object or a list of one.
      const inner = worth > 2 && Array.isArray(value) ? value[0] : value;
      if (worth > 2 && inner && typeof inner === 'object') {
        if (/^service_?order/i.test(key)) item['serviceorderstate'] = scalar((inner as Item)['state']) ?? '';
        else if (/^additional/i.test(key)) device(inner, item, 0);
        else copy(entries(inner), item, /material$/i.test(key) ? /content/ : /(no|id)$|amount|fee$/);
      }
      visit(value, depth + 1);
    }
    if (worth > 1) (worth > 2 ? items : history).push(item);
  };
  visit(answer, 0);
  picked.list = items.length > 0 || (empty && picked.total === 0);
  return picked.list || history.length || Object.keys(envelope).length ? picked : null;
}
