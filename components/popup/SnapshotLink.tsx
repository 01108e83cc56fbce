/** Where a page was not recognised: its structure, for whoever can teach us to read it. */
import { useState } from 'preact/hooks';
import type { Ask } from '../ui/ask';
import type { View } from './view';
import type { T } from './words';

interface Props {
  view: View;
  ask: Ask;
  /** The structure is shown in a tab of its own. */
  done(): void;
  t: T;
}

export function SnapshotLink({ view, ask, done, t }: Props) {
  const [failed, setFailed] = useState(false);
  if (!view.lines.some(({ session }) => session === 'unread')) return null;
  const take = async () => {
    const taken = await ask({ type: 'takeSnapshot' }).catch(() => false);
    if (taken) done();
    else setFailed(true);
  };
  return (
    <p class="snapshot" role="status">
      {failed && t('snapshot.failed')}{' '}
      <button class="link" type="button" onClick={() => void take()}>
        {t('snapshot.take')}
      </button>
    </p>
  );
}
