/** What speaks against a press, in words. */
import type { ConfirmKey } from '../../utils/i18n/confirm.zh-CN';
import type { Language, Translate } from '../../utils/i18n/t';
import type { Override } from '../../utils/platform/gate-messages';
import { LINES } from '../../utils/reply/redlines/codes';
import { codeText } from '../overlay/words-gate';

/** `words`: of the reply, or of what the user wrote since. Null: a code that nobody knows. */
export function pointText(
  { code, words }: Override['against'][number],
  language: Language,
  t: Translate<ConfirmKey>,
): { name: string; words: string } | null {
  if (code === 'burst') return { name: t('burst'), words };
  const line = Object.hasOwn(LINES, code) ? LINES[code as keyof typeof LINES] : null;
  const name = line?.[language === 'en' ? 'en' : 'zh'] ?? codeText(code, language);
  return name === null ? null : { name, words };
}
