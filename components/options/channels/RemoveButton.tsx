/** Removes a channel on the second press; the first is forgotten when the focus leaves. */
import { useState } from 'preact/hooks';
import type { Ask } from '../../ui/ask';
import type { T } from '../Field';

interface Props {
  ask: Ask;
  id: string;
  onRemoved(): void;
  t: T;
}

export function RemoveButton({ ask, id, onRemoved, t }: Props) {
  const [sure, setSure] = useState(false);
  const [failed, setFailed] = useState(false);
  const press = async () => {
    setFailed(false);
    if (!sure) return setSure(true);
    setSure(false);
    const gone = await ask({ type: 'removeChannel', id }).catch(() => false);
    if (gone) onRemoved();
    else setFailed(true);
  };
  return (
    <>
      <button
        class={sure ? 'button sure' : 'button'}
        type="button"
        onClick={() => void press()}
        onBlur={() => setSure(false)}
      >
        {t(sure ? 'channel.removeSure' : 'channel.remove')}
      </button>
      <span class="result" role="status" data-state="failed">
        {failed && t('channel.notRemoved')}
      </span>
    </>
  );
}
