/** What the card and the desk say besides, of a shop's after-sales and disputes. */
import type { VNode } from 'preact';
import type { ClockCardLine } from '../../../components/overlay/ClockCard';
import { ShopHelp } from '../../../components/overlay/ShopHelp';
import { clockState } from '../../complaint/clocks';
import type { Clock, Complaint } from '../../complaint/model';
import type { Language } from '../../complaint/words';
import { twoUnits } from '../../complaint/words';
import { leavesOf } from '../../reader/text';
import { classify } from '../../reply/categories';
import { failureOf } from '../../reply/shop/failures';
import { missedOf } from '../../reply/shop/missed';
import { mustNegotiate } from '../../reply/shop/negotiate';
import { presetOf } from '../../reply/shop/presets';
import { pick } from '../../reply/text';

const isShop = ({ console }: Complaint): boolean => console === 'wechat-shop';

/** What happens when nothing is done, and why a refund failed. `now` in ms UTC. */
export function shopLines(
  complaint: Complaint,
  clock: Clock,
  now: number,
  language: Language,
): ClockCardLine[] {
  if (!isShop(complaint)) return [];
  const zh = language === 'zh-CN';
  const lines: ClockCardLine[] = [];
  const missed = complaint.status.phase === 'finish' ? missedOf(clock.id) : null;
  if (missed) {
    const left = clock.due === null ? 0 : clock.due - now;
    const span = twoUnits(left, language).join('');
    const when = left > 0 ? (zh ? `再过${span}，` : `In ${span} `) : '';
    const tone = /overdue|critical/.test(clockState(clock, now)) ? 'bad' : 'soon';
    lines.push({ term: zh ? '不处理' : 'If missed', value: when + pick(missed, language), tone });
  }
  const failure = failureOf(complaint.status.code, complaint.failure);
  if (failure) {
    const words = complaint.failure ? ` · ${complaint.failure}` : '';
    lines.push({
      term: zh ? '退款失败' : 'Failed',
      value: pick(failure.cause, language) + words,
      tone: 'bad',
    });
    lines.push({ term: zh ? '下一步' : 'Next', value: pick(failure.next, language) });
  }
  return lines;
}

/** The help that stands in the desk of a shop's complaint; null for other consoles. */
export function shopHelp(
  complaint: Complaint | null,
  page: Document,
  language: Language,
  onText: (id: string, text: string) => void,
): VNode | null {
  if (!complaint || !isShop(complaint)) return null;
  const afterSale = complaint.queue === 'wechat-shop-aftersale';
  const waits = complaint.status.phase === 'finish';
  const preset = presetOf(classify(complaint).category);
  const negotiate = afterSale && waits && mustNegotiate(leavesOf(page.body).map(({ text }) => text));
  const claimed = afterSale && waits ? (complaint.amountFen ?? null) : null;
  if (!preset && !negotiate && !claimed) return null;
  return <ShopHelp language={language} {...{ claimed, negotiate, preset, onText }} />;
}
