/** What a complaint is about, by its words. Explainable, no model, no guess beyond the lists. */
import type { Complaint } from '../complaint/model';
import type { Category } from './category';
import { CATEGORIES, ENOUGH, type CategoryCode } from './category-data';
import { CUES, signsIn, type Level, withoutNames } from './cues';
import { says } from './negation';
import { normalise } from './text';

export type { CategoryCode, Level };

export interface Classification {
  category: CategoryCode;
  /** Words of our lists found in the complaint, heaviest first. Empty for UNCLEAR. */
  words: string[];
  /** Who has to handle it. */
  level: Level;
  /** The words or facts that raised the level above the category's own. */
  cues: string[];
}

/** Code points of a text that are looked at. */
export const MAX_TEXT = 2000;
/** A bare 「退钱」, however often, says what is wanted but not why. */
const BARE = 4;

/** Codes of WeChat Pay's problem_type (platform guide) in the words its console shows. */
const PROBLEM_CODES: Record<string, string> = {
  REFUND: '申请退款',
  SERVICE_NOT_WORK: '服务权益未生效',
  OTHERS: '',
};

interface Entry {
  category: Category & { code: CategoryCode };
  words: { word: string; weight: number }[];
  needs: string[] | undefined;
}
/** Heaviest first. */
const WEIGHTS = [7, 6, 5, 4, 3, 2];
const wordsOf = (category: Category): Entry['words'] =>
  WEIGHTS.flatMap((weight) => (category.words[weight]?.split('|') ?? []).map((word) => ({ word, weight })));
const ENTRIES: Entry[] = CATEGORIES.map((category: Entry['category']) => ({
  category,
  words: wordsOf(category),
  needs: category.needs?.split('|'),
}));
const CUE_LIST = CUES.map((cue) => ({ level: cue.level, words: cue.words.split('|') }));

const byCode = new Map<CategoryCode, Category>(CATEGORIES.map((category) => [category.code, category]));

/** The data of one category. */
export const categoryOf = (code: CategoryCode): Category | undefined => byCode.get(code);

const higher = (a: Level, b: Level): Level => (a > b ? a : b);

interface Texts {
  all: string;
  detail: string;
  problem: string;
}
function textsOf(complaint: Complaint): Texts {
  const { problem, detail, tags } = complaint;
  const shown = typeof problem === 'string' ? (PROBLEM_CODES[problem.trim()] ?? problem) : '';
  const parts = {
    problem: normalise(shown, 200),
    detail: withoutNames(normalise(detail, MAX_TEXT)),
  };
  const tagText = Array.isArray(tags) ? normalise(tags.slice(0, 20).join('\n'), 400) : '';
  return { ...parts, all: `${parts.problem}\n${tagText}\n${parts.detail}` };
}

/** Words that stand in the text, without those inside a longer word that stands there too. */
function found(entry: Entry, text: string): { words: string[]; score: number } {
  const words: string[] = [];
  let score = 0;
  if (entry.needs && !entry.needs.some((word) => text.includes(word))) return { words, score };
  for (const { word, weight } of entry.words) {
    if (words.some((longer) => longer.includes(word) || word.includes(longer))) continue;
    if (!says(text, word, entry.category.absence === true)) continue;
    words.push(word);
    score += weight;
  }
  return { words, score };
}

function levelOf(complaint: Complaint, text: string, base: Level): { level: Level; cues: string[] } {
  let level = base;
  const cues: string[] = [];
  for (const cue of CUE_LIST) {
    const words = cue.words.filter((word) => says(text, word, true));
    if (words.length === 0) continue;
    level = higher(level, cue.level);
    cues.push(...words);
  }
  for (const sign of signsIn(text)) {
    level = higher(level, sign.level);
    cues.push(sign.words);
  }
  const times = complaint.userComplaintTimes ?? 1;
  if (times >= 2 || complaint.inPlatformService === true) level = higher(level, 'L2');
  return { level, cues };
}

/**
 * Sorts a complaint by 问题类型, the user's words and the tags. Takes any text; looks at the first
 * 2 000 code points; never throws. A named cause beats 「联系不上」, which beats a bare wish for a
 * refund. Time grows linearly with the text.
 */
export function classify(complaint: Complaint): Classification {
  const texts = textsOf(complaint);
  let best: { entry: Entry; words: string[]; score: number } | null = null;
  for (const entry of ENTRIES) {
    const { words, score } = found(entry, texts.all);
    if (score < ENOUGH) continue;
    const tier = best?.entry.category.tier ?? 4;
    if (entry.category.tier < tier || (entry.category.tier === tier && score > (best?.score ?? 0))) {
      best = { entry, words, score };
    }
  }
  const letters = new Set(texts.detail.replace(/[^\p{L}\p{N}]/gu, '')).size;
  const bare = best?.entry.category.code === 'REFUND_REQUEST' && texts.problem === '' && letters <= BARE;
  const chosen = best && !bare ? best : null;
  const { level, cues } = levelOf(complaint, texts.all, chosen?.entry.category.level ?? 'L1');
  return {
    category: chosen?.entry.category.code ?? 'UNCLEAR',
    words: chosen?.words ?? [],
    level,
    cues,
  };
}
