/** The thread of a complaint: out of the console's data, else as the page shows it beside the complaint. */
import type { VNode } from 'preact';
import { millisecondsInMinute } from 'date-fns/constants';
import type { ClockCardLine } from '../../../components/overlay/ClockCard';
import { Timeline } from '../../../components/overlay/Timeline';
import { historyWords, lineName } from '../../../components/overlay/words-history';
import { actOf, ofUser } from '../../complaint/history';
import type { Complaint, HistoryEvent } from '../../complaint/model';
import { formatBeijing } from '../../complaint/time';
import { twoUnits } from '../../complaint/words';
import type { Seen } from '../../reader/seen';
import { threadIn } from '../../reader/thread';
import type { Look } from '../kit';
import { layerAt } from '../owner';

const MOST_LINES = 50;
const MOST_WORDS = 60;

/** Rows of a list: what stands beside them is somebody else's. */
const ROW = 'tr,[role="row"],[role="gridcell"],td,th';

/** The complaint with its thread, read from the dialog or page in which `at` stands. `now` in ms UTC. */
export function withThread(complaint: Complaint, at: Element | undefined, now: number): Complaint {
  if (complaint.history || !at) return complaint;
  const layer = layerAt(at);
  const root = layer ?? (at.closest(ROW) ? null : at.ownerDocument.body);
  const history = root?.textContent?.includes(complaint.id) ? threadIn(root, now) : null;
  return history ? { ...complaint, history } : complaint;
}

const short = (at: number): string => formatBeijing(at, 'MM-dd HH:mm');
const last = (history: readonly HistoryEvent[], fits: (event: HistoryEvent) => boolean) =>
  history.findLast(fits) ?? null;

/** What of a WeChat Pay complaint a person should know besides its clocks, in a few words. */
export function factLines(
  complaint: Complaint,
  { now, language }: Omit<Look, 'theme'>,
  beside: readonly Seen[] = [],
): ClockCardLine[] {
  if (complaint.console !== 'wechat-pay') return [];
  const words = historyWords(language);
  const history = (complaint.history ?? []).toSorted((a, b) => a.at - b.at);
  const lines: ClockCardLine[] = [];
  const { mchid, merchant } = complaint;
  // A partner sees many merchants in one list; to a merchant alone its own number says nothing.
  if (mchid && beside.some(({ complaint: other }) => other.mchid && other.mchid !== mchid))
    lines.push({ term: words.merchant, value: [merchant, mchid].filter(Boolean).join(' ') });
  if (complaint.needImmediateService) lines.push({ term: words.now, value: words.waiting, tone: 'bad' });
  if (complaint.incomingUserResponse) {
    const wrote = last(history, ofUser);
    const span =
      wrote && now - wrote.at >= millisecondsInMinute ? twoUnits(now - wrote.at, language).join('') : null;
    lines.push({ term: words.message, value: span ? words.waits(span) : words.wrote, tone: 'soon' });
  }
  const step = last(history, (event) => /^(help|unhelp|nudge)$/.test(actOf(event)));
  const ended = last(history, ({ type }) => type === 'PLATFORM_SERVICE_FINISHED');
  const open = step && actOf(step) !== 'unhelp' && (ended?.at ?? 0) < step.at;
  if (open)
    lines.push({
      term: words.help,
      value: (actOf(step) === 'nudge' ? words.urged : words.asked)(short(step.at)),
      tone: 'soon',
    });
  else if (complaint.inPlatformService) lines.push({ term: words.help, value: words.helping, tone: 'soon' });
  else if (ended) lines.push({ term: words.help, value: words.ended(short(ended.at)), tone: 'mut' });
  const tags = (complaint.tags ?? []).map((tag) => words.tags[tag] ?? tag);
  if (complaint.agentMode) tags.push(words.agent);
  if (tags.length)
    lines.push({
      term: words.user,
      value: tags.join(' · '),
      ...(complaint.tags?.includes('HIGH_RISK') ? { tone: 'soon' } : {}),
    });
  const { returnedAt, place, sameMachine } = complaint.device ?? {};
  const back = [
    returnedAt === undefined ? '' : short(returnedAt),
    place ?? '',
    sameMachine === undefined ? '' : words.same[String(sameMachine)],
  ].filter(Boolean);
  if (back.length) lines.push({ term: words.device, value: back.join(' · ') });
  const { serviceOrder } = complaint;
  if (serviceOrder) lines.push({ term: words.service, value: words.states[serviceOrder] ?? serviceOrder });
  return lines;
}

/** The thread as the foot of a card; null where none is known. */
export function timelineOf(complaint: Complaint, { language }: Look, pointed: boolean): VNode | null {
  const history = (complaint.history ?? []).toSorted((a, b) => b.at - a.at).slice(0, MOST_LINES);
  if (!history.length) return null;
  const words = historyWords(language);
  const lines = history.map((event) => ({
    when: short(event.at),
    name: lineName(event, actOf(event), language),
    text: Array.from(event.text.replace(/\s+/g, ' ').trim()).slice(0, MOST_WORDS).join(''),
    by: event.by,
  }));
  return <Timeline title={words.thread} earlier={words.earlier} lines={lines} pointed={pointed} />;
}
