/** What may be written into the fields of the options page. Pure. */

/** Bounds of the Alipay limit, hours. */
export const HOURS = { min: 1, max: 720 } as const;
export const NAME_LENGTH = 20;
export const PHONE_LENGTH = 30;

/** Whole hours within bounds, or null. Full-width digits are read too. */
export function readHours(text: string): number | null {
  const digits = text.normalize('NFKC').trim();
  if (!/^\d{1,4}$/.test(digits)) return null;
  const hours = Number(digits);
  return hours >= HOURS.min && hours <= HOURS.max ? hours : null;
}

/** A name without line breaks and outer spaces. */
export function readName(text: string): string | null {
  return text.replace(/\s+/g, ' ').trim().slice(0, NAME_LENGTH);
}

/** A phone number as people write it, or empty; null for anything else. */
export function readPhone(text: string): string | null {
  const phone = text.normalize('NFKC').trim();
  return /^[\d\s()+-]*$/.test(phone) && phone.length <= PHONE_LENGTH ? phone : null;
}

export type BurstNumber = 'count' | 'minutes' | 'factor' | 'alikeMinutes' | 'likeness';
/** Bounds of what counts as many at once. */
const BURST: Record<BurstNumber, { min: number; max: number; form: RegExp }> = {
  count: { min: 2, max: 1000, form: /^\d{1,4}$/ },
  minutes: { min: 1, max: 24 * 60, form: /^\d{1,4}$/ },
  factor: { min: 1, max: 1000, form: /^\d{1,4}(\.\d{1,2})?$/ },
  alikeMinutes: { min: 1, max: 24 * 60, form: /^\d{1,4}$/ },
  likeness: { min: 60, max: 100, form: /^\d{2,3}$/ },
};

/** A number within bounds, or null. Full-width digits are read too. */
export function readBurst(name: BurstNumber, text: string): number | null {
  const { min, max, form } = BURST[name];
  const digits = text.normalize('NFKC').trim();
  const value = Number(digits);
  return form.test(digits) && value >= min && value <= max ? value : null;
}

/** One entry a line, or with commas and spaces between; each once. */
export const readEntries = (text: string): string[] => [
  ...new Set(
    text
      .normalize('NFKC')
      .split(/[\s,;、]+/)
      .filter(Boolean),
  ),
];

/** One entry a line, which may hold spaces; each once. */
export const readLines = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

export const isMobile = (text: string): boolean => /^1[3-9]\d{9}$/.test(text);
/** An id of a person as a service writes it. */
export const isUserId = (text: string): boolean => /^[^\p{C}<>"]{1,64}$/u.test(text);
