/** The 12 px signs of the states, and of a repeat. A shape each: colour is never the only signal. */
import type { JSX } from 'preact';
import type { ClockState } from '../../utils/complaint/model';

type Props = { share?: number };

const line = {
  fill: 'none',
  stroke: 'currentColor',
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
} as const;

/** A ring with hands; the strong part of the ring is the share that is left, in eight steps. */
const Calm = ({ share = 1 }: Props) => (
  <>
    <circle cx="6" cy="6" r="4.7" {...line} stroke-width="1.5" stroke-opacity=".35" />
    <circle
      cx="6"
      cy="6"
      r="4.7"
      fill="none"
      stroke="currentColor"
      stroke-width="1.7"
      pathLength={8}
      stroke-dasharray={`${eighths(share)} 8`}
      transform="rotate(-90 6 6)"
    />
    <path d="M6 3.7v2.5h1.6" {...line} stroke-width="1.2" />
  </>
);

const SHAPES: Record<ClockState, (props: Props) => JSX.Element> = {
  calm: Calm,
  soon: () => (
    <>
      <circle cx="6" cy="6" r="4.7" {...line} stroke-width="1.5" />
      <path d="M6 1.3a4.7 4.7 0 0 1 0 9.4z" fill="currentColor" />
    </>
  ),
  urgent: () => <path d="M6 .4 11.6 6 6 11.6.4 6z" fill="currentColor" />,
  critical: () => (
    <path
      fill-rule="evenodd"
      fill="currentColor"
      d="M6 .6 11.8 11H.2zM5.1 4.1v3.4h1.8V4.1zm0 4.2v1.6h1.8V8.3z"
    />
  ),
  overdue: () => (
    <path
      fill-rule="evenodd"
      fill="currentColor"
      d="M1.7.7h8.6a1 1 0 0 1 1 1v8.6a1 1 0 0 1-1 1H1.7a1 1 0 0 1-1-1V1.7a1 1 0 0 1 1-1zM5 2.8v4.8h4V6.2H6.4V2.8z"
    />
  ),
  done: () => <path d="m2 6.4 2.7 2.7L10 3.4" {...line} stroke-width="1.8" />,
  unknown: () => (
    <>
      <path d="M4 4.2a2 2 0 1 1 3 1.9c-.7.4-1 .8-1 1.5" {...line} stroke-width="1.5" />
      <circle cx="6" cy="10" r=".95" fill="currentColor" />
    </>
  ),
};

/** 1–8: how many eighths of the ring are drawn. */
export function eighths(share: number): number {
  return Math.min(8, Math.max(1, Math.ceil(share * 8)));
}

/** The sign of a state. Decorative: the words stand beside it. */
export function Glyph({ state, share }: { state: ClockState; share?: number }) {
  const Shape = SHAPES[state];
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <Shape share={share} />
    </svg>
  );
}

/** The returning arrow of a repeated complaint. */
export function RepeatGlyph() {
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d="M10.2 4.6a4.5 4.5 0 1 0 .3 2.3M10.5 1.6v3.2H7.3" {...line} stroke-width="1.4" />
    </svg>
  );
}
