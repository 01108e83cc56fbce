/** Words of keeping and erasing, in English. */
import type { KeepKey } from './keep.zh-CN';
import type { Table } from './t';

export const keepEn: Table<KeepKey> = {
  'section.keep': 'Keeping and erasing',
  'keep.help':
    'What is old is removed in the background, a little at a time; the journal says how much. Complaints that are not over yet stay, and so do those in which something promised is owed.',
  'keep.days': 'days',
  'keep.bad': 'Whole days from {min} to {max}; not saved yet',
  'kind.complaints': 'Ended complaints',
  'kind.repeats': 'Fingerprints of repeats',
  'kind.sightings': 'States that were seen',
  'kind.answers': 'Replies filled in',
  'kind.promises': 'Promises',
  'kind.journal': 'Journal',
  'kind.outbox': 'Notices that were sent',
  'kept.complaints':
    'Counted from the last time the console showed it, with its notes and tags. Figures look back to T-33: at least {min} days.',
  'kept.repeats':
    'After a complaint is removed only the fingerprint of its user (which cannot be turned back into a number) and the time stay, to know a user again. Counted from the removal; repeats by order number are known only while the complaint is kept.',
  'kept.sightings': 'Which states each complaint went through. Figures use them: at least {min} days.',
  'kept.answers': 'Phone numbers in them are masked.',
  'kept.promises': 'Counted from when it was due or kept.',
  'kept.journal':
    'Removed from the oldest entry on; what is left can still be verified. Export it before you shorten this.',
  'kept.outbox': 'Only what is settled.',
  'keep.swept': 'Last looked through: {t}',
  'keep.sweeping': 'Removing…',
  'keep.never': 'Nothing was looked through yet.',
  'keep.failed': 'The extension did not answer.',
  erase: 'Erase',
  'erase.account': 'Erase an account',
  'erase.account.help': 'All complaints, notes and records of one merchant account.',
  'erase.account.none': 'No account yet.',
  'erase.account.nameless': 'without an account',
  'erase.payer': 'Erase everything of this user',
  'erase.payer.help':
    'Found by user id, phone fingerprint, trade and order, over all consoles. The complaints in the consoles themselves stay.',
  'erase.find': 'See what would go',
  'erase.finding': 'Looking…',
  'erase.plan': '{n} {n|complaint|complaints} would go ({consoles})',
  'erase.plan.mask': 'User {mask}',
  'erase.plan.beside':
    'With {sightings} {sightings|state|states}, {answers} {answers|reply|replies}, {promises} {promises|promise|promises}, {notes} {notes|note|notes}; {journal} journal {journal|entry loses|entries lose} the words and keep the place in the chain.',
  'erase.plan.nothing': 'There is nothing to erase.',
  'erase.open': '{n} that {n|is|are} not over yet too',
  'erase.open.help': 'The console still shows them, and they are read again when it is opened.',
  'erase.sure': 'Erase for good',
  'erase.cancel': 'Leave it',
  'erase.done': '{n} {n|complaint|complaints} erased; the journal says so.',
  'erase.going': 'There is much of it: erasing goes on in the background ({n} so far).',
  'erase.failed': 'That did not work; try again.',
  'erase.all': 'Erase everything',
  'erase.all.help':
    'Complaints, records, templates, channels and all settings, as if just installed. Export first what you want to keep.',
  'erase.all.word': 'ERASE',
  'erase.all.type': 'Type {word}',
  'erase.all.done': 'Everything is erased.',
  'erased.all': 'Everything, {n} {n|complaint|complaints}',
  'erased.one': '{who}, {n} {n|complaint|complaints}',
  'erased.nobody': 'One user, {n} {n|complaint|complaints}',
};
