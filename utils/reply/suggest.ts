/** Which replies to offer for a complaint, best first, filled in, each with its reason. */
import { clocksOf } from '../complaint/clocks';
import type { Complaint } from '../complaint/model';
import { classify } from './categories';
import { conditionsOf } from './conditions';
import { codePoints, replyLimit } from './limits';
import { because, ranked } from './ranking';
import type { Facts, Liking } from './ranking';
import { render } from './render';
import type { Question } from './render';
import { languageOf } from './template';
import type { Template, Use } from './template';
import { TEMPLATES } from './templates';
import { pick, type Language } from './text';
import { valuesOf, type ReplySettings } from './values';
import type { Values, VariableName } from './variables';

export interface Suggestion {
  id: string;
  title: string;
  /** '' = none. */
  folder: string;
  /** Ready text; gaps stand as 【…】. */
  text: string;
  gaps: string[];
  /** What a person may fill in. */
  questions: Question[];
  /** UTF-16 place in `text` where one goes on writing, or null. */
  cursor: number | null;
  /** Why it is offered; '' for the general ones. */
  because: string;
  /** Made for this complaint. The others are for those who look for them. */
  fits: boolean;
  starred: boolean;
  /** Which of its texts this is, from 0, and how many there are. */
  variant: number;
  variants: number;
}

/** What the shop wrote, likes and used. */
export interface Shelf {
  templates: readonly Template[];
  stars: readonly string[];
  uses: Readonly<Record<string, Use>>;
  /** Id → number that chooses the variant: the next complaint gets the next text. */
  turns: Readonly<Record<string, number>>;
  /** Ids of built-in ones that the shop does without. */
  hidden?: readonly string[];
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
  shelf?: Shelf;
  /** What a person typed in for this complaint: stands where neither page nor rule has a value. */
  answers?: Values;
}

/** One for each digit key. */
export const MAX_SUGGESTIONS = 9;
/** Counters on a page are believed up to here. */
const MAX_TIMES = 999;
const EMPTY: Shelf = { templates: [], stars: [], uses: {}, turns: {} };

/** Fills a text; over `hard` code points the last optional parts go first, one by one. */
function fit(source: string, values: Values, hard: number, options: Parameters<typeof render>[2]) {
  const full = render(source, values, options);
  let result = full;
  for (let keep = full.blocks - 1; keep >= 0 && codePoints(result.text) > hard; keep -= 1) {
    result = render(source, values, { ...options, maxBlocks: keep });
  }
  return { ...result, questions: full.questions, shortened: result.text !== full.text };
}

/** The values in a language, with the typed-in ones where there is none. */
function withAnswers(values: Values, answers: Values): Values {
  const missing = Object.entries(answers).filter(([name]) => !values[name as VariableName]);
  return { ...values, ...Object.fromEntries(missing) };
}

/** Fills templates for one complaint. */
class Writer {
  readonly facts: Facts;
  readonly liking: Liking;
  readonly shelf: Shelf;
  readonly #conditions: ReadonlySet<string>;
  readonly #hard: number;
  readonly #values = new Map<Language, Values>();

  constructor(
    readonly complaint: Complaint,
    readonly options: SuggestOptions,
  ) {
    const { language, repeatTimes, limit, shelf = EMPTY } = options;
    const found = classify(complaint);
    const counts = [repeatTimes, complaint.userComplaintTimes ?? 1].filter(Number.isInteger);
    const times = Math.min(MAX_TIMES, Math.max(1, ...counts));
    const clock = clocksOf(complaint).next.id;
    this.facts = { complaint, found, times, refunded: complaint.fullRefunded === true, clock, language };
    this.shelf = shelf;
    this.liking = { stars: new Set(shelf.stars), uses: shelf.uses };
    this.#conditions = conditionsOf(complaint, found.category, times);
    this.#hard = replyLimit(complaint.queue, limit).hard;
  }

  write(template: Template, fits: boolean): Suggestion {
    const { language } = this.options;
    const all = [template.text, ...(template.variants ?? [])];
    const turn = this.shelf.turns[template.id] ?? 0;
    const variant = ((Math.trunc(turn) % all.length) + all.length) % all.length || 0;
    const words = all[variant] ?? template.text;
    // An own text may exist in one language only: then its values are in that one too.
    const spoken = languageOf(words, language);
    const { text, gaps, questions, cursor, shortened } = fit(
      pick(words, spoken),
      this.#valuesIn(spoken),
      this.#hard,
      { language: spoken, conditions: this.#conditions },
    );
    const { title, folder } = template;
    return {
      id: template.id,
      title: pick(title, languageOf(title, language)),
      folder: folder ? pick(folder, languageOf(folder, language)) : '',
      text,
      gaps,
      questions,
      cursor,
      because: because(template, this.facts, this.liking, { fits, shortened }),
      fits,
      starred: this.liking.stars.has(template.id),
      variant,
      variants: all.length,
    };
  }

  #valuesIn(language: Language): Values {
    const { now, settings, answers = {} } = this.options;
    const { found, times } = this.facts;
    const values =
      this.#values.get(language) ??
      withAnswers(valuesOf(this.complaint, found, { now, language, settings, times }), answers);
    this.#values.set(language, values);
    return values;
  }
}

/**
 * Replies for a complaint: those that fit, best first, at most 9, then all others that may be said. A
 * repeat gets T-REPEAT first. Matters for management (level L3) are flagged 「先交负责人」; counterfeit,
 * extortion, privacy, conduct and closed shops get only the neutral T-LEAD, fraud and government none at
 * all, besides what the merchant wrote for just that. A text that is still too long without its optional
 * parts is handed out as it is: its length tells. Never throws.
 */
export function replies(complaint: Complaint, options: SuggestOptions): Suggestion[] {
  const writer = new Writer(complaint, options);
  const { templates, hidden = [] } = writer.shelf;
  const shown = [...templates, ...TEMPLATES.filter(({ id }) => !hidden.includes(id))];
  const { fitting, others } = ranked(shown, writer.facts, writer.liking);
  return [
    ...fitting.map((template, at) => writer.write(template, at < MAX_SUGGESTIONS)),
    ...others.map((template) => writer.write(template, false)),
  ];
}

/** One template as it would be filled in, whether it fits or not. `variant` from 0. */
export const preview = (
  template: Template,
  variant: number,
  complaint: Complaint,
  options: SuggestOptions,
): Suggestion =>
  new Writer(complaint, { ...options, shelf: { ...EMPTY, turns: { [template.id]: variant } } }).write(
    template,
    true,
  );

/** What must be answered before no gap is left. */
export const openQuestions = ({ questions }: Suggestion): Question[] =>
  questions.filter(({ optional, value }) => !optional && !value);

/** Only those that fit. */
export const suggest = (complaint: Complaint, options: SuggestOptions): Suggestion[] =>
  replies(complaint, options).filter(({ fits }) => fits);
