/** Which threshold of a moment speaks now, and when it may be said. */
import type { Urgency } from './alert';
import type { PlanInput } from './planning';
import { afterQuiet } from './quiet';
import { passed, urgencyOf } from './thresholds';

/** What is to be said of a clock, and when. */
interface Due {
  threshold: number;
  urgency: Urgency;
  at: number;
}

/**
 * Quiet hours move what is not the last chance to their end, if it is still the thing to say then.
 * If a smaller threshold speaks by then, nothing is said now. If none does, this was the last chance.
 */
export function dueOf(
  end: number,
  thresholds: readonly number[],
  { now, options }: Pick<PlanInput, 'now' | 'options'>,
): Due | null {
  const threshold = passed(thresholds, end - now);
  if (threshold === null) return null;
  const urgency = urgencyOf(end - now);
  const at = urgency === 'last' ? now : afterQuiet(options.quiet, now);
  if (passed(thresholds, end - at) === threshold) return { threshold, urgency, at };
  const sooner = thresholds.some((each) => each > 0 && each < threshold);
  return sooner ? null : { threshold, urgency: 'last', at: now };
}
