import type { wordsZh } from './words.zh-CN';

export const wordsEn: Record<keyof typeof wordsZh, string> = {
  'section.words': 'Your own red lines',
  'words.help':
    'Words your shop must not use, besides the common red lines. Spaces, signs, full-width or traditional characters do not hide them. Open pages follow at once.',
  'words.list': 'Your own red-line words',
  'words.none': 'No words yet.',
  'words.word': 'Word',
  'words.verdict': 'When it appears',
  'words.block': 'Stop',
  'words.warn': 'Warn',
  'words.reason': 'Reason',
  'words.reasonHelp': 'Optional, for your colleagues: “head office says so”.',
  'words.better': 'Say instead',
  'words.betterHelp': 'Optional, replaces it on one press.',
  'words.to': 'Say “{better}”',
  'words.add': 'Add a word',
  'words.edit': 'Change “{word}”',
  'words.remove': 'Remove “{word}”',
  'words.keep': 'Save the word',
  'words.cancel': 'Cancel',
  'words.change': 'Change',
  'words.drop': 'Remove',
  'words.empty': 'Write at least one letter or character',
  'words.twice': 'This word is in the list',
  'words.full': '{n} words at most; remove some first',
  'words.removed': 'Removed “{word}”',
  'words.allow': 'Names that pass',
  'words.allowHelp':
    'Product and brand names, one a line. What stands inside such a name is no red line. Personal data, open gaps and refunds that nothing proves are checked all the same.',
  'words.allowFull': '{n} names at most. Not saved yet',
};
