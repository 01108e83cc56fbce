/** Above every section: the database is not what it was, or it is time for a copy of it. */
import { lossOf } from '../ui/loss';
import { useDataState } from '../ui/useDataState';
import type { Ports, T } from './ports';

export function DataNotice({ ask, t }: { ask: Ports['ask']; t: T }) {
  const { state, refresh } = useDataState(ask);
  const loss = lossOf(state, t);
  if (!loss) return null;
  const { kind, title, text } = loss;
  const seen = () =>
    void ask({ type: 'dataSeen', what: kind === 'due' ? 'due' : 'trouble' }).then(refresh, () => {});
  return (
    <div class="data-notice" data-kind={kind === 'due' ? 'grey' : 'amber'} role="status">
      <p>
        <b>{title}</b> <span>{text}</span>
      </p>
      {kind !== 'closed' && (
        <>
          <a class="button" href="#data">
            {t(kind === 'due' ? 'loss.backup' : 'loss.restore')}
          </a>
          <button class="link" type="button" onClick={seen}>
            {t(kind === 'due' ? 'loss.later' : 'loss.seen')}
          </button>
        </>
      )}
    </div>
  );
}
