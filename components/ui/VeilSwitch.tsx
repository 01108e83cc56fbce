/** Hides what names people, for when others see this screen. */
import { useEffect, useState } from 'preact/hooks';
import type { CommonKey } from '../../utils/i18n/common.zh-CN';
import type { Translate } from '../../utils/i18n/t';
import type { Veil } from '../../utils/platform/veil';

/** Is it on? Drawn anew at each change. */
export function useVeil(veil: Veil): boolean {
  const [on, show] = useState(veil.on());
  useEffect(() => {
    const follow = () => show(veil.on());
    follow();
    return veil.follow(follow);
  }, [veil]);
  return on;
}

export function VeilSwitch({ veil, t }: { veil: Veil; t: Translate<CommonKey> }) {
  const on = useVeil(veil);
  return (
    <button
      class="veil"
      type="button"
      role="switch"
      aria-checked={on}
      aria-label={t('veil')}
      aria-keyshortcuts="H"
      title={`${t(on ? 'veil.on' : 'veil.off')} (H)`}
      onClick={() => veil.set(!on)}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d="M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8z" />
        <circle cx="8" cy="8" r="2" />
        {on && <path d="M2.5 13.5l11-11" />}
      </svg>
    </button>
  );
}
