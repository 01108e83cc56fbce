/** Opens the reply desk beside a button of ours, and closes it by the same. */
import { panels } from '../../utils/overlay/kit';
import type { Look } from '../../utils/overlay/kit';
import type { Marks } from '../../utils/overlay/marks';
import type { OpenDesk } from '../../utils/overlay/writing';

/** `changed`: another button is the open one now. */
export function deskOpener(
  marks: () => Pick<Marks, 'repeatOf'>,
  lookOf: (at: Element) => Look,
  changed: () => void,
) {
  const desk = {
    /** The button whose desk is open. */
    from: null as HTMLElement | null,
    open: (async (host, complaint, field) => {
      const kit = await panels();
      if (!kit) return;
      if (desk.from === host) return kit.close();
      const request = { complaint, field, repeat: complaint && marks().repeatOf(complaint.id) };
      kit.desk(host, request, lookOf(field?.box ?? host), () => {
        desk.from = null;
        changed();
      });
      desk.from = host;
      changed();
    }) satisfies OpenDesk,
  };
  return desk;
}
