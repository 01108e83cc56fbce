/** Red lines in a reply, in the product's own words. */
import type { RedLine } from '../../../utils/reply/redlines';
import type { Part } from './ports';

export function Findings({ findings, language, t }: Part & { findings: readonly RedLine[] }) {
  return (
    <ul class="findings">
      {findings.map(({ code, from, verdict, words, reason, better }) => (
        <li key={`${code} ${from}`} data-line={code} data-verdict={verdict}>
          <q>{words}</q> {reason[language === 'en' ? 'en' : 'zh']}
          {better && <small>{t('exam.better', { text: better })}</small>}
        </li>
      ))}
    </ul>
  );
}
