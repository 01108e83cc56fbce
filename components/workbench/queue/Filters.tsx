/** Filters as chips: each a menu, set or not. */
import { CONSOLE_IDS, QUEUES } from '../../../utils/complaint/ids';
import type { QueueFacets, QueueQuery } from '../../../utils/platform/workbench-messages';
import type { T } from '../ports';
import { EVERYTHING, sameQuery, WAITING } from './views';

interface Props {
  query: QueueQuery;
  facets: QueueFacets;
  change(part: Partial<QueueQuery>): void;
  t: T;
}
type Choice = readonly [value: string, words: string];
type Part = 'console' | 'account' | 'queue' | 'turn' | 'due' | 'assigned' | 'tag';

const TURNS = ['waiting', 'user', 'platform', 'done', 'unknown'] as const;
const WINDOWS = ['overdue', 'hour', 'fourHours', 'today', 'day', 'none'] as const;
const SORTS = ['due', 'newest', 'amount', 'times', 'seen'] as const;
/** Names and accounts in one menu: more than that nobody reads. */
const MOST_CHOICES = 200;

/** The menus, one line each. A new filter is one entry here and one wish of the desk. */
const MENUS: readonly { part: Part; choices(given: Props): Choice[] }[] = [
  { part: 'console', choices: ({ t }) => CONSOLE_IDS.map((id) => [id, t(`console.${id}`)]) },
  {
    part: 'account',
    choices: ({ query, facets, t }) =>
      facets.accounts
        .filter(({ console }) => query.console === null || console === query.console)
        .slice(0, MOST_CHOICES)
        .map(({ console, account, n }) => [
          `${console}|${account}`,
          `${t(`short.${console}`)} ${account || t('account.none')} (${n})`,
        ]),
  },
  {
    part: 'queue',
    choices: ({ query, t }) =>
      (query.console === null ? Object.values(QUEUES).flat() : [...QUEUES[query.console]]).map((id) => [
        id,
        t(`queue.${id}`),
      ]),
  },
  { part: 'turn', choices: ({ t }) => TURNS.map((id) => [id, t(`turn.${id}`)]) },
  { part: 'due', choices: ({ t }) => WINDOWS.map((id) => [id, t(`due.${id}`)]) },
  {
    part: 'assigned',
    choices: ({ facets, t }) => [
      [NOBODY, t('assigned.none')],
      ...facets.assigned.slice(0, MOST_CHOICES).map(({ name, n }): Choice => [`=${name}`, `${name} (${n})`]),
    ],
  },
  {
    part: 'tag',
    choices: ({ facets }) =>
      facets.tags.slice(0, MOST_CHOICES).map(({ tag, n }): Choice => [tag, `${tag} (${n})`]),
  },
];
/** A menu knows no empty value but "any". */
const NOBODY = '=';

export function Filters(given: Props) {
  const { query, change, t } = given;
  const set = (part: Part, value: string) => {
    const wanted = value === '' ? null : part === 'assigned' ? value.slice(NOBODY.length) : value;
    // Another console has other accounts and queues.
    const rest = part === 'console' ? { account: null, queue: null } : {};
    change({ ...rest, [part]: wanted } as Partial<QueueQuery>);
  };
  const valueOf = (part: Part): string => {
    const value = query[part];
    return value === null ? '' : part === 'assigned' ? `${NOBODY}${value}` : value;
  };
  const plain = { ...query, sort: WAITING.sort };
  const filtered = !sameQuery(plain, WAITING) && !sameQuery(plain, EVERYTHING);
  return (
    <div class="filters" role="group" aria-label={t('filters')}>
      {MENUS.map(({ part, choices }) => {
        const value = valueOf(part);
        const options = choices(given);
        const shown = value && !options.some(([id]) => id === value) ? [...options, [value, value]] : options;
        if (shown.length === 0) return null;
        return (
          <span key={part} class="menu" data-set={value !== ''}>
            <label for={`filter-${part}`}>{t(`filter.${part}`)}</label>
            <select
              id={`filter-${part}`}
              value={value}
              onChange={(event) => set(part, event.currentTarget.value)}
            >
              <option value="">{t('filter.all')}</option>
              {shown.map(([id, words]) => (
                <option key={id} value={id}>
                  {words}
                </option>
              ))}
            </select>
          </span>
        );
      })}
      <button
        class="chip"
        type="button"
        aria-pressed={query.repeat}
        onClick={() => change({ repeat: !query.repeat })}
      >
        {t('filter.repeat')}
      </button>
      <span class="menu">
        <label for="filter-sort">{t('filter.sort')}</label>
        <select
          id="filter-sort"
          value={query.sort}
          onChange={(event) =>
            change({ sort: SORTS.find((id) => id === event.currentTarget.value) ?? 'due' })
          }
        >
          {SORTS.map((id) => (
            <option key={id} value={id}>
              {t(`sort.${id}`)}
            </option>
          ))}
        </select>
      </span>
      {filtered && (
        <button class="link" type="button" onClick={() => change({ ...WAITING, sort: query.sort })}>
          {t('filter.clear')}
        </button>
      )}
    </div>
  );
}
