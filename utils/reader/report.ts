/** Takes in what comes over the bridge from the page's world. Anything odd is dropped whole. */
import { NAMES } from '../consoles/fields';
import type { JsonField } from '../consoles/fields';
import type { ConsoleKnowledge } from '../consoles/knowledge';
import { isPenalty, isRefundDue } from './belongs';
import type { Pick, TapReport } from './picked';
import type { Session } from './seen';

/** Plain name to its fields, each with the place of the name among those of the field. */
type Meanings = Map<string, [field: JsonField, rank: number][]>;
let meanings: Meanings | null = null;

function readNames(): Meanings {
  const found: Meanings = new Map();
  for (const field of Object.keys(NAMES) as JsonField[])
    NAMES[field].split(' ').forEach((name, rank) => {
      found.set(name, [...(found.get(name) ?? []), [field, rank]]);
    });
  return found;
}
const LONGEST = 16_000_000;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
const short = (value: unknown, most: number): string | null =>
  typeof value === 'string' ? value.slice(0, most) : null;

const parsed = (text: string): Record<string, unknown> | null => {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
};

/** A checked copy of one report, or null. Never throws. */
export function reportFrom(text: unknown): TapReport | null {
  const value = typeof text === 'string' && text.length <= LONGEST ? parsed(text) : null;
  if (!value) return null;
  const { envelope, total, list, items, history } = value;
  if (!Array.isArray(items) || !Array.isArray(history)) return null;
  const picks = items.slice(0, 5000).map(pickFrom).filter(isComplaint);
  const from = fromOf(value, picks);
  return (
    from && {
      ...from,
      envelope: Object.fromEntries(pairs(envelope, 200)),
      total: Number.isSafeInteger(total) && (total as number) >= 0 ? (total as number) : null,
      list: list === true,
      items: picks,
      history: history.slice(0, 300).map(pickFrom),
    }
  );
}

/** Where an answer came from, and about whom. */
function fromOf(
  { url, status, subject }: Record<string, unknown>,
  picks: readonly Pick[],
): { path: string; status: number; subject: string | null } | null {
  if (typeof url !== 'string' || typeof status !== 'number') return null;
  return {
    path: url.replace(/[?#].*/s, '').slice(0, 300),
    status,
    subject:
      SUBJECT.exec(url)?.[1] ??
      (typeof subject === 'string' && NUMBER.test(subject) ? subject : null) ??
      (picks.length === 1 ? (picks[0]?.id ?? null) : null),
  };
}

/** After where an answer came from follows what it said; no text inside can hold this: its quotes are escaped. */
const SAID = ',"envelope":';
const KEPT = 8;
/** Characters of answers that are kept. */
const WORTH = 500_000;

/**
 * `reportFrom` that reads what comes again, word for word, only once: lists are asked for all day and mostly
 * say the same. Their items are then the very objects of last time.
 */
export function rereading(): (text: unknown) => TapReport | null {
  const last = new Map<string, TapReport>();
  return (text) => {
    const at = typeof text === 'string' ? text.indexOf(SAID) : -1;
    if (typeof text !== 'string' || at < 0 || text.length > WORTH) return reportFrom(text);
    const said = text.slice(at);
    const before = last.get(said);
    const from = before && fromOf(parsed(`${text.slice(0, at)}}`) ?? {}, before.items);
    const report = from ? { ...before, ...from } : reportFrom(text);
    last.delete(said);
    if (report) last.set(said, report);
    for (const each of last.keys()) if (last.size > KEPT) last.delete(each);
    return report;
  };
}

/** The complaint that an address names: in its query, or before 「…history」 in its path. */
const SUBJECT = /(?:(?:complain[a-z_]*id|event_?id)=|\/(?=[\w-]+\/[a-z-]*histor))(\w[\w-]{5,63})/i;

const NUMBER = /^\w[\w-]{5,63}$/;
/** Numbers of records that stand beside complaints and may name one. */
const besideOf = ({ violationId, appealId, consultId }: Pick) => appealId ?? violationId ?? consultId;

const isComplaint = (pick: Pick) =>
  (besideOf(pick) !== undefined || !isPenalty(pick)) &&
  Boolean(
    (pick.id ?? pick.afterSaleId ?? besideOf(pick) ?? (isRefundDue(pick) ? pick.transactionId : undefined)) &&
    (pick.status ?? pick.time ?? pick.stateTime ?? pick.deadline ?? pick.detail),
  );

/** Plain names to fields. Of two names for one field the more telling one is taken. */
function pickFrom(value: unknown): Pick {
  const pick: Pick = {};
  const ranks: Partial<Record<JsonField, number>> = {};
  const told = pairs(value, 2000);
  const known = (meanings ??= readNames());
  for (const [name, text] of told) {
    for (const [field, rank] of (text && known.get(name)) || []) {
      if (rank >= (ranks[field] ?? Infinity)) continue;
      ranks[field] = rank;
      pick[field] = text;
    }
  }
  pick.names = told.map(([name]) => name).join(' ');
  return pick;
}

function pairs(value: unknown, most: number): [name: string, text: string][] {
  if (!isRecord(value)) return [];
  const found: [string, string][] = [];
  for (const name of Object.keys(value).slice(0, 60)) {
    const text = short(value[name], most);
    if (text !== null && name !== '__proto__') found.push([name, text]);
  }
  return found;
}

/** What an answer says of the session: a wall, `known` when it is good, null when it says nothing. */
export function sessionOf(report: TapReport, known: ConsoleKnowledge): Session | null {
  const { envelope, status, path } = report;
  for (const { field, value, kind } of known.envelope) {
    if (Object.keys(envelope).some((name) => field.test(name) && value.test(envelope[name] ?? '')))
      return kind;
  }
  if (report.list || report.history.length > 0) return 'known';
  // A side request that is refused says nothing of the complaints.
  if (!known.paths.test(path)) return null;
  if (status === 401) return 'signedOut';
  if (status === 403) return 'forbidden';
  if (status === 429) return 'riskControl';
  const said = Object.keys(envelope)
    .filter((name) => /msg|message/.test(name))
    .map((name) => envelope[name] ?? '');
  return known.walls.find(({ text }) => text && said.some((words) => text.test(words)))?.kind ?? null;
}
