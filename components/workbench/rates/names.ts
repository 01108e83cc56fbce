/** What categories and templates are called. */
import { CATEGORY_NAMES } from '../../../utils/reply/category-names';
import { TEMPLATES } from '../../../utils/reply/templates';
import type { Template } from '../../../utils/reply/template';
import { languageOf } from '../../../utils/reply/template';
import type { Language } from '../../../utils/i18n/t';

/** The code itself where nobody knows it. */
export function categoryName(code: string, language: Language): string {
  const known = Object.entries(CATEGORY_NAMES).find(([name]) => name === code);
  return known ? known[1][language === 'en' ? 'en' : 'zh'] : code;
}

/** `own`: the merchant's. The id itself where nobody knows it any more. */
export function templateName(id: string, own: readonly Template[], language: Language): string {
  const known = [...own, ...TEMPLATES].find((template) => template.id === id);
  return known ? known.title[languageOf(known.title, language) === 'en' ? 'en' : 'zh'] : id;
}
