/** Asks for the structure of the console page that was used last; it opens in a tab of its own. */
import { useState } from 'preact/hooks';
import type { Ask } from '../../ui/ask';
import type { T } from '../Field';

export function SnapshotButton({ ask, t }: { ask: Ask; t: T }) {
  const [failed, setFailed] = useState(false);
  const take = () =>
    ask({ type: 'takeSnapshot' }).then(
      (taken) => setFailed(!taken),
      () => setFailed(true),
    );
  return (
    <div class="snapshot">
      <button class="button" type="button" onClick={() => void take()}>
        {t('snapshot.take')}
      </button>
      <p class="help" role="status">
        {t(failed ? 'snapshot.failed' : 'snapshot.help')}
      </p>
    </div>
  );
}
