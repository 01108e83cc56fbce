/** Words of keeping and erasing, in English. */
import { goneEn } from './gone.en';
import type { KeepKey } from './keep.zh-CN';
import type { Table } from './t';

export const keepEn: Table<KeepKey> = {
  ...goneEn,
  'section.keep': 'Keeping and erasing',
  'keep.help':
    'What is old is removed in the background, a little at a time; the journal says how much. Complaints that are not over yet stay, and so do those in which something promised is owed.',
  'keep.days': 'days',
  'keep.bad': 'Whole days from {min} to {max}; not saved yet',
  'kept.complaints':
    'Counted from the last time the console showed it, with its notes and tags. Figures look back to T-33: at least {min} days.',
  'kept.repeats':
    'After a complaint is removed only the fingerprint of its user (which cannot be turned back into a number) and the time stay, to know a user again. Counted from the removal; repeats by order number are known only while the complaint is kept.',
  'kept.sightings': 'Which states each complaint went through. Figures use them: at least {min} days.',
  'kept.answers': 'Phone numbers in them are masked.',
  'kept.promises': 'Counted from when it was due or kept.',
  'kept.evidence':
    'With the files in them, counted from the last change or submission; of open complaints they stay.',
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
  sync: 'Settings follow me',
  'sync.on': 'Copy them to my other browsers with the same account',
  'sync.help':
    "Off by default. When it is on, language and theme, alert times and thresholds, own words, days of keeping and your own templates go through the account of the browser's maker (Google for Chrome, Microsoft for Edge). Complaints, the journal, names, keys and channels never do. Of each part the later change wins; at first, what the account has already replaces what is here. A template that you delete is not deleted elsewhere.",
  'sync.none': 'This browser has no place for that.',
  'sync.drop': 'Switch off and take it back',
  'sync.at': 'Last copied: {t}.',
  'sync.failed': 'That did not work; the next change tries again.',
  'sync.large': 'Too long to be copied: {parts}.',
  'sync.and': ', ',
  'sync.part.look': 'language and theme',
  'sync.part.rules': 'limits and own words',
  'sync.part.alerts': 'alerts',
  'sync.part.keeping': 'days of keeping',
  'sync.part.templates': 'templates',
  policy: 'Set by your administrator',
};
