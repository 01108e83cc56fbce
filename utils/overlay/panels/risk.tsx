/** The risk of a complaint on top of its desk, and the lock of an incident that a lead takes off. */
import type { VNode } from 'preact';
import { RiskStrip } from '../../../components/overlay/RiskStrip';
import type { Complaint } from '../../complaint/model';
import { send } from '../../platform/page';
import { escalationOf } from '../../reply/escalation';
import type { Look } from '../kit';

export interface Risk {
  /** What stands on top; null for what anybody may answer. */
  node(): VNode | null;
  /** No ready text may be taken. */
  locked(): boolean;
}

/** Calls `changed` when it is known whether a lead has looked, and when one did. */
export function riskOf(complaint: Complaint | null, { language, now }: Look, changed: () => void): Risk {
  if (!complaint) return { node: () => null, locked: () => false };
  const escalation = escalationOf(complaint, now);
  const of = { console: complaint.console, complaintId: complaint.id };
  let released: string | null = null;
  let failed = false;
  const ask = async () => {
    released = (await send({ type: 'attempts', ...of }))?.released ?? null;
    changed();
  };
  const release = async (reason: string) => {
    await send({ type: 'journal', ...of, kind: 'release', text: '', rules: escalation.advice, reason });
    // Only what is on disk opens the lock.
    await ask();
    failed = released === null;
    changed();
  };
  if (escalation.locked) void ask();
  return {
    locked: () => escalation.locked && released === null,
    node: () =>
      escalation.level === 'L1' ? null : (
        <RiskStrip
          language={language}
          escalation={escalation}
          released={released}
          failed={failed}
          onRelease={(reason) => void release(reason)}
        />
      ),
  };
}
