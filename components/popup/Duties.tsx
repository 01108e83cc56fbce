/** How many wait for what, in the platform's own order. */
import type { ConsoleLine } from '../../utils/platform/messages';
import { dutyWords, type T } from './words';

/** One account's numbers; nothing where the platform does not count so, or not all is known. */
export function Duties({ line, t, named }: { line: ConsoleLine; t: T; named?: boolean }) {
  const words = dutyWords(line, t);
  const name = named ? `${t(`console.${line.console}`)} ${line.account}`.trim() : '';
  return words ? (
    <small class="duties">
      {name && <b>{name}</b>} {words}
    </small>
  ) : null;
}
