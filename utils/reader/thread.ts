/**
 * 协商历史 as a page shows it, where the console's data did not bring it. By meaning: a heading, then
 * entries of one time each. What is not clearly somebody's is nobody's, and no words make it an act.
 */
import { millisecondsInMinute } from 'date-fns/constants';
import type { HistoryEvent } from '../complaint/model';
import { parseInstant } from './dates';
import type { Leaf } from './text';
import { clickable, hostOf, leavesOf, shown } from './text';

const HEADING =
  /^(投诉)?(协商|沟通|处理|留言|回复|聊天|操作|跟进|投诉)(历史|记录|进度|过程|动态|日志|流程)(记录|详情)?$|^(negotiation )?(history|timeline|conversation)$/i;
/** A time and hardly anything else. */
const TIME =
  /^\D{0,12}((20\d\d\s*[-/.年]\s*)?\d{1,2}\s*[-/.月]\s*\d{1,2}日?|今天|昨天|前天)[\sT,，]*\d{1,2}[:：]\d{2}([:：]\d{2})?\D{0,12}$/;

type By = HistoryEvent['by'];
const AUTHORS: readonly [By, RegExp][] = [
  ['system', /系统|^system/i],
  ['platform', /平台(客服)?|官方(客服)?|微信支付(团队|客服)?|小二|^platform/i],
  ['merchant', /商户|商家|店铺|开发者|我方|卖家|^(我|merchant|shop|seller)/i],
  ['user', /投诉人|用户|买家|消费者|付款人|^(user|buyer|customer|complainant)/i],
];
/** Words of an act and who must be named beside it: what a merchant writes of money is no refund. */
const ACTS: readonly [by: RegExp, words: RegExp, type: string][] = [
  [/user/, /撤诉|撤[销回](了)?投诉|取消(了)?投诉/, 'USER_REVOKE_COMPLAINT'],
  [/user/, /继续(了)?投诉|(再次|重新)(发起)?投诉/, 'USER_CONTINUE_COMPLAINT'],
  [/user/, /(提交|发起|创建|提起)(了)?投诉/, 'USER_CREATE_COMPLAINT'],
  [/user/, /取消(了)?平台(协助|介入|服务)/, 'USER_CANCEL_PLATFORM_SERVICE'],
  [/user/, /申请(了)?(平台|客服)(协助|介入|服务|帮助)/, 'USER_APPLY_PLATFORM_SERVICE'],
  [/user/, /(提交|评价)?(了)?满意度(评价)?/, 'USER_SUBMIT_SATISFACTION'],
  [/user/, /确认(问题)?(已经?)?解决/, 'USER_COMFIRM_COMPLAINT'],
  [/platform/, /结束(了)?(平台)?协助|协助(已)?结束/, 'PLATFORM_SERVICE_FINISHED'],
  [/platform/, /催办|催促/, 'PLATFORM_HELP_APPLICATION'],
  [/merchant/, /(驳回|拒绝)(了)?退款/, 'MERCHANT_REFUSE_RERUND'],
  [/merchant/, /同意(了)?退款/, 'MERCHANT_APPROVE_REFUND'],
  [/merchant/, /(反馈|申请|提交)?(了)?(处理完成|结单|结案)/, 'MERCHANT_CONFIRM_COMPLETE'],
  [/system|platform/, /退款(已)?到账/, 'COMPLAINT_REFUND_RECEIVED_SYSTEM_MESSAGE'],
  [/system|platform/, /(发起)?(了)?部分退款/, 'COMPLAINT_PARTIAL_REFUNDED_SYSTEM_MESSAGE'],
  [/system|platform/, /(发起)?(了)?全额退款/, 'COMPLAINT_FULL_REFUNDED_SYSTEM_MESSAGE'],
  [/system|platform/, /(发起)?(了)?[受委]托退款/, 'COMPLAINT_ENTRUSTED_REFUND_SYSTEM_MESSAGE'],
];
const SAYS: Partial<Record<By, string>> = {
  user: 'USER_RESPONSE',
  merchant: 'MERCHANT_RESPONSE',
  platform: 'PLATFORM_RESPONSE',
};
/** Somebody writes. */
const TALK = /(留言|回复|消息|respon[ds]\w*|repl\w*|messages?)/gi;
const LONGEST_LABEL = 20;
/** Letters of a label beside its author and act: a name, a role. */
const MOST_LEFT = 4;
const MOST_LEAVES = 1500;
const MOST_EVENTS = 100;
const LONGEST = 500;

