/** The pack on the page of a case: folded, because most complaints never need one. */
import { useMemo, useState } from 'preact/hooks';
import { appealsEn } from '../../../utils/i18n/appeals.en';
import { appealsZh } from '../../../utils/i18n/appeals.zh-CN';
import { translator } from '../../../utils/i18n/t';
import type { Language } from '../../../utils/i18n/t';
import type { Settings } from '../../../utils/platform/messages';
import type { CaseView } from '../../../utils/platform/workbench-messages';
import type { Ports } from '../ports';
import { PackEditor } from './PackEditor';

interface Props {
  ports: Ports;
  settings: Settings;
  view: CaseView;
  language: Language;
}

export const useWords = (language: Language) =>
  useMemo(() => translator({ 'zh-CN': appealsZh, en: appealsEn }, language), [language]);

export function PackFold({ language, ...given }: Props) {
  const t = useWords(language);
  const [open, setOpen] = useState(false);
  return (
    <section>
      <h3>{t('pack')}</h3>
      <details class="evidence pack-fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('pack.open')}</summary>
        {open && <PackEditor {...given} language={language} t={t} />}
      </details>
    </section>
  );
}
