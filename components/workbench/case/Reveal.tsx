/** While names are hidden: shows those of this one complaint, and the journal says who looked. */
import { useEffect, useState } from 'preact/hooks';
import type { QueueRow } from '../../../utils/platform/workbench-messages';
import type { Ask } from '../../ui/ask';
import { useVeil } from '../../ui/VeilSwitch';
import type { Ports, T } from '../ports';

interface Props {
  ask: Ask;
  veil: Ports['veil'];
  row: Pick<QueueRow, 'console' | 'id'>;
  shown: boolean;
  reveal(shown: boolean): void;
  t: T;
}

export function Reveal({ ask, veil, row, shown, reveal, t }: Props) {
  const on = useVeil(veil);
  const [failed, setFailed] = useState(false);
  // Hidden once more, all of it is hidden.
  useEffect(() => {
    if (!on) reveal(false);
  }, [on]);
  if (!on || shown) return null;
  const press = () =>
    // What nobody wrote down is not shown.
    ask({ type: 'revealed', console: row.console, complaintId: row.id }).then(
      (written) => {
        setFailed(!written);
        reveal(written);
      },
      () => setFailed(true),
    );
  return (
    <p class="quiet">
      <button class="link" type="button" onClick={() => void press()}>
        {t('reveal')}
      </button>
      <span role="status">{failed && t('reveal.failed')}</span>
    </p>
  );
}
