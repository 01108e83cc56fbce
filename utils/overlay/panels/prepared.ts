/** The reply that a person accepted beforehand stands on top of the others. */
import { formatBeijing } from '../../complaint/time';
import type { ReplyKit } from '../../platform/template-messages';
import type { Suggestion } from '../../reply/suggest';
import type { Language } from '../../reply/text';

/** Of no template: it is neither liked nor counted. */
const PREPARED = 'prepared';

/** `suggestions` with what was prepared first; as they are when nothing was. */
export function withPrepared(
  prepared: ReplyKit['prepared'],
  language: Language,
  suggestions: Suggestion[],
): Suggestion[] {
  if (!prepared) return suggestions;
  const at = formatBeijing(prepared.at, 'MM-dd HH:mm');
  const zh = language === 'zh-CN';
  const first: Suggestion = {
    id: PREPARED,
    title: zh ? '已备好的回复' : 'Prepared reply',
    folder: '',
    text: prepared.text,
    gaps: [],
    questions: [],
    cursor: null,
    because: zh ? `集中投诉里为这条备好，${at} 看过` : `Prepared for this one in a burst, reviewed ${at}`,
    fits: true,
    starred: false,
    variant: 0,
    variants: 1,
  };
  return [first, ...suggestions];
}
