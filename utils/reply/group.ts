/**
 * Replies for many complaints of one burst: each from a template that may be said to it, in words of its
 * own, checked by itself. Proposals for a person who looks at every one; nothing here sends. Pure.
 */
import type { Complaint } from '../complaint/model';
import { judge } from './judge';
import type { JudgeRequest } from './judge';
import { codePoints, replyLimit } from './limits';
import type { Check } from './redlines';
import { preview, replies } from './suggest';
import type { Shelf, SuggestOptions } from './suggest';
import { languageOf } from './template';
import type { Template } from './template';
import { TEMPLATES } from './templates';
import { reworded, WORDINGS } from './wordings';
import type { Language } from './text';

export interface GroupOptions extends Omit<SuggestOptions, 'limit' | 'repeatTimes'> {
  shelf: Shelf;
  /** Of the red-line check. */
  checks: JudgeRequest['settings'];
}

/** A template, and to how many of the complaints it may be said. */
export interface Usable {
  id: string;
  title: string;
  n: number;
  /** To how many it fits best. */
  fits: number;
}

export interface Draft {
  /** Id of the template; null when none of the chosen ones may be said to this complaint. */
  templateId: string | null;
  text: string;
  /** Another reply has the same words: it must be changed first. */
  twin: boolean;
}

const times = ({ userComplaintTimes = 1 }: Complaint): number => userComplaintTimes;
const asked = (complaint: Complaint, options: GroupOptions): SuggestOptions => ({
  ...options,
  limit: null,
  repeatTimes: times(complaint),
});

/** Templates that may be said to at least one, those first that fit most. */
export function usable(complaints: readonly Complaint[], options: GroupOptions): Usable[] {
  const found = new Map<string, Usable>();
  for (const complaint of complaints)
    for (const { id, title, fits } of replies(complaint, asked(complaint, options))) {
      const own = found.get(id) ?? { id, title, n: 0, fits: 0 };
      found.set(id, { ...own, n: own.n + 1, fits: own.fits + Number(fits) });
    }
  return [...found.values()].toSorted((a, b) => b.fits - a.fits || b.n - a.n);
}

/** The same number for the same text, 0…2³²-1 (FNV-1a). */
function numberOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** `texts` from place `start` on, around once. */
const from = <T>(texts: readonly T[], start: number): T[] => {
  const at = texts.length > 0 ? start % texts.length : 0;
  return [...texts.slice(at), ...texts.slice(0, at)];
};

interface Candidate {
  templateId: string;
  text: string;
}

function candidates(complaint: Complaint, chosen: readonly string[], options: GroupOptions): Candidate[] {
  const may = new Set(replies(complaint, asked(complaint, options)).map(({ id }) => id));
  const templates = [...options.shelf.templates, ...TEMPLATES].filter(
    ({ id }) => chosen.includes(id) && may.has(id),
  );
  const written = templates.flatMap((template) => texts(template, complaint, options));
  const { hard } = replyLimit(complaint.queue, null);
  const seed = numberOf(complaint.id);
  const all: Candidate[] = [];
  // Another text of the shop comes before other words of the same text; what the shop wrote stays as it is.
  for (let step = 0; step < WORDINGS; step += 1)
    for (const { template, text, language } of from(written, seed)) {
      if (template.own && step > 0) continue;
      const other = template.own ? text : reworded(text, ((seed >>> 8) + step) % WORDINGS, language);
      if (codePoints(other) <= hard) all.push({ templateId: template.id, text: other });
    }
  return all.length > 0
    ? all
    : written.map(({ template: { id: templateId }, text }) => ({ templateId, text }));
}

const texts = (template: Template, complaint: Complaint, options: GroupOptions) =>
  [template.text, ...(template.variants ?? [])].map((words, variant) => ({
    template,
    text: preview(template, variant, complaint, asked(complaint, options)).text,
    language: languageOf(words, options.language),
  }));

/**
 * One reply for each complaint, in their order; the same complaints and templates always get the same.
 * No two have the same words, nor the words of one in `taken`; where that cannot be, it is said.
 */
export function drafts(
  complaints: readonly Complaint[],
  chosen: readonly string[],
  taken: readonly string[],
  options: GroupOptions,
): Draft[] {
  const used = new Set(taken);
  return complaints.map((complaint) => {
    const all = candidates(complaint, chosen, options);
    const free = all.find(({ text }) => !used.has(text));
    const one = free ?? all[0];
    if (!one) return { templateId: null, text: '', twin: false };
    used.add(one.text);
    return { ...one, twin: !free };
  });
}

/** The red lines of one of them, as its person left it. */
export const judgeDraft = (
  text: string,
  complaint: Complaint,
  others: readonly Complaint[],
  { checks, language, now }: Pick<GroupOptions, 'checks' | 'now'> & { language: Language },
): Check =>
  judge(text, {
    console: complaint.console,
    complaint,
    others: others.filter(({ id }) => id !== complaint.id),
    limit: null,
    settings: checks,
    language,
    now,
  });
