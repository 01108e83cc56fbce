/** The shapes of the console's own answers, asked of the page's world and cleaned as lines. */
import { SHAPES } from '../handshake';
import { clean, cleanLine } from './clean';

const MOST_LINES = 200;
const LONGEST = 400_000;
const KINDS = new Set(['number', 'boolean', 'string', 'digits', 'object', 'undefined', 'more']);

/** Lines of one shape, whatever claims to be one. */
function linesOf(shape: unknown): string[] {
  const lines: string[] = [];
  const write = (depth: number, name: string, rest: string) => {
    const line = cleanLine(`${'  '.repeat(depth)}${clean(name)}${rest}`);
    // Several unknown names of one kind are told once.
    if (lines.at(-1) !== line) lines.push(line);
  };
  const visit = (value: unknown, name: string, depth: number): void => {
    if (lines.length >= MOST_LINES || depth > 12) return;
    if (Array.isArray(value)) {
      const [length, first] = value as unknown[];
      const times = Number.isSafeInteger(length) ? Math.min(length as number, 99_999) : 0;
      write(depth, name, `: [] ×${times}`);
      visit(first, '', depth + 1);
    } else if (typeof value === 'object' && value !== null) {
      write(depth, name, ': {}');
      for (const key of Object.keys(value).slice(0, 80))
        visit((value as Record<string, unknown>)[key], key, depth + 1);
    } else write(depth, name, `: ${KINDS.has(String(value)) ? String(value) : '*'}`);
  };
  visit(shape, '', 0);
  return lines;
}

/** One list of lines an answer, its address first. Empty where the page's world does not say. */
export function answersOf(page: Document): string[][] {
  const channel = `kesu:${crypto.randomUUID()}`;
  let told: unknown = null;
  const hear = (event: Event) => {
    const { detail } = event as CustomEvent;
    if (typeof detail === 'string' && detail.length <= LONGEST) told = parsed(detail);
  };
  page.addEventListener(channel, hear);
  page.dispatchEvent(new CustomEvent(SHAPES, { detail: channel }));
  page.removeEventListener(channel, hear);
  return Array.isArray(told) ? told.slice(0, 12).flatMap(lineList) : [];
}

function lineList(entry: unknown): string[][] {
  const [address, shape] = Array.isArray(entry) ? (entry as unknown[]) : [];
  if (typeof address !== 'string') return [];
  const path = URL.canParse(address, location.href) ? new URL(address, location.href).pathname : '';
  return [[clean(path), ...linesOf(shape)]];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
