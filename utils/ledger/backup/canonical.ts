/** One text for one value, whatever the order of its fields: what is compared and what is hashed. Pure. */

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields that are there, by name. */
const fieldsOf = (value: Record<string, unknown>): [string, unknown][] =>
  Object.keys(value)
    .filter((name) => value[name] !== undefined)
    .toSorted()
    .map((name) => [name, value[name]]);

/** JSON with the fields of every record sorted; what is undefined is left out. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isRecord(value)) return JSON.stringify(value ?? null);
  const fields = fieldsOf(value).map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`);
  return `{${fields.join(',')}}`;
}

/** Where `copy` is not what was `given`: `facts.amountFen`; '' when they are the same. */
export function difference(given: unknown, copy: unknown): string {
  if (canonical(given) === canonical(copy)) return '';
  if (!isRecord(given) || !isRecord(copy)) return '.';
  const names = new Set([...Object.keys(given), ...Object.keys(copy)]);
  const name = [...names].find((each) => canonical(own(given, each)) !== canonical(own(copy, each))) ?? '';
  const deeper = difference(own(given, name), own(copy, name));
  return deeper === '.' || deeper === '' ? name : `${name}.${deeper}`;
}

const own = (value: Record<string, unknown>, name: string): unknown =>
  Object.hasOwn(value, name) ? value[name] : undefined;
