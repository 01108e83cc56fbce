/** The steps of a complaint where a platform judges: which one it is in, and whose turn it is. */
import type { QueueId } from './ids';
import type { Complaint } from './model';

/** 和解 · 平台处理 · 开发者执行 · 申诉 */
export type StepId = 'settle' | 'judge' | 'execute' | 'appeal';
export type Turn = 'merchant' | 'user' | 'platform';

export interface Step {
  id: StepId;
  place: 'past' | 'now' | 'ahead';
}

export interface Stage {
  steps: Step[];
  /** Whose turn it is; null when nobody has to act. */
  turn: Turn | null;
  /** Within the judging: proofs are handed in, or the verdict is awaited. */
  part: 'evidence' | 'verdict' | null;
}

const STEPS: readonly StepId[] = ['settle', 'judge', 'execute', 'appeal'];

interface Codes {
  /** Step of each code of the platform. */
  codes: Readonly<Record<StepId, RegExp>>;
  evidence: RegExp;
}

const STAGED: Partial<Record<QueueId, Codes>> = {
  'mini-program': {
    codes: {
      settle: /^20[1-4]$/,
      judge: /^(10[134579]|10[68]|305|307|310)$/,
      execute: /^(206|207|208|308|309|311|312)$/,
      appeal: /^$/,
    },
    evidence: /^10[468]$/,
  },
};
/** `appealState`: open to the merchant, too late, sent, won, lost. */
const APPEALS = /^(401|402|403|117|118)$/;
export const APPEAL_OPEN = '401';
const APPEAL_SENT = '403';

const TURNS = { reply: 'merchant', finish: 'merchant', user: 'user', platform: 'platform' } as const;

/** Null where the queue knows no steps, or the state is not known. */
export function stageOf({ queue, status, appeal = '' }: Complaint): Stage | null {
  const map = STAGED[queue];
  if (!map || status.phase === 'unknown') return null;
  const { code, phase } = status;
  const done = phase === 'done';
  const now = done
    ? APPEALS.test(appeal)
      ? 'appeal'
      : null
    : STEPS.find((id) => map.codes[id].test(code ?? ''));
  if (now === undefined) return null;
  const at = now === null ? STEPS.length : STEPS.indexOf(now);
  const steps = STEPS.map((id, index): Step => {
    // Nobody has to appeal: without one the last step was never gone.
    if (now === null && id === 'appeal') return { id, place: 'ahead' };
    return { id, place: index < at ? 'past' : index === at ? 'now' : 'ahead' };
  });
  const appealed = appeal === APPEAL_OPEN ? 'merchant' : appeal === APPEAL_SENT ? 'platform' : null;
  const part = now === 'judge' ? (map.evidence.test(code ?? '') ? 'evidence' : 'verdict') : null;
  return { steps, turn: done ? appealed : TURNS[phase], part };
}
