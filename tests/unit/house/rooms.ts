/** Who may know whom. A room that is not named here may know nobody. */

const ROOMS = [
  'utils/complaint',
  'utils/consoles',
  'utils/reader',
  'utils/overlay',
  'utils/reply',
  'utils/ledger',
  'utils/watch',
  'utils/platform',
  'utils/i18n',
  'components',
  'entrypoints',
] as const;
export type Room = (typeof ROOMS)[number];

interface Friends {
  /** Rooms, or single files, that may be used. */
  uses: string[];
  /** Only their types. */
  types?: string[];
  /** Packages, besides those of everybody. */
  packages?: string[];
}

/** Pure arithmetic: no room is less pure for it. */
export const FOR_EVERYBODY = ['date-fns'];

export const FRIENDS: Record<Room, Friends> = {
  'utils/complaint': { uses: [] },
  // A reply names deadlines and dates: the arithmetic of `complaint` is used, not written again.
  'utils/reply': { uses: ['utils/complaint'] },
  'utils/consoles': { uses: ['utils/complaint'] },
  'utils/reader': { uses: ['utils/consoles', 'utils/complaint'] },
  'utils/overlay': {
    uses: ['components', 'utils/reader', 'utils/complaint', 'utils/reply', 'utils/platform', 'utils/i18n'],
    types: ['utils/consoles'],
    packages: ['preact'],
  },
  'utils/ledger': {
    uses: ['utils/complaint', 'utils/platform'],
    types: ['utils/reply'],
    packages: ['dexie', 'fflate'],
  },
  'utils/watch': {
    uses: ['utils/ledger', 'utils/consoles', 'utils/complaint', 'utils/platform', 'utils/i18n'],
  },
  'utils/platform': {
    uses: ['utils/consoles/hosts.ts', 'utils/complaint/ids.ts'],
    types: ['utils/complaint', 'utils/reply'],
    packages: ['webextension-polyfill', 'wxt'],
  },
  'utils/i18n': { uses: ['utils/complaint/ids.ts'] },
  components: {
    uses: ['utils/complaint', 'utils/reply', 'utils/i18n'],
    types: ['utils/platform', 'utils/watch'],
    packages: ['preact', 'fflate'],
  },
  entrypoints: { uses: [...ROOMS], packages: ['preact', 'wxt'] },
};

export const roomOf = (path: string): Room | undefined => ROOMS.find((room) => path.startsWith(`${room}/`));
