/** What was removed or erased, in English. */
import type { GoneKey } from './gone.zh-CN';
import type { Table } from './t';

export const goneEn: Table<GoneKey> = {
  'kind.complaints': 'Ended complaints',
  'kind.repeats': 'Fingerprints of repeats',
  'kind.sightings': 'States that were seen',
  'kind.answers': 'Replies filled in',
  'kind.promises': 'Promises',
  'kind.evidence': 'Evidence packs',
  'kind.journal': 'Journal',
  'kind.outbox': 'Notices that were sent',
  'erased.all': 'Everything, {n} {n|complaint|complaints}',
  'erased.one': '{who}, {n} {n|complaint|complaints}',
  'erased.nobody': 'One user, {n} {n|complaint|complaints}',
};
