/** Which press closes a complaint: its words, and what stands around it, must both say so. */
import { hostOf } from '../../reader/text';
import type { CloseAction } from '../../reply/close';
import type { Beside } from '../pressed';
import { BUTTON, wordsOf } from '../pressed';

const VERB =
  '(?:反馈|确认|确定|标记|标为|设为|设置为?|置为|改为|更新为|变更为|提交|申请|立即|直接|我要)+[为成]?';
const IT = '(?:该|此|本|这条|本次)?(?:投诉单?|工单|问题|单)?';
/** Closes by itself, or 「已…」, a state, only behind a verb. */
const COMPLETES = [
  `^(?:${VERB})?${IT}(?:处理(?:完成|完毕|完结|结束|好了?)|(?:完成|结束)处理|完结|办结|结案|关单)(?:${IT}|处理)$`,
  `^(?:${VERB})?(?:完成|结束|关闭|完结|了结)(?:该|此|本|这条|本次)?(?:投诉单?|工单)$`,
  `^${VERB}${IT}已?(?:完成|解决|处理(?:完成|完毕|完结)|完结|结案|办结|关闭(?:投诉|工单))$`,
  `^${VERB}${IT}已(?:处理|关闭)$`,
  '^(?:mark|set|flag)(?: (?:it|this|case|complaint))?(?: as| to)? (?:done|resolved|completed?|closed|finished|solved|handled|processed)$',
  '^(?:close|complete|finish|resolve|end)(?: (?:the|this))? (?:complaint|case|ticket)$|^confirm (?:completion|resolution)$|^complete$',
].map((words) => new RegExp(words));
const REFUSAL = '(?:驳回|拒绝|不同意|不予|不接受|不支持|回绝|否决|拒)';
const REJECTS = [
  `^(?:确认|确定|提交|直接)?${REFUSAL}(?:用户|买家|该|此|本次)?的?(?:退款|退费|退货退款|退货|退钱|退单|退还|退)的?(?:申请|请求|诉求|要求)?$`,
  `^退款(?:申请)?(?:驳回|拒绝|不同意)$`,
  '^(?:reject|refuse|decline|deny)(?: the)? refund(?: request)?$',
].map((words) => new RegExp(words));
/** Of a refund only where the other choice, and the word, stand beside it. */
const BARE = /^(?:确认|确定)?(?:驳回|拒绝|不同意)(?:申请|请求|诉求)?$|^(?:reject|refuse|decline)$/;
const AGREES = /^(?:同意|通过|接受|agree|approve|accept)/;
const REFUND = /退款|退费|退货|refund/i;

/** What is chosen or gone to, not done. */
const CHOICE =
  '[role="tab"],[role="option"],[role="radio"],[role="checkbox"],[role="switch"],[role="columnheader"],[role="tablist"],[role="listbox"],[role="menubar"],[role="navigation"],nav,th,thead,label,select,[aria-selected],[aria-disabled="true"],[class*="tabs__item"],[class*="tabs__nav"],[class*="tabs-nav"],[class*="tab-item"],[class*="filter"],[class*="segmented"],[class*="breadcrumb"],[class*="pagination"],[class*="steps"]';
const ROW = 'tr,[role="row"]';
const STATE =
  /^(?:全部|所有|不限|待.{1,6}|处理中|已.{1,6}|超时.{0,6}|新投诉|进行中|all|pending|processing|closed|open|done)(?:[((]?\d+\+?[))]?)?$/i;

/** The other buttons of its group: the nearest box around it, within its cell, that holds more than one. */
function peersOf(button: Element): string[] {
  let box = button.parentElement;
  for (let depth = 0; box && depth < 3 && !box.matches(ROW); depth++, box = box.parentElement) {
    const all = [...box.querySelectorAll(`${BUTTON},li`)].slice(0, 40);
    const peers = all.filter((each) => !each.contains(button) && !button.contains(each));
    if (peers.length > 0) return peers.map(wordsOf);
  }
  return [];
}

/** A tab, a filter or a state in a row of states. */
function chosen(button: Element, { region, state }: Beside): boolean {
  if (state && (state.contains(button) || button.contains(state))) return true;
  for (let at: Element | null = button; at && at !== region; at = hostOf(at))
    if (at.matches(CHOICE)) return true;
  // One state beside it may be that of its own card; two make a group to choose from.
  return peersOf(button).filter((words) => STATE.test(words.replace(/ /g, ''))).length > 1;
}

function refuses(button: Element, { region }: Beside): boolean {
  return peersOf(button).some((words) => AGREES.test(words)) && REFUND.test(region.textContent ?? '');
}

const any = (patterns: readonly RegExp[], words: string): boolean =>
  patterns.some((pattern) => pattern.test(words) || pattern.test(words.replace(/ /g, '')));

/** What the press would do to the complaint beside it; null when it would not close it. `taught`: words that do. */
export function actionOf(
  button: Element,
  beside: Beside,
  taught: readonly string[] = [],
): CloseAction | null {
  const words = wordsOf(button);
  const bare = BARE.test(words);
  const completes = any(COMPLETES, words) || taught.includes(words.replace(/ /g, ''));
  const action = completes ? 'complete' : bare || any(REJECTS, words) ? 'reject' : null;
  if (!action || chosen(button, beside) || (bare && !refuses(button, beside))) return null;
  return action;
}
