/** Files that come later than the panels, because few pages want them. */
import type { PanelsRequest } from '../platform/messages';
import { send } from '../platform/page';

/** What a file leaves in our own world, fetched on the first call; null when the extension is gone. */
export async function bring<T>(
  part: NonNullable<PanelsRequest['part']>,
  here: () => T | undefined,
): Promise<T | null> {
  if (!here()) await send({ type: 'panels', part });
  return here() ?? null;
}
