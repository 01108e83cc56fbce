/** Keys of the queue. Pure. */

export type Command =
  | { kind: 'move'; by: number }
  | { kind: 'first' | 'last' | 'open' | 'pick' | 'assign' | 'search' | 'details' | 'leave' };

const COMMANDS: Readonly<Record<string, Command>> = {
  j: { kind: 'move', by: 1 },
  ArrowDown: { kind: 'move', by: 1 },
  k: { kind: 'move', by: -1 },
  ArrowUp: { kind: 'move', by: -1 },
  PageDown: { kind: 'move', by: 10 },
  PageUp: { kind: 'move', by: -10 },
  Home: { kind: 'first' },
  End: { kind: 'last' },
  Enter: { kind: 'open' },
  x: { kind: 'pick' },
  e: { kind: 'assign' },
  '/': { kind: 'search' },
  ' ': { kind: 'details' },
  Escape: { kind: 'leave' },
};
/** Work wherever the focus is, unless something is being written there. */
const EVERYWHERE: ReadonlySet<string> = new Set(['j', 'k', 'x', 'e', '/', 'Escape']);

interface Pressed {
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
}

/** What a key means. `inList`: the list has the focus; `writing`: a field or a menu has it. */
export function commandOf(pressed: Pressed, at: { inList: boolean; writing: boolean }): Command | null {
  if (pressed.altKey || pressed.ctrlKey || pressed.metaKey || at.writing) return null;
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  if (!at.inList && !EVERYWHERE.has(key)) return null;
  return Object.hasOwn(COMMANDS, key) ? (COMMANDS[key] ?? null) : null;
}
