/** What an answer is made of: names and kinds, no value. */

/** A kind, the names of an object, or the length of a list and the shape of its first entry. */
export type Shape = string | { [name: string]: Shape } | [length: number, first: Shape];

const MOST_NODES = 300;
const MOST_NAMES = 60;

/** The shape of parsed JSON. Bounded: a large answer costs no more than a small one. */
export function shapeOf(answer: unknown): Shape {
  let nodes = 0;
  const look = (value: unknown, depth: number): Shape => {
    if (!value || typeof value !== 'object')
      return /^\d+$/.test(String(value).slice(0, 40)) ? 'digits' : typeof value;
    if (depth > 8 || ++nodes > MOST_NODES) return 'more';
    if (Array.isArray(value)) return [value.length, look(value[0], depth + 1)];
    const names = Object.keys(value).slice(0, MOST_NAMES);
    return Object.fromEntries(
      names.map((name) => [name, look((value as Record<string, unknown>)[name], depth + 1)]),
    );
  };
  return look(answer, 0);
}
