/** What the data section has words for, by its name. */

export const DATA_FAULTS = [
  'notBackup',
  'newer',
  'locked',
  'passphrase',
  'truncated',
  'altered',
  'broken',
  'workbook',
  'empty',
  'columns',
  'stopped',
  'failed',
] as const;
export type DataFaultKey = (typeof DATA_FAULTS)[number];

/** Tables of a backup that people have a word for. */
export const DATA_TABLES = [
  'accounts',
  'alerts',
  'answers',
  'bursts',
  'cases',
  'complaints',
  'deliveries',
  'echoes',
  'given',
  'journal',
  'local',
  'notes',
  'packFiles',
  'packs',
  'promises',
  'sightings',
  'taken',
  'templateUse',
  'templates',
  'views',
] as const;
export type DataTableKey = (typeof DATA_TABLES)[number];
