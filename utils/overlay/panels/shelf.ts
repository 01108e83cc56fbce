/** What the background knows for the desk of one complaint. */
import type { Complaint } from '../../complaint/model';
import { send } from '../../platform/page';
import type { ReplyKit } from '../../platform/template-messages';
import type { ReplySettings } from '../../reply/values';
import type { Values } from '../../reply/variables';

export interface DeskShelf extends Omit<ReplyKit, 'answers'> {
  settings: ReplySettings;
  answers: Values;
}

/** Without the shelf the desk has the built-in templates; without settings, plain names. Never throws. */
export async function loadShelf({ console, id }: Complaint): Promise<DeskShelf> {
  const [settings, kit] = await Promise.all([
    send({ type: 'settings' }),
    send({ type: 'replyKit', console, complaintId: id }),
  ]);
  return {
    settings: settings ?? { agentName: '', officialPhone: '' },
    ...(kit ?? { templates: [], stars: [], uses: {}, hidden: [], turns: {}, answers: {} }),
  };
}
