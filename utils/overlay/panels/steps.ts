/** Where in the page the step is that would solve a complaint. Points there; presses nothing. */
import type { CloseCheck } from '../../reply/close';
import { leavesOf, shown } from '../../reader/text';
import type { GateDeps } from '../kit';

const REFUND = /退款|退费|refund/i;
const NO_REFUND = /驳回|拒绝|不同意|记录|进度|查询|详情|reject|refuse|decline/i;
const PROGRESS = /退款(?:进度|记录|查询|详情|状态)/;
const DETAIL = /^(?:详情|查看|查看详情|投诉详情|协商历史|沟通记录|处理进度|details?|view)$/i;
const THREAD = /^(?:协商历史|协商记录|沟通记录|处理记录|留言记录|回复记录|history|conversation)$/i;
const BUTTON = 'a,button,[role="button"],[role="tab"]';
const MOST_LEAVES = 400;

/** The element to go to, or null where the page shows none. */
export function placeOf(
  step: CloseCheck['step'],
  id: string,
  { seen, fields, known }: Pick<GateDeps, 'seen' | 'fields' | 'known'>,
): HTMLElement | null {
  const spots = seen()
    .filter(({ complaint }) => complaint.id === id)
    .toSorted((a, b) => Number(b.context === 'detail') - Number(a.context === 'detail'))
    .flatMap((each) => each.spots);
  const leaves = spots
    .flatMap(({ row }) => leavesOf(row, MOST_LEAVES))
    .filter(({ element }) => shown(element));
  const button = (fits: (words: string) => boolean) =>
    leaves
      .filter(({ text }) => text.length <= 24 && fits(text.replace(/\s/g, '')))
      .map(({ element }) => element.closest<HTMLElement>(BUTTON))
      .find((each) => each !== null) ?? null;
  const thread = () =>
    (leaves.find(({ text }) => THREAD.test(text))?.element as HTMLElement | undefined) ??
    button((words) => DETAIL.test(words));
  const row = (spots[0]?.row as HTMLElement | undefined) ?? null;
  const found = {
    refund: () => button((words) => REFUND.test(words) && !NO_REFUND.test(words)) ?? thread(),
    progress: () => button((words) => PROGRESS.test(words)) ?? thread(),
    reply: () =>
      fields().find(({ complaint }) => complaint?.id === id)?.field.element ??
      button((words) => known.replyActions.includes(words.toLowerCase())),
    read: thread,
  }[step]();
  return found ?? row;
}
