/** What is to be said about the database, if anything: the same in the popup and in the workbench. */
import { formatBeijing } from '../../utils/complaint/time';
import type { LossKey } from '../../utils/i18n/loss.zh-CN';
import type { Translate } from '../../utils/i18n/t';
import type { DataState } from '../../utils/platform/data-messages';

export interface Loss {
  kind: 'trouble' | 'closed' | 'due';
  title: string;
  text: string;
}

/** Null = nothing. The gravest first. */
export function lossOf(state: DataState | null, t: Translate<LossKey>): Loss | null {
  if (!state) return null;
  const { trouble, broken, held, due, lastBackup } = state;
  if (trouble) {
    const { complaints, entries } = trouble.before;
    const text = t(`loss.${trouble.kind}.body`, { complaints, entries });
    return { kind: 'trouble', title: t(`loss.${trouble.kind}`), text };
  }
  if (held) return { kind: 'closed', title: t('loss.held'), text: t('loss.held.body') };
  if (broken) return { kind: 'closed', title: t('loss.closed'), text: t('loss.closed.body') };
  if (!due) return null;
  const text = lastBackup
    ? t('loss.due.old', { at: formatBeijing(lastBackup.at, 'yyyy-MM-dd HH:mm:ss').slice(0, 10) })
    : t('loss.due.never');
  return { kind: 'due', title: t('loss.due'), text };
}
