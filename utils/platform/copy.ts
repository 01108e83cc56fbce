/**
 * Copies single values out of something that nobody vouches for. Each returns a fresh value of ours
 * or undefined, and never throws.
 */

/** Reads one value; undefined = not acceptable. */
export type Copy<T> = (value: unknown) => T | undefined;

/** Control characters but not line break and tab. */
const CONTROLS = /[^\P{Cc}\n\t]/gu;
/** Half of a character: breaks encoders further on. */
const HALVES = /\p{Surrogate}/gu;

/** Own property only: nothing that hangs on a prototype. */
export function own(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

/** A text of at most `max` UTF-16 units, cut without leaving half a character. */
export const text =
  (max: number): Copy<string> =>
  (value) =>
    typeof value === 'string' ? value.slice(0, max).replace(CONTROLS, '').replace(HALVES, '') : undefined;

/** An id: whole or not at all, because a cut id is another id. `|` separates our own keys. */
export const id: Copy<string> = (value) =>
  typeof value === 'string' && /^[^\s|\p{C}]{1,200}$/u.test(value) ? value : undefined;

/** Joined of a console, an id and the like. */
export const key: Copy<string> = (value) =>
  typeof value === 'string' && /^[^\p{C}]{1,500}$/u.test(value) ? value : undefined;

export const flag: Copy<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

/** A finite number in [least, most]. */
export const number =
  (least: number, most: number): Copy<number> =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most ? value : undefined;

/** A whole number in [least, most]. */
export const whole =
  (least: number, most: number): Copy<number> =>
  (value) =>
    Number.isSafeInteger(value) ? number(least, most)(value) : undefined;

export const oneOf =
  <T extends string>(...known: readonly T[]): Copy<T> =>
  (value) =>
    known.find((each) => each === value);

/** Null stays null. */
export const orNull =
  <T>(copy: Copy<T>): Copy<T | null> =>
  (value) =>
    value === null ? null : copy(value);

/** Every acceptable entry of an array of at most `most`; a longer one is refused as a whole. */
export const list =
  <T>(copy: Copy<T>, most: number): Copy<T[]> =>
  (value) => {
    if (!Array.isArray(value) || value.length > most) return undefined;
    return Array.from(value, copy).filter((entry) => entry !== undefined);
  };

type Part = readonly [name: string, copy: Copy<unknown>, needed: boolean];
type Parts<T> = { [K in keyof Required<T>]: Copy<NonNullable<T[K]> | Extract<T[K], null>> };

/** An object with the `needed` parts, or undefined; `wanted` parts only where acceptable. */
export const shape = <N extends object, W extends object = object>(
  needed: Parts<N>,
  wanted?: Parts<W>,
): Copy<N & Partial<W>> => {
  // Listed once, by the first value: a table of a million rows asks a million times.
  let parts: Part[] | undefined;
  const listed = (from: object, must: boolean) =>
    Object.entries<Copy<unknown>>(from as Record<string, Copy<unknown>>).map(([name, copy]): Part => [
      name,
      copy,
      must,
    ]);
  return (value) => {
    const made: Record<string, unknown> = {};
    parts ??= [...listed(needed, true), ...listed(wanted ?? {}, false)];
    for (const [name, copy, must] of parts) {
      const part = copy(own(value, name));
      if (part !== undefined) made[name] = part;
      else if (must) return undefined;
    }
    return made as N & Partial<W>;
  };
};
