/** What became of a test, in words: never better than it is. Pure. */
import type { Language } from '../../../utils/i18n/t';
import type { TestAnswer } from '../../../utils/platform/watch-messages';
import type { T } from '../Field';
import type { Ports } from '../ports';

/** Null: the background did not answer. */
export function testWords(
  answer: TestAnswer | null,
  sentence: Ports['sentence'],
  language: Language,
  t: T,
): string {
  if (!answer) return t('test.noAnswer');
  const { kind, code, said, waitMs } = answer;
  if (kind === 'sent') return t('test.sent');
  const why = code ? sentence(code, language) : t('test.why');
  const parts = [kind === 'unknown' ? t('test.unknown') : t(`test.${kind}`, { why })];
  if (said) parts.push(t('test.said', { said }));
  if (kind === 'failed' && waitMs) parts.push(waitWords(waitMs, t));
  return parts.join(language === 'en' ? '. ' : '。').replace(/([。.])[。.]+/g, '$1');
}

function waitWords(ms: number, t: T): string {
  const seconds = Math.ceil(ms / 1000);
  return seconds < 120
    ? t('test.waitSeconds', { n: seconds })
    : t('test.waitMinutes', { n: Math.ceil(seconds / 60) });
}
