/** The card of a clock: both deadlines, the rule and its source, what is known besides. */
import { millisecondsInHour } from 'date-fns/constants';
import type { ComponentChildren, VNode } from 'preact';
import { ClockCard } from '../../../components/overlay/ClockCard';
import type { ClockCardLine } from '../../../components/overlay/ClockCard';
import { clockState } from '../../complaint/clocks';
import type { Clock, Clocks, Complaint } from '../../complaint/model';
import { noteOn } from '../../complaint/rule-notes';
import { ruleFor } from '../../complaint/rules';
import { formatBeijing } from '../../complaint/time';
import { actionWord, clockWords, OWN } from '../../complaint/words';
import { send } from '../../platform/page';
import type { Seen } from '../../reader/seen';
import type { Look } from '../kit';
import { alipayLines, cardTitle, refundWays, startLines } from './alipay';
import type { Layer } from './layer';
import { promisesOf } from './promises';
import { scoreLines } from './score';
import { shopLines } from './shop';
import { stageBar } from './stage';
import { factLines, timelineOf, withThread } from './thread';

const TONE = {
  overdue: 'bad',
  critical: 'bad',
  urgent: 'soon',
  soon: 'soon',
  done: 'ok',
  calm: undefined,
  unknown: 'mut',
} as const;

/** Opens the card of a clock beside `at`; what we promised in the complaint comes a moment later. */
export function openCard(
  layer: Layer,
  at: Element,
  seen: Complaint,
  clocks: Clocks,
  look: Look,
  pointed: boolean,
  beside: readonly Seen[],
): void {
  let open = true;
  const complaint = withThread(seen, at, look.now);
  const thread = timelineOf(complaint, look, pointed);
  const facts = [
    ...factLines(complaint, look, beside),
    ...scoreLines(complaint, beside, at.ownerDocument.body, look),
  ];
  let ways: VNode | null = null;
  const promises = promisesOf(
    complaint,
    look,
    () => open && layer.update(view()),
    () => layer.close(),
  );
  const view = () =>
    pointed
      ? clockCard(complaint, clocks, look, thread, promises.lines(), facts)
      : clockCard(complaint, clocks, look, [ways, thread, promises.view()], [], facts);
  layer.open(at, view(), () => (open = false));
  void promises.load();
  if (pointed || !refundWays(complaint, look.language, false)) return;
  void send({ type: 'settings' }).then((told) => {
    ways = refundWays(complaint, look.language, told?.alipayFund === 'shown');
    if (open) layer.update(view());
  });
}

/** What a person should know behind one clock. */
function clockCard(
  complaint: Complaint,
  clocks: Clocks,
  { now, language, theme }: Look,
  below: ComponentChildren,
  more: readonly ClockCardLine[],
  facts: readonly ClockCardLine[],
): VNode {
  const zh = language === 'zh-CN';
  const say = (chinese: string, english: string) => (zh ? chinese : english);
  const lines: ClockCardLine[] = [];
  const line = (clock: Clock) => {
    const words = clockWords(clock, now, language, complaint.status.text);
    // Whose turn it is stands in the term already.
    const text = words.verb
      ? `${words.lead}${words.first}${words.second}${words.trail}`
      : complaint.status.text || words.lead;
    const due = clock.due === null ? '' : ` · ${formatBeijing(clock.due, 'yyyy-MM-dd HH:mm:ss')}`;
    lines.push({
      term: actionWord(clock.action, language),
      value: text + due + (words.own && ` · ${words.own}`),
      tone: TONE[clockState(clock, now)],
    });
  };
  line(clocks.next);
  if (clocks.then) line(clocks.then);
  lines.push(...more);
  const start = complaint.complaintTime;
  if (start && complaint.claim)
    lines.push({
      term: say('申请时间', 'Claimed'),
      value: formatBeijing(start.at, 'yyyy-MM-dd HH:mm:ss'),
    });
  else lines.push(...startLines(complaint, language));
  const { source, own, span } = clocks.next;
  const rule = ruleFor(clocks.next.id, start?.at ?? now);
  const note = noteOn(clocks.next.id, start?.at ?? now);
  if (source) {
    const from = {
      page: say('页面写明的时间', 'printed on the page'),
      field: say('后台数据里的时限', "the console's own data"),
      rule: [
        own && span && `${OWN[language]} ${spanWords(span / millisecondsInHour, zh)}`,
        `${note?.source ?? ''}${rule?.hours ? ` ${spanWords(rule.hours, zh)}` : ''}`,
      ]
        .filter(Boolean)
        .join(zh ? '，不同于' : ', unlike '),
    }[source];
    lines.push({ term: say('依据', 'Based on'), value: from, tone: 'mut' });
  }
  if (note?.points)
    lines.push({
      term: say('后果', 'If missed'),
      value: say(`每条扣 ${note.points} 分，以平台为准`, `${note.points} point each; the platform decides`),
    });
  lines.push(...shopLines(complaint, clocks.next, now, language));
  lines.push(...alipayLines(complaint, clocks.next, language));
  if (complaint.status.phase === 'unknown')
    lines.push({ term: say('状态', 'State'), value: complaint.status.text || '?', tone: 'mut' });
  lines.push(...facts);
  if (complaint.fullRefunded)
    lines.push({ term: say('退款', 'Refund'), value: say('已全额退款', 'Fully refunded'), tone: 'ok' });
  return (
    <ClockCard
      title={
        cardTitle(complaint, language) ??
        (complaint.claim
          ? say('这一单的时限', 'Deadlines of this claim')
          : say('这条投诉的时限', 'Deadlines of this complaint'))
      }
      bar={stageBar(complaint, language)}
      lines={lines}
      remark={remarkOf(complaint, clocks, zh)}
      language={language}
      theme={theme}
    >
      {below}
    </ClockCard>
  );
}

/** A rule's span: hours as the guides name them, a week and more in days. */
const spanWords = (hours: number, zh: boolean): string =>
  hours < 168 ? `${hours}h` : zh ? `${hours / 24}天` : `${hours / 24} days`;

/** The older reading of WeChat Pay's rule: end of the natural day. Never counted to. */
function remarkOf(complaint: Complaint, clocks: Clocks, zh: boolean): string | null {
  const { next } = clocks;
  if (next.coarse)
    return zh
      ? '页面只写了大概的剩余时间，从读到时算起'
      : 'The page gives only a rough time, counted from when it was read';
  const note = noteOn(next.id, complaint.complaintTime?.at ?? 0);
  if (note?.remark !== 'day-end' || next.due === null || next.source !== 'rule') return null;
  const end = `${formatBeijing(next.due, 'MM-dd HH:mm').slice(0, 5)} 24:00`;
  return zh ? `旧口径为 ${end}，不作承诺` : `An older reading says ${end}; do not rely on it`;
}
