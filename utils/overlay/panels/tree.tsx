/** The family of a repeated complaint, in words of the console. */
import type { VNode } from 'preact';
import { FamilyTree } from '../../../components/overlay/FamilyTree';
import type { Complaint } from '../../complaint/model';
import { formatFen } from '../../complaint/money';
import type { Repeat } from '../../complaint/repeat';
import { maskPhone } from '../../complaint/repeat';
import { formatBeijing } from '../../complaint/time';
import { consoleName } from '../../i18n/consoles';
import type { Look } from '../kit';

/** `known` is null when only the console's own counter speaks of a repeat. */
export function familyTree(
  complaint: Complaint,
  known: Repeat | null,
  { language, theme }: Look,
  close: () => void,
): VNode {
  const repeat: Repeat = known ?? {
    id: complaint.id,
    times: complaint.userComplaintTimes ?? 2,
    by: 'counter',
    relatives: [],
    who: maskPhone(complaint.phone),
  };
  return (
    <FamilyTree
      repeat={repeat}
      language={language}
      theme={theme}
      formatTime={(at) => formatBeijing(at, 'MM-dd HH:mm')}
      formatFen={formatFen}
      consoleName={(id) => consoleName(id, language)}
      onClose={close}
    />
  );
}
