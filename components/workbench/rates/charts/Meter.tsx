/** Small bars inside a card: a share with its range, and counts by step. */
import type { Share } from '../../../../utils/complaint/rates/model';
import type { T } from '../ports';

interface MeterProps {
  share: Share;
  /** A line to compare with; `most`: the share at the right end. */
  line?: { at: number; most: number; label: string };
}

/** Solid up to what is certain, hatched up to what may be. The figure beside it says the same. */
export function Meter({ share: { worst, best }, line }: MeterProps) {
  if (worst === null || best === null) return null;
  const most = Math.max(line?.most ?? 1, worst, best);
  const at = (share: number) => `${(share / most) * 100}%`;
  const [least, top] = [Math.min(worst, best), Math.max(worst, best)];
  return (
    <div class="meter" aria-hidden="true">
      <svg width="100%" height="12">
        <rect class="track" width="100%" height="8" y="2" rx="2" />
        <rect class="sure" width={at(least)} height="8" y="2" rx="2" />
        <rect class="maybe" x={at(least)} width={at(top - least)} height="8" y="2" />
        {line && <line class="line" x1={at(line.at)} x2={at(line.at)} y1="0" y2="12" />}
      </svg>
      {line && (
        <small class="line-label" style={{ paddingInlineStart: at(line.at) }}>
          {line.label}
        </small>
      )}
    </div>
  );
}

/** How many fell into each step of waiting. */
export function Steps({ counts, t }: { counts: readonly number[]; t: T }) {
  const most = Math.max(1, ...counts);
  return (
    <ul class="steps">
      {counts.map((count, step) => (
        <li key={step}>
          <span>{t(`step.${step as 0 | 1 | 2 | 3 | 4}`)}</span>
          <svg aria-hidden="true" width="100%" height="8">
            <rect class="track" width="100%" height="8" rx="2" />
            <rect class={step === 4 ? 'late' : 'sure'} width={`${(count / most) * 100}%`} height="8" rx="2" />
          </svg>
          <b>{count}</b>
        </li>
      ))}
    </ul>
  );
}
