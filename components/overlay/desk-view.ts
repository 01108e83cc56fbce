/** What of all replies is on show: a folder, the favourites, what a search finds. Pure. */
import type { Suggestion } from '../../utils/reply/suggest';

/** `fit` what is offered · `star` favourites · `in:` and a folder. */
export type Shown = 'fit' | 'star' | `in:${string}`;

/** A filter for each folder, in the order in which they come, the favourites first. */
export function filtersOf(all: readonly Suggestion[]): Shown[] {
  const folders = [...new Set(all.map(({ folder }) => folder))].filter(Boolean);
  const starred = all.some((each) => each.starred);
  return ['fit', ...(starred ? (['star'] as const) : []), ...folders.map((folder): Shown => `in:${folder}`)];
}

function inFilter({ fits, starred, folder }: Suggestion, shown: Shown): boolean {
  if (shown === 'fit') return fits;
  return shown === 'star' ? starred : shown === `in:${folder}`;
}

/** Letters and digits only may be initials. */
const INITIALS = /^[a-z0-9]+$/;

/**
 * The replies on show. A search looks through titles, folders and texts of everything, and through the
 * initials of titles and folders; what fits stays first.
 */
export function shownOf(
  all: readonly Suggestion[],
  shown: Shown,
  query: string,
  initials: (text: string) => string,
): Suggestion[] {
  const words = query.trim().toLowerCase();
  const within = shown === 'fit' && words ? all : all.filter((each) => inFilter(each, shown));
  if (!words) return [...within];
  const byInitials = INITIALS.test(words);
  return within.filter(
    ({ title, folder, text }) =>
      `${title}\n${folder}\n${text}`.toLowerCase().includes(words) ||
      (byInitials && [title, folder].some((name) => initials(name).includes(words))),
  );
}
