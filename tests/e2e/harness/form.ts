/** The short form of what takes long and rarely differs; `KESU_RECIPES=all` for all of it. */
export const LONG = process.env['KESU_RECIPES'] === 'all';

/** One of `each`, always the same ones; all in the long form. */
export const sample = <T>(all: readonly T[], each: number): T[] =>
  LONG ? [...all] : all.filter((_, index) => index % each === 0);
