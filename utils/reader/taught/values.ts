/** What a run of text may be, by its look alone. */
import { millisecondsInDay } from 'date-fns/constants';
import type { Reading } from '../../complaint/model';
import { parseMoney } from '../../complaint/money';
import type { IdShape, TaughtField } from '../../complaint/teaching';
import { LIMITS } from '../../complaint/teaching';
import type { ConsoleKnowledge } from '../../consoles/knowledge';
import { parseInstant } from '../dates';
import { parseDeadline } from '../deadlines';
import { statusAnywhere } from '../status';
import type { Leaf } from '../text';
import { leavesOf, plainLabel } from '../text';
import { idIn, phoneIn } from '../tokens';

/** ms: complaints are not older, nor of tomorrow. */
const OLDEST = 3 * 366 * millisecondsInDay;
const NEWEST = millisecondsInDay;
/** Runs of text of one row. */
const MOST_RUNS = 120;
const LONGEST = 200;

/** A number that may be a complaint's, or null. Times and phones are none. */
export function numberIn(text: string, now: number): string | null {
  if (text.length > LONGEST) return null;
  const id = idIn(text);
  return id && id.length <= LIMITS.id && phoneIn(text) === null && momentIn(id, now) === null ? id : null;
}

/** A time at which a complaint may have been raised, or null. */
export function momentIn(text: string, now: number): Reading | null {
  const found = parseInstant(text, now);
  return found && found.at > now - OLDEST && found.at < now + NEWEST ? found : null;
}

const signsOf = (id: string): IdShape['signs'] =>
  /^\d*$/.test(id) ? 'digits' : /[A-Z]/.test(id) ? (/[a-z]/.test(id) ? 'mixed' : 'upper') : 'lower';

/** How these numbers look. One alone is taken at its word but for one sign more or less. */
export function shapeOf(ids: readonly string[]): IdShape {
  const leads = ids.map((id) => /^[A-Za-z_-]*/.exec(id)?.[0] ?? '');
  const lead = leads.every((each) => each === leads[0]) ? (leads[0] ?? '').slice(0, 20) : '';
  const signs = new Set(ids.map((id) => signsOf(id.slice(lead.length))));
  const lengths = ids.map((id) => id.length);
  return {
    lead,
    signs: signs.size === 1 ? ([...signs][0] as IdShape['signs']) : 'mixed',
    least: Math.max(3, Math.min(...lengths) - 1),
    most: Math.min(LIMITS.id, Math.max(...lengths) + 1),
  };
}

/** Does this number look like those? */
export function looksLike(id: string, { lead, signs, least, most }: IdShape): boolean {
  if (id.length < least || id.length > most || !id.startsWith(lead)) return false;
  const own = signsOf(id.slice(lead.length));
  return signs === 'mixed' || own === signs || (own === 'digits' && signs !== 'digits');
}

/** Could this text be the value of that field? A state may be any short words. */
export function mayBe(field: TaughtField, text: string, now: number): boolean {
  if (field === 'status') return text.length <= LIMITS.words;
  if (field === 'time') return momentIn(text, now) !== null;
  if (field === 'deadline') return parseDeadline(text, now, true) !== null;
  if (field === 'amount') return parseMoney(text) !== null;
  return numberIn(text, now) !== null;
}

/** Among several, is this one told by its look? A state only by words that are known. */
export const stands = (field: TaughtField, text: string, now: number, known: ConsoleKnowledge): boolean =>
  field === 'status' ? statusAnywhere(text, known) : mayBe(field, text, now);

/** Runs of text of a row or cell; for a state also pictures that have a name. */
export function partsOf(scope: Element, field: TaughtField): Leaf[] {
  const leaves = leavesOf(scope, MOST_RUNS);
  if (field !== 'status') return leaves;
  const pictures = [scope, ...scope.querySelectorAll('[title],[aria-label],[alt]')].slice(0, MOST_RUNS);
  return [...leaves, ...pictures.flatMap((element) => pictureOf(element) ?? [])];
}

/** What an element without text is called. */
function pictureOf(element: Element): Leaf | null {
  if (leavesOf(element, 1).length) return null;
  const text = ['aria-label', 'title', 'alt'].map((name) => element.getAttribute(name)?.trim()).find(Boolean);
  return text && text.length <= LIMITS.words ? { text, element } : null;
}

/** The label in front of a value in one run of text: 登记于：2026… → 登记于. ''. */
export function labelIn(text: string): string {
  const [, words = ''] = /^([^\d:：]{1,24}?)\s*[:：]\s*\S/.exec(text) ?? [];
  return words;
}

/** The runs that stand right behind a label, or behind it in the same run. */
export function behind(parts: readonly Leaf[], label: string): Leaf[] {
  const plain = plainLabel(label);
  return parts.flatMap((part, i) => {
    if (plainLabel(labelIn(part.text)) === plain)
      return { ...part, text: part.text.replace(/^[^:：]*[:：]\s*/, '') };
    const next = parts[i + 1];
    const value = next && /^[:：]$/.test(next.text) ? parts[i + 2] : next;
    return plainLabel(part.text) === plain && value ? value : [];
  });
}
