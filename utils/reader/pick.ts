/**
 * The part of the reader that runs in the page's own world: looks into answers that the page has
 * parsed anyway and copies the few known fields. Small, DOM-free, never changes what it looks at.
 */
import type { JsonField } from '../consoles/fields';
import { FIELD_OF, plainName } from '../consoles/fields';

type Item = Record<string, string>;

export interface Picked {
  envelope: Item;
  total: number | null;
  list: boolean;
  items: Item[];
  history: Item[];
}

const MOST_ITEMS = 5000;
const MOST_NODES = 60_000;
const LONGEST = 2000;
/** Codes by which consoles say "signed out", "no right", "too often". */
const ENVELOPE = /^(errorcode|errcode|return_?code|ret|code|stat|status|success|msg|errmsg|message|target)$/i;
const TOTAL = /^(total|total_?(count|num|size)|count_?all|recordcount)$/i;

const fieldOf = new Map<string, JsonField | null>();

/** Meaning of a key, or null; bounded cache. */
function meaning(key: string): JsonField | null {
  let field = fieldOf.get(key);
  if (field === undefined) {
    field = FIELD_OF.get(plainName(key)) ?? null;
    if (fieldOf.size < 3000) fieldOf.set(key, field);
  }
  return field;
}

/** A scalar as text; numbers beyond 2^53 get a mark, because digits are already lost. */
function scalar(value: unknown): string | null {
  if (typeof value === 'string') return value.slice(0, LONGEST);
  if (typeof value === 'number') return (Math.abs(value) > Number.MAX_SAFE_INTEGER ? '~' : '') + value;
  return typeof value === 'boolean' ? String(value) : null;
}

function copy(source: object, item: Item, names: string[], deep: boolean): void {
  for (const key of Object.keys(source).slice(0, 80)) {
    const value = (source as Record<string, unknown>)[key];
    const field = meaning(key);
    if (field) names.push(plainName(key));
    if (value !== null && typeof value === 'object') {
      if (field === 'tags' && Array.isArray(value))
        item.tags ??= value.slice(0, 10).map(String).join(',').slice(0, 200);
      // Orders stand one level deeper, as an object or a list of one.
      else if (deep)
        copy(Array.isArray(value) ? (isRecord(value[0]) ? value[0] : {}) : value, item, [], false);
    } else if (field && !(field in item)) {
      const text = scalar(value);
      if (text !== null && text !== '') item[field] = text;
    }
  }
}

const isRecord = (value: unknown): value is object =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Looks through an answer. Null when nothing in it concerns complaints. Never throws by itself. */
export function pick(answer: unknown): Picked | null {
  if (answer === null || typeof answer !== 'object') return null;
  const picked: Picked = { envelope: {}, total: null, list: false, items: [], history: [] };
  let nodes = 0;
  let emptyList = false;
  const visit = (node: unknown, depth: number): void => {
    if (node === null || typeof node !== 'object' || depth > 6 || ++nodes > MOST_NODES) return;
    if (Array.isArray(node)) {
      const first = node[0];
      if (isRecord(first)) take(node, depth);
      return;
    }
    const item: Item = {};
    const names: string[] = [];
    copy(node, item, names, true);
    if (item.id && (item.status || item.time)) {
      item.names = names.join(' ');
      picked.items.push(item);
    }
    for (const key of Object.keys(node).slice(0, 200)) {
      const value = (node as Record<string, unknown>)[key];
      if (depth < 2 && ENVELOPE.test(key))
        picked.envelope[key.toLowerCase()] = (scalar(value) ?? '').slice(0, 200);
      if (TOTAL.test(key) && Number.isInteger(Number(value))) picked.total ??= Number(value);
      if (Array.isArray(value) && value.length === 0 && /complain|data|list|rows|records/i.test(key))
        emptyList = true;
      visit(value, depth + 1);
    }
  };
  const take = (list: unknown[], depth: number): void => {
    for (const entry of list.slice(0, MOST_ITEMS)) {
      if (!isRecord(entry)) continue;
      const item: Item = {};
      const names: string[] = [];
      copy(entry, item, names, true);
      if (item.id && (item.status || item.time || item.detail)) {
        item.names = names.join(' ');
        picked.items.push(item);
      } else if (item.logTime || item.logType || item.logBy) picked.history.push(item);
      else {
        visit(entry, depth + 1);
        if (nodes > 200 && !picked.items.length) return;
      }
    }
  };
  visit(answer, 0);
  picked.list = picked.items.length > 0 || (emptyList && picked.total === 0);
  const told = picked.list || picked.history.length > 0 || Object.keys(picked.envelope).length > 0;
  return told ? picked : null;
}
