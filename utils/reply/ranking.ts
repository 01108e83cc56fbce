/** Which templates answer a complaint, in which order, and why. */
import type { ClockId, Complaint } from '../complaint/model';
import type { CategoryCode, Classification } from './categories';
import type { Template, Use } from './template';
import type { Language } from './text';

export interface Facts {
  complaint: Complaint;
  found: Classification;
  /** 1 for the first complaint. */
  times: number;
  refunded: boolean;
  /** The clock that runs. */
  clock: ClockId;
  language: Language;
}
/** What the shop itself prefers. */
export interface Liking {
  stars: ReadonlySet<string>;
  uses: Readonly<Record<string, Use>>;
}

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

/** Here one writes to the platform, not to the user: only texts made for it. */
const TO_PLATFORM: ReadonlySet<ClockId> = new Set<ClockId>([
  'mp-evidence',
  'mp-refund-proof',
  'mp-appeal-verdict',
  'mp-appeal-score',
  'alipay-refund-due',
  'alipay-appeal',
  'alipay-appeal-overdue',
  'alipay-appeal-refund',
  'alipay-appeal-review',
  'shop-guarantee',
]);

/** Whether everything that the template demands is so. */
function holds({ when, own }: Template, facts: Facts): boolean {
  if (TO_PLATFORM.has(facts.clock) && !when?.clocks && !own) return false;
  if (!when) return true;
  const { consoles, clocks, phases, times, refunded, levels } = when;
  if (consoles && !consoles.includes(facts.complaint.console)) return false;
  if (clocks && !clocks.includes(facts.clock)) return false;
  if (phases && !phases.includes(facts.complaint.status.phase)) return false;
  if (times !== undefined && facts.times < times) return false;
  if (refunded !== undefined && facts.refunded !== refunded) return false;
  return !levels || levels.includes(facts.found.level);
}

/** Places in the order of offering; 3 is a text made for the matter. */
const PLACES: Readonly<Record<string, number>> = {
  'T-REPEAT': 0,
  'T-LEAD': 1,
  'T-FULL': 2,
  'T-PAUSE': 4,
  'T-ACK': 5,
  'T-REFUSE': 6,
};
const MADE_FOR_IT = 3;
const GENERAL = 5;

function ownPlace({ when, categories }: Template): number {
  if ((when?.times ?? 1) > 1) return 0;
  if (when?.refunded === true) return 2;
  return categories.length > 0 ? MADE_FOR_IT : GENERAL;
}

/**
 * `fits`: 0 is best · `other`: true, but not made for this matter, to be found by search alone ·
 * `no`: says something untrue here, or a matter that only management answers. A merchant's own text
 * that names such a matter was written for it.
 */
function rank(template: Template, facts: Facts): number | 'other' | 'no' {
  const { category } = facts.found;
  if (!holds(template, facts)) return 'no';
  const named = template.categories.includes(category);
  if (NO_TEXT.has(category) || LEAD_ONLY.has(category)) {
    const neutral = template.id === 'T-LEAD' && LEAD_ONLY.has(category);
    return neutral || (template.own && named) ? 0 : 'no';
  }
  if (template.categories.length > 0 && !named) return 'other';
  return template.own ? ownPlace(template) : (PLACES[template.id] ?? MADE_FOR_IT);
}

/** Counted in powers of two, so that a list does not move after every use. */
const often = (use: Use | undefined): number => Math.floor(Math.log2((use?.n ?? 0) + 1));

/**
 * Best first: by place, then favourites, then the merchant's own, then what is used more, then as they
 * stand. `others`: everything else that may be said here.
 */
export function ranked(
  templates: readonly Template[],
  facts: Facts,
  { stars, uses }: Liking,
): { fitting: Template[]; others: Template[] } {
  const placed = templates.map((template) => ({ template, place: rank(template, facts) }));
  const fitting = placed.flatMap(({ template, place }) =>
    typeof place === 'number' ? [{ template, place }] : [],
  );
  fitting.sort(
    (a, b) =>
      a.place - b.place ||
      +stars.has(b.template.id) - +stars.has(a.template.id) ||
      +(b.template.own ?? false) - +(a.template.own ?? false) ||
      often(uses[b.template.id]) - often(uses[a.template.id]),
  );
  return {
    fitting: fitting.map(({ template }) => template),
    others: placed.filter(({ place }) => place === 'other').map(({ template }) => template),
  };
}

/** The first three words, quoted. */
function quoted(words: string[], language: Language): string {
  const shown = words.slice(0, 3);
  return language === 'en' ? shown.map((w) => `“${w}”`).join(', ') : shown.map((w) => `“${w}”`).join('');
}

function reason(template: Template, facts: Facts): string {
  const { found, times, language } = facts;
  const en = language === 'en';
  if (template.when?.clocks) return en ? 'Because: this step asks for it' : '因为：这一步需要';
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

/** Why it is offered, where it stands, in one line; '' = nothing to say. */
export function because(
  template: Template,
  facts: Facts,
  { stars, uses }: Liking,
  { fits, shortened }: { fits: boolean; shortened: boolean },
): string {
  const en = facts.language === 'en';
  const n = uses[template.id]?.n ?? 0;
  const parts = [
    facts.found.level === 'L3' ? (en ? 'Hand to a lead first' : '先交负责人') : '',
    fits ? reason(template, facts) : '',
    stars.has(template.id) ? (en ? 'Favourite' : '已收藏') : '',
    n > 0 ? (en ? `Used ${n}×` : `用过 ${n} 次`) : '',
    shortened ? (en ? 'Optional parts left out to fit' : '为符合字数略去了可选内容') : '',
  ];
  return parts.filter(Boolean).join(en ? '. ' : '；');
}
