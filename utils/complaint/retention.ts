/** How long what is kept stays: a number of days for each kind. Pure. */

/**
 * `complaints` that are ended, with what people keep about them · `repeats` what is left of those: keyed
 * hashes of the payer and a time · `sightings` the states that were seen · `answers` texts that were
 * filled in · `promises` that are settled · packs of `evidence` · `journal` · `outbox` notices that are settled.
 */
export const KEPT_KINDS = [
  'complaints',
  'repeats',
  'sightings',
  'answers',
  'promises',
  'evidence',
  'journal',
  'outbox',
] as const;
export type KeptKind = (typeof KEPT_KINDS)[number];
/** Days. */
export type Retention = Record<KeptKind, number>;

/** Our own choice, for want of a number in the law: article 19 PIPL asks for the shortest time needed. */
const USUAL = 180;
export const USUAL_RETENTION: Readonly<Retention> = {
  complaints: USUAL,
  repeats: USUAL,
  sightings: USUAL,
  answers: USUAL,
  promises: USUAL,
  evidence: USUAL,
  journal: USUAL,
  // A notice helps nobody a month later.
  outbox: 30,
};

/**
 * Least days of each kind: what other rules look back to. The platforms' rates look at complaints of
 * the last 33 days and at what was done about them; a notice is tried again for a day.
 */
export const LEAST_DAYS: Readonly<Retention> = {
  complaints: 35,
  repeats: 35,
  sightings: 35,
  answers: 7,
  promises: 7,
  evidence: 35,
  journal: 35,
  outbox: 2,
};
export const MOST_DAYS = 3650;

/** Days of one kind out of something unknown, or null. */
export const daysOf = (kind: KeptKind, value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= LEAST_DAYS[kind] && value <= MOST_DAYS
    ? value
    : null;

/** What is acceptable of something unknown, the usual for the rest. */
export function readRetention(value: unknown): Retention {
  const given: Record<string, unknown> =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const days = (kind: KeptKind) =>
    (Object.hasOwn(given, kind) ? daysOf(kind, given[kind]) : null) ?? USUAL_RETENTION[kind];
  return Object.fromEntries(KEPT_KINDS.map((kind) => [kind, days(kind)])) as Retention;
}

/** Whole days as a person writes them, full-width digits too; null when they are not acceptable. */
export function readDays(kind: KeptKind, text: string): number | null {
  const digits = text.normalize('NFKC').trim();
  return /^\d{1,5}$/.test(digits) ? daysOf(kind, Number(digits)) : null;
}
