/** Keys that walk the rows. Pure. */

/** Row that `key` leads to from row `at` of `count`, or null when the key does not walk. */
export function moveTo(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
    case 'j':
    case 'J':
      return Math.min(count - 1, at + 1);
    case 'ArrowUp':
    case 'k':
    case 'K':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
