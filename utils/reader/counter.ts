/** How many complaints the console itself says wait: on its tabs, on the card of its home page. */
import type { ConsoleKnowledge } from '../consoles/knowledge';
import { simplified } from './simplified';
import { exactStatus, queuesOfStatus } from './status';
import type { Leaf } from './text';
import { shown, textOf } from './text';

const TAB = '[role="tab"],[class*="tab"] > *,[class*="tabs"] li';
/** Their classes hold `tab` as well. */
const TABLE = 'table,[role="table"],[role="grid"],[class*="table"]';
const NUMBERED = /^(\D{2,12}?)[\s:：]*[(（[]?\s*(\d{1,6})\s*\+?\s*[)）\]]?$/;
/** 待处理用户投诉数, 待处理投诉：3 */
const CARD = /^(今日)?待处理(的)?(用户|消费者|交易|客户)?投诉(单)?(数|数量|量|总数)?$/;
/** The words of a card and the number that may stand behind them. */
const LABELLED = /^(\D{3,16}?)[:：]?(\d{1,6})?(?:条|笔|单|个)?$/;
const NUMBER = /^\d{1,6}\s*(条|笔|单|个)?$/;

/** Numbers on tabs that are named after a state in which the merchant has to act; null without any. */
function onTabs(leaves: readonly Leaf[], known: ConsoleKnowledge): number | null {
  const tabs = new Map<string, number>();
  for (const { element } of leaves) {
    const tab = element.closest(TAB);
    if (!tab || (tab.closest(TABLE) && !tab.matches('[role="tab"]'))) continue;
    const [, words = '', number] = NUMBERED.exec(textOf(tab).replace(/\s+/g, ' ').trim()) ?? [];
    const ids = queuesOfStatus(words, known);
    // What may be appealed is no count of what waits.
    const phases = known.queues
      .filter(({ id, offer }) => !offer && ids.includes(id))
      .map((queue) => exactStatus(words, queue)?.phase);
    const waits = phases.some((phase) => phase === 'reply' || phase === 'finish');
    if (number !== undefined && waits && shown(tab)) tabs.set(words, Number(number));
  }
  return tabs.size > 0 ? [...tabs.values()].reduce((sum, each) => sum + each, 0) : null;
}

/** The numbers of cards, each in its label or in the words right after or before it; null without any. */
function onCards(leaves: readonly Leaf[], { cards }: ConsoleKnowledge): number | null {
  const found = new Map<string, number>();
  for (const [index, { text, element }] of leaves.entries()) {
    if (text.length > 24) continue;
    const [, words = '', own] = LABELLED.exec(simplified(text.replace(/\s+/g, ''))) ?? [];
    if (found.has(words) || !(CARD.test(words) || cards?.test(words)) || !shown(element)) continue;
    const near = [own, leaves[index + 1]?.text, leaves[index - 1]?.text];
    const number = near.find((each) => each !== undefined && NUMBER.test(each));
    if (number !== undefined) found.set(words, parseInt(number, 10));
  }
  return found.size > 0 ? [...found.values()].reduce((sum, each) => sum + each, 0) : null;
}

/** Null where the console says nothing of the kind. */
export function counterOf(
  leaves: readonly Leaf[],
  known: ConsoleKnowledge,
): { count: number; card: boolean } | null {
  const tabs = onTabs(leaves, known);
  if (tabs !== null) return { count: tabs, card: false };
  const card = onCards(leaves, known);
  return card === null ? null : { count: card, card: true };
}
