/** The database is not what it was. A backup that is due is no matter for the popup. */
import { lossOf } from '../ui/loss';
import type { Ask } from '../ui/ask';
import { useDataState } from '../ui/useDataState';
import { Bar } from './Bar';
import type { T } from './words';

export function LossBar({ ask, workbench, t }: { ask: Ask; workbench(): void; t: T }) {
  const { state } = useDataState(ask);
  const loss = lossOf(state, t);
  if (!loss || loss.kind === 'due') return null;
  const action = loss.kind === 'closed' ? {} : { action: { label: t('loss.restore'), run: workbench } };
  return <Bar kind="amber" title={loss.title} text={loss.text} {...action} />;
}
