/** Erases everything of the payer behind this complaint. Folded: hardly anybody needs it. */
import type { T } from '../ports';
import type { Ask } from '../../ui/ask';
import { EraseBox } from '../../ui/erase/EraseBox';

export function Erase({ ask, caseKey, t }: { ask: Ask; caseKey: string; t: T }) {
  return (
    <details class="folded">
      <summary>{t('erase.payer')}</summary>
      <p class="help">{t('erase.payer.help')}</p>
      <EraseBox ask={ask} target={{ who: 'payer', key: caseKey }} t={t} />
    </details>
  );
}
