/** The door to the guide that takes a lesson: a file of its own, because few pages ever need it. */
import { bring } from '../parts';
import type { TeachDeps } from './place';

/** In our own world only: pages cannot see it. */
export interface TeachWorld {
  kesuTeach?: (deps: TeachDeps) => { stop(): void };
}

/** Opens the guide; null when the extension is gone. */
export async function openGuide(deps: TeachDeps): Promise<{ stop(): void } | null> {
  const begin = await bring('teach', () => (globalThis as TeachWorld).kesuTeach);
  return begin ? begin(deps) : null;
}
