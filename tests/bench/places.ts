/** Folders of the bench. */
import { fileURLToPath } from 'node:url';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export const ROOT = here('../../');
export const CACHE = here('../../.cache/bench/');
export const REPORTS = here('./reports/');
