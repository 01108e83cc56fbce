/** A template tried on a complaint: what would be filled in, and what the red-line check says of it. Pure. */
import { QUEUES } from '../../../utils/complaint/ids';
import { CONSOLES } from '../consoles';
import type { Complaint, ConsoleId } from '../../../utils/complaint/model';
import type { Settings } from '../../../utils/platform/messages';
import { codePoints, replyLimit } from '../../../utils/reply/limits';
import { judge } from '../../../utils/reply/judge';
import type { RedLine } from '../../../utils/reply/redlines';
import { preview, type Suggestion } from '../../../utils/reply/suggest';
import type { Template } from '../../../utils/reply/template';

const HOUR = 3_600_000;

/** Complaints of nobody, for as long as none waits. `now` in ms UTC. */
export const samples = (now: number): Complaint[] => [
  {
    id: '200000000000000001',
    console: 'wechat-pay',
    queue: 'wechat-pay',
    status: { code: 'PENDING', text: '待处理', phase: 'reply' },
    complaintTime: { at: now - 2 * HOUR, resolution: 1000 },
    outTradeNo: 'SAMPLE20260000008899',
    amountFen: 12_800,
    problem: '商品质量问题',
    detail: '杯口开裂，要求退款',
  },
  {
    id: '200000000000000002',
    console: 'alipay',
    queue: 'alipay-trade',
    status: { code: null, text: '待处理', phase: 'reply' },
    complaintTime: { at: now - 5 * HOUR, resolution: 1000 },
    outTradeNo: 'SAMPLE20260000006600',
    amountFen: 2500,
    userComplaintTimes: 2,
    detail: '还没收到货，第二次投诉了',
  },
];

export interface Length {
  console: ConsoleId;
  n: number;
  soft: number;
  hard: number;
}
export interface Trial {
  filled: Suggestion;
  lines: RedLine[];
  lengths: Length[];
}

/** `variant` from 0; `now` in ms UTC. */
export function tryOn(
  template: Template,
  variant: number,
  complaint: Complaint,
  { settings, language, now }: { settings: Settings; language: Settings['language']; now: number },
): Trial {
  const filled = preview(template, variant, complaint, {
    now,
    language,
    settings,
    repeatTimes: 1,
    limit: null,
  });
  const { findings } = judge(filled.text, {
    console: complaint.console,
    complaint,
    others: [],
    limit: null,
    settings,
    language,
    now,
  });
  const gaps = new Set(filled.gaps.map((gap) => `【${gap}】`));
  return {
    filled,
    // A person is asked for these; lengths are told for every console.
    lines: findings.filter(({ code, words }) => !gaps.has(words) && code !== 'too_long'),
    lengths: CONSOLES.map((console) => {
      const { soft, hard } = replyLimit(QUEUES[console][0], null);
      return { console, n: codePoints(filled.text), soft, hard };
    }),
  };
}
