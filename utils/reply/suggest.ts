/** Which replies to offer for a complaint, best first, filled in, each with its reason. */
import { clocksOf } from '../complaint/clocks';
import type { ClockId, Complaint } from '../complaint/model';
import { classify, type CategoryCode, type Classification } from './categories';
import { codePoints, replyLimit } from './limits';
import { render } from './render';
import type { Template } from './template';
import { TEMPLATES } from './templates';
import { pick, type Language } from './text';
import { valuesOf, type ReplySettings } from './values';
import type { Values } from './variables';

export interface Suggestion {
  id: string;
  title: string;
  /** Ready text; gaps stand as 【…】. */
  text: string;
  gaps: string[];
  /** Why it is offered; '' for the general ones. */
  because: string;
}

export interface SuggestOptions {
  /** ms UTC */
  now: number;
  language: Language;
  settings: ReplySettings;
  /** How often this person or order complained, as far as the shop's own records know; 1 = first. */
  repeatTimes: number;
  /** Code points that the page's own reply field takes, null when it names no limit. */
  limit: number | null;
}

/** One for each digit key. */
export const MAX_SUGGESTIONS = 9;
/** Counters on a page are believed up to here. */
const MAX_TIMES = 999;

/** For these even a neutral text is wrong: management or legal writes the answer. */
const NO_TEXT: ReadonlySet<CategoryCode> = new Set(['FRAUD_CLAIM', 'GOVERNMENT']);
/** Management decides first; only the neutral text is offered. */
const LEAD_ONLY: ReadonlySet<CategoryCode> = new Set([
  'COUNTERFEIT',
  'EXTORTION_SUSPECT',
  'PRIVACY',
  'STAFF_CONDUCT',
  'PREPAID_CLOSED',
]);

interface Facts {
  complaint: Complaint;
  found: Classification;
  times: number;
  refunded: boolean;
  /** The clock that runs. */
  clock: ClockId;
  language: Language;
}

/** Here one writes to the platform, not to the user: only texts made for it. */
const TO_PLATFORM: ReadonlySet<ClockId> = new Set(['mp-evidence', 'mp-refund-proof', 'mp-appeal-verdict']);

function holds({ when }: Template, facts: Facts): boolean {
  if (TO_PLATFORM.has(facts.clock) && !when?.clocks) return false;
  if (!when) return true;
  const { consoles, clocks, times, refunded, levels } = when;
  if (clocks && !clocks.includes(facts.clock)) return false;
  if (consoles && !consoles.includes(facts.complaint.console)) return false;
  if (times !== undefined && facts.times < times) return false;
  if (refunded !== undefined && facts.refunded !== refunded) return false;
  return !levels || levels.includes(facts.found.level);
}

/** In the order of offering. */
const PLACES = [0, 1, 2, 3, 4, 5, 6];

/** One of `PLACES`; null = not offered. */
function rank(template: Template, facts: Facts): number | null {
  if (!holds(template, facts)) return null;
  if (LEAD_ONLY.has(facts.found.category)) return template.id === 'T-LEAD' ? 0 : null;
  const own = template.categories.includes(facts.found.category);
  if (template.categories.length > 0 && !own) return null;
  switch (template.id) {
    case 'T-REPEAT':
      return 0;
    case 'T-LEAD':
      return 1;
    case 'T-FULL':
      return 2;
    case 'T-PAUSE':
      return 4;
    case 'T-ACK':
      return 5;
    case 'T-REFUSE':
      return 6;
    default:
      return 3;
  }
}

/** The first three words, quoted. */
function quoted(words: string[], language: Language): string {
  const shown = words.slice(0, 3);
  return language === 'en' ? shown.map((w) => `“${w}”`).join(', ') : shown.map((w) => `“${w}”`).join('');
}

function reason(template: Template, facts: Facts): string {
  const { found, times, language } = facts;
  const en = language === 'en';
  if (template.when?.times !== undefined) {
    return en ? `Because: complaint no. ${times}` : `因为：第 ${times} 次投诉`;
  }
  if (template.when?.refunded === true) {
    return en ? 'Because: the page shows a full refund' : '因为：页面显示已全额退款';
  }
  const byCue = template.when?.levels !== undefined && !LEAD_ONLY.has(found.category);
  const words = byCue ? found.cues : found.words;
  if ((template.categories.length === 0 && !template.when) || words.length === 0) return '';
  return en
    ? `Because: the text says ${quoted(words, language)}`
    : `因为：文字里有${quoted(words, language)}`;
}

/** Fills a template; over `hard` code points the last optional parts go first, one by one. */
function fill(template: Template, values: Values, language: Language, hard: number) {
  const source = pick(template.text, language);
  const full = render(source, values, language);
  let result = full;
  for (let keep = full.blocks - 1; keep >= 0 && codePoints(result.text) > hard; keep -= 1) {
    result = render(source, values, language, keep);
  }
  return { text: result.text, gaps: result.gaps, shortened: result.text !== full.text };
}

function because(template: Template, facts: Facts, shortened: boolean): string {
  const en = facts.language === 'en';
  const parts = [
    facts.found.level === 'L3' ? (en ? 'Hand to a lead first' : '先交负责人') : '',
    reason(template, facts),
    shortened ? (en ? 'Optional parts left out to fit' : '为符合字数略去了可选内容') : '',
  ];
  return parts.filter(Boolean).join(en ? '. ' : '；');
}

/**
 * Replies for a complaint, best first, at most 9. A repeat gets T-REPEAT first. Matters for
 * management (level L3) are flagged 「先交负责人」; counterfeit, extortion, privacy, conduct and
 * closed shops get only the neutral T-LEAD, fraud and government none at all. A text that is still
 * too long without its optional parts is handed out as it is: its length tells. Never throws.
 */
export function suggest(complaint: Complaint, options: SuggestOptions): Suggestion[] {
  const { now, language, settings, repeatTimes, limit } = options;
  const found = classify(complaint);
  if (NO_TEXT.has(found.category)) return [];
  const counts = [repeatTimes, complaint.userComplaintTimes ?? 1].filter(Number.isInteger);
  const times = Math.min(MAX_TIMES, Math.max(1, ...counts));
  const refunded = complaint.fullRefunded === true;
  const clock = clocksOf(complaint).next.id;
  const facts: Facts = { complaint, found, times, refunded, clock, language };
  const values = valuesOf(complaint, found, { now, language, settings, times });
  const { hard } = replyLimit(complaint.queue, limit);
  return PLACES.flatMap((place) => TEMPLATES.filter((template) => rank(template, facts) === place))
    .slice(0, MAX_SUGGESTIONS)
    .map((template) => {
      const { text, gaps, shortened } = fill(template, values, language, hard);
      return {
        id: template.id,
        title: pick(template.title, language),
        text,
        gaps,
        because: because(template, facts, shortened),
      };
    });
}
