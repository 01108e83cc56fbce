/** What the journal says of things that went. */
import type { KeptKind } from '../../utils/complaint/retention';
import { KEPT_KINDS } from '../../utils/complaint/retention';
import { goneEn } from '../../utils/i18n/gone.en';
import { goneZh } from '../../utils/i18n/gone.zh-CN';
import { translator } from '../../utils/i18n/t';
import type { Language } from '../../utils/i18n/t';

const words = (language: Language) => translator({ 'zh-CN': goneZh, en: goneEn }, language);

/** 「已结束的投诉 12 · 操作记录 3」 */
export function goneWords(removed: Partial<Record<KeptKind, number>>, language: Language): string {
  const t = words(language);
  const parts = KEPT_KINDS.flatMap((kind) =>
    removed[kind] ? [`${t(`kind.${kind}`)} ${removed[kind]}`] : [],
  );
  return parts.join(' · ');
}

/** `who`: masked phone or account; '' = a payer of whom no phone was read, null = everybody. */
export function erasedWords(
  { complaints, who }: { complaints: number; who: string | null },
  language: Language,
): string {
  const t = words(language);
  if (who === null) return t('erased.all', { n: complaints });
  return who === '' ? t('erased.nobody', { n: complaints }) : t('erased.one', { who, n: complaints });
}
