/** Cuts a template into what it says and its marks. One reading for the check and for the filling. */

export type Piece = { at: number } & (
  | { kind: 'text'; text: string }
  /** `{{name}}`, `{{name|formatter}}` */
  | { kind: 'value'; name: string; formatters: string[] }
  /** `{{?name}}`, `{{?!name}}` */
  | { kind: 'open'; name: string; not: boolean }
  /** `{{/?}}` */
  | { kind: 'close' }
  /** `{{cursor}}`: where one goes on writing. */
  | { kind: 'cursor' }
);

function markOf(inner: string, at: number): Piece {
  const mark = inner.trim();
  if (mark === '/?') return { kind: 'close', at };
  if (mark === 'cursor') return { kind: 'cursor', at };
  if (mark.startsWith('?')) {
    const not = mark[1] === '!';
    return { kind: 'open', name: mark.slice(not ? 2 : 1).trim(), not, at };
  }
  const [name = '', ...formatters] = mark.split('|').map((part) => part.trim());
  return { kind: 'value', name, formatters, at };
}

/** Never throws; linear. `at`: UTF-16 place in `template`. Text pieces may hold stray braces. */
export function piecesOf(template: string): Piece[] {
  let at = 0;
  return template.split(/\{\{([^{}]*)\}\}/).map((part, index) => {
    const piece: Piece = index % 2 === 0 ? { kind: 'text', text: part, at } : markOf(part, at);
    at += part.length + (index % 2 === 0 ? 0 : 4);
    return piece;
  });
}
