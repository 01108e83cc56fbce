/** How a value may be written: `{{amount|yuan}}`. Each takes the plain value and never throws. */
import type { Language, Words } from './text';

interface Formatter extends Words {
  /** A value and what becomes of it in Chinese. */
  example: readonly [value: string, written: string];
  write(value: string, language: Language): string;
}

const NUMBER = /^\d{1,12}(?:\.\d{1,4})?$/;
const letters = (text: string): string[] => Array.from(text);

export const FORMATTERS = {
  yuan: {
    zh: '带单位的金额',
    en: 'amount with its unit',
    example: ['25.00', '25.00元'],
    write: (value, language) => (language === 'en' ? `¥${value}` : `${value}元`),
  },
  whole: {
    zh: '整数金额不写小数',
    en: 'without .00',
    example: ['25.00', '25'],
    write: (value) => (NUMBER.test(value) ? value.replace(/\.0+$/, '') : value),
  },
  grouped: {
    zh: '千分位',
    en: 'thousands apart',
    example: ['12500.00', '12,500.00'],
    write: (value) => (NUMBER.test(value) ? value.replace(/\B(?<!\.\d*)(?=(?:\d{3})+(?!\d))/g, ',') : value),
  },
  last4: {
    zh: '只留最后四位',
    en: 'the last four',
    example: ['SF1234567890', '7890'],
    write: (value) => letters(value).slice(-4).join(''),
  },
  masked: {
    zh: '最后四位，其余打码',
    en: 'the last four, the rest hidden',
    example: ['6217001234', '******1234'],
    write: (value) => {
      const all = letters(value);
      return all.map((letter, at) => (at < all.length - 4 ? '*' : letter)).join('');
    },
  },
  quoted: {
    zh: '加引号',
    en: 'in quotation marks',
    example: ['杯盖开裂', '“杯盖开裂”'],
    write: (value) => `“${value}”`,
  },
} as const satisfies Record<string, Formatter>;

export const isFormatter = (name: string): name is keyof typeof FORMATTERS => Object.hasOwn(FORMATTERS, name);

/** `value` through the formatters of these names, first to last; unknown names change nothing. */
export const written = (value: string, names: readonly string[], language: Language): string =>
  names.reduce(
    (text, name) => (isFormatter(name) ? (FORMATTERS[name] as Formatter).write(text, language) : text),
    value,
  );
