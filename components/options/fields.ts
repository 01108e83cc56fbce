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
