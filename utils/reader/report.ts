/** Takes in what comes over the bridge from the page's world. Anything odd is dropped whole. */
import type { ConsoleKnowledge } from '../consoles/knowledge';
import type { Pick, TapReport } from './json';
import type { Session } from './seen';

const LONGEST = 8_000_000;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
const short = (value: unknown, most: number): string | null =>
  typeof value === 'string' ? value.slice(0, most) : null;

/** A checked copy of one report, or null. Never throws. */
export function reportFrom(text: unknown): TapReport | null {
  if (typeof text !== 'string' || text.length > LONGEST) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(value)) return null;
  const { path, status, envelope, total, list, items, history, subject } = value;
  if (
    typeof path !== 'string' ||
    typeof status !== 'number' ||
    !Array.isArray(items) ||
    !Array.isArray(history)
  )
    return null;
  return {
    path: path.slice(0, 300),
    status,
    envelope: pairs(envelope, 200),
    total: Number.isSafeInteger(total) && (total as number) >= 0 ? (total as number) : null,
    list: list === true,
    items: items
      .slice(0, 5000)
      .map(pickFrom)
      .filter((pick) => pick !== null),
    history: history
      .slice(0, 300)
      .map(pickFrom)
      .filter((pick) => pick !== null),
    subject: short(subject, 64),
  };
}

function pickFrom(value: unknown): Pick | null {
  const fields = pairs(value, 2000);
  return Object.keys(fields).length ? fields : null;
}

function pairs(value: unknown, most: number): Record<string, string> {
  if (!isRecord(value)) return {};
  const entries: [string, string][] = [];
  for (const [name, entry] of Object.entries(value).slice(0, 40)) {
    const text = short(entry, most);
    if (text !== null && name !== '__proto__') entries.push([name, text]);
  }
  return Object.fromEntries(entries);
}

/** What an answer says of the session: a wall, `known` when it is good, null when it says nothing. */
export function sessionOf(report: TapReport, known: ConsoleKnowledge): Session | null {
  for (const { field, value, kind } of known.envelope) {
    if (value.test(report.envelope[field] ?? '')) return kind;
  }
  if (report.status === 401) return 'signedOut';
  if (report.status === 403) return 'forbidden';
  if (report.status === 429) return 'riskControl';
  const said = report.envelope.msg ?? report.envelope.errmsg ?? report.envelope.message ?? '';
  const wall = report.list ? undefined : known.walls.find((each) => each.text?.test(said));
  if (wall) return wall.kind;
  return report.list || report.history.length > 0 ? 'known' : null;
}
