/** Opening a console from the options page. */
import { useState } from 'preact/hooks';
import { CONSOLE_IDS } from '../../utils/complaint/ids';
import type { ConsoleId } from '../../utils/complaint/model';
import type { Ask } from '../ui/ask';

export const CONSOLES: readonly ConsoleId[] = CONSOLE_IDS;

/** `failed` stays true until an opening succeeds. */
export function useOpen(ask: Ask): { failed: boolean; open(console: ConsoleId): void } {
  const [failed, setFailed] = useState(false);
  const open = (console: ConsoleId) => {
    ask({ type: 'open', console, complaintId: null }).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  };
  return { failed, open };
}
