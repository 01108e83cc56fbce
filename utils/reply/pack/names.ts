/** Names of files inside a pack: readable, in order, and never a path. Pure. */
import { masked } from '../evidence/mask';
import { cut } from '../text';

/** Code points of a name before its number and its ending. */
const MOST = 40;
/** Not in a name on any system: separators, wildcards, control and invisible characters. */
const UNSAFE = /[\p{C}\p{Z}\\/:*?"<>|%$`~^&;]+/gu;
/** Ends of a name that systems drop, or that hide it. */
const EDGES = /^[.\-_]+|[.\-_]+$/g;

/** The words of a name; '' when nothing is left of them. Numbers of people stay out unless `open`. */
export function plainName(text: string, open: boolean): string {
  const words = open ? cut(text, MOST * 4) : masked(text, MOST * 4).replaceAll('*', '');
  const plain = words
    .normalize('NFC')
    .replace(UNSAFE, '-')
    .replace(/\.{2,}/g, '.');
  return cut(plain.replace(EDGES, ''), MOST).replace(EDGES, '');
}

/** `01-物流轨迹.jpg`: `n` from 1, `label` what the file shows, `ending` without a dot. */
export const fileName = (n: number, label: string, ending: string, open: boolean): string =>
  `${String(n).padStart(2, '0')}-${plainName(label, open) || 'file'}.${ending}`;