/** Who and what a label names; null when it is no label that we are sure of. */
function named(label: string): Pick<HistoryEvent, 'by' | 'type'> | null {
  const code = /\b[A-Z]{4,}(?:_[A-Z]{2,})+\b/.exec(label)?.[0];
  if (code) {
    const who = /SYSTEM/.test(code) ? undefined : /^(USER|MERCHANT|PLATFORM)_/.exec(code)?.[1];
    return { by: (who?.toLowerCase() ?? 'system') as By, type: code };
  }
  const plain = label.replace(/[\s·|\-—]+/g, '');
  if (plain.length > LONGEST_LABEL) return null;
  // 商户回复用户: who is named first acts.
  const [author] = AUTHORS.filter(([, words]) => words.test(plain)).toSorted(
    ([, a], [, b]) => plain.search(a) - plain.search(b),
  );
  if (!author) return null;
  const [by, words] = author;
  const rest = plain.replace(words, '').replace(words, '');
  const act = ACTS.find(([, each]) => each.test(rest));
  const left = (act ? rest.replace(act[1], '') : rest.replace(TALK, '')).replace(/用户|商户|商家|了|的/g, '');
  if (left.length > MOST_LEFT || /[未没不请待等如可否]/.test(left)) return null;
  if (!act) return { by, type: SAYS[by] ?? null };
  const [who, , type] = act;
  return who.test(by) ? { by: /SYSTEM/.test(type) ? 'system' : by, type } : null;
}

/** Reads one entry: its first words, or those before their colon, tell whose it is; else it is nobody's. */
function eventOf(at: number, leaves: readonly Leaf[]): HistoryEvent {
  const [head = '', ...body] = leaves.map(({ text }) => text);
  const [, label = head, rest = ''] = /^([^:：]{1,60})[:：]\s*(.*)$/s.exec(head) ?? [];
  const who = named(label);
  const words = who ? [rest, ...body] : [head, ...body];
  const text = words.filter(Boolean).join('\n').slice(0, LONGEST);
  return { at, ...(who ?? { by: 'unknown', type: null }), text };
}

/** The widest element around a time in which no other time and no heading stands. */
function entryOf(time: Element, others: readonly Element[], root: Node): Element {
  let entry = time;
  for (let at = hostOf(time); at && at !== root; at = hostOf(at)) {
    const wide = at;
    if (others.some((other) => wide.contains(other))) break;
    entry = wide;
  }
  return entry;
}

/** Entries whose parts stand side by side, without a box of their own: cut at every time. */
function inLine(leaves: readonly Leaf[], isTime: (leaf: Leaf) => boolean): Leaf[][] {
  const entries: Leaf[][] = [];
  for (const leaf of leaves) {
    if (isTime(leaf)) entries.push([leaf]);
    else entries.at(-1)?.push(leaf);
  }
  return entries;
}

/**
 * The thread under a heading inside `root`, oldest first, or null where none is recognised. `now` in
 * ms UTC. Changes nothing; looks at 1500 runs of text and 100 entries at most.
 */
export function threadIn(root: Node, now: number): HistoryEvent[] | null {
  const leaves = leavesOf(root, MOST_LEAVES).filter(({ element }) => shown(element));
  const start = leaves.findIndex(
    ({ text }) => text.length <= 16 && HEADING.test(text.replace(/[\s:：]+$/, '')),
  );
  const heading = leaves[start]?.element;
  if (!heading) return null;
  const below = leaves.slice(start + 1).filter(({ element }) => !clickable(element));
  const timeOf = ({ text }: Leaf) => {
    const found = text.length <= 48 && TIME.test(text.trim()) ? parseInstant(text, now) : null;
    return found && found.resolution <= millisecondsInMinute ? found.at : null;
  };
  const times = below.filter((leaf) => timeOf(leaf) !== null).slice(0, MOST_EVENTS);
  const marks = [heading, ...times.map(({ element }) => element)];
  const boxed = times.map((time) => {
    const box = entryOf(
      time.element,
      marks.filter((each) => each !== time.element),
      root,
    );
    return [time, ...below.filter((leaf) => leaf !== time && box.contains(leaf.element))];
  });
  const entries = boxed.some(([, ...rest]) => rest.length > 0)
    ? boxed
    : inLine(below, (leaf) => times.includes(leaf));
  const events = entries.flatMap(([time, ...rest]) => {
    const at = time && timeOf(time);
    if (!time || at == null) return [];
    // 商户 2026-11-20 18:00: who it is may stand beside the time.
    const beside = time.text.replace(/[\d:：/.\-年月日T]+/g, ' ').trim();
    const words = beside ? [{ ...time, text: beside }, ...rest] : rest;
    return [eventOf(at, words)];
  });
  // Where hardly anybody is named, who is named may be named in somebody's words.
  const sure = events.filter(({ by }) => by !== 'unknown').length;
  return sure > 0 && sure * 3 >= events.length * 2 ? events.toSorted((a, b) => a.at - b.at) : null;
}
