import { expect, test } from 'vitest';
import { alertsEn } from '../../../utils/i18n/alerts.en';
import { alertsZh } from '../../../utils/i18n/alerts.zh-CN';
import { burstsEn } from '../../../utils/i18n/bursts.en';
import { burstsZh } from '../../../utils/i18n/bursts.zh-CN';
import { appealsEn } from '../../../utils/i18n/appeals.en';
import { appealsZh } from '../../../utils/i18n/appeals.zh-CN';
import { channelsEn } from '../../../utils/i18n/channels.en';
import { channelsZh } from '../../../utils/i18n/channels.zh-CN';
import { commonEn } from '../../../utils/i18n/common.en';
import { commonZh } from '../../../utils/i18n/common.zh-CN';
import { optionsEn } from '../../../utils/i18n/options.en';
import { optionsZh } from '../../../utils/i18n/options.zh-CN';
import { popupEn } from '../../../utils/i18n/popup.en';
import { popupZh } from '../../../utils/i18n/popup.zh-CN';
import { ratesEn } from '../../../utils/i18n/rates.en';
import { ratesZh } from '../../../utils/i18n/rates.zh-CN';
import { templatesEn } from '../../../utils/i18n/templates.en';
import { templatesZh } from '../../../utils/i18n/templates.zh-CN';
import { wordsEn } from '../../../utils/i18n/words.en';
import { wordsZh } from '../../../utils/i18n/words.zh-CN';
import en from '../../../public/_locales/en/messages.json';
import zh from '../../../public/_locales/zh_CN/messages.json';

const PAIRS: [string, Record<string, string>, Record<string, string>][] = [
  ['common', commonZh, commonEn],
  ['alerts', alertsZh, alertsEn],
  ['bursts', burstsZh, burstsEn],
  ['appeals', appealsZh, appealsEn],
  ['channels', channelsZh, channelsEn],
  ['templates', templatesZh, templatesEn],
  ['words', wordsZh, wordsEn],
  ['rates', ratesZh, ratesEn],
  ['popup', popupZh, popupEn],
  ['options', optionsZh, optionsEn],
];

test.each(PAIRS)('%s: the same keys in the same order, no text empty', (_, zh, en) => {
  expect(Object.keys(en)).toEqual(Object.keys(zh));
  for (const text of [...Object.values(zh), ...Object.values(en)]) expect(text.trim()).not.toBe('');
});

test.each(PAIRS)('%s: calm words', (_, zh, en) => {
  for (const text of [...Object.values(zh), ...Object.values(en)]) {
    expect(text).not.toMatch(/[!！]|恶意|确定|您未/);
    expect(text).not.toMatch(/\p{Extended_Pictographic}/u);
  }
});

test('the manifest texts fit the stores', () => {
  expect(Object.keys(en)).toEqual(Object.keys(zh));
  for (const { description } of [en, zh]) expect(description.message.length).toBeLessThanOrEqual(132);
});
