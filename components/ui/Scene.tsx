/** Larger drawings: the logo, and the sign above a screen that has no rows. */
import type { JSX } from 'preact';

export type SceneName = 'logo' | 'clear' | 'unknown' | 'signedOut' | 'silent';

const round = { fill: 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' } as const;
const BUBBLE = 'M24 4a18 18 0 1 1-8 34.1L7 43l2.6-9.7A18 18 0 0 1 24 4z';

const SCENES: Record<SceneName, () => JSX.Element> = {
  logo: () => (
    <>
      <path d={BUBBLE} {...round} stroke="var(--kc-brand)" stroke-width="5" />
      <path d="M24 13v10h7" {...round} stroke="var(--kc-brand)" stroke-width="4.4" />
    </>
  ),
  clear: () => (
    <>
      <path d={BUBBLE} {...round} stroke="var(--kc-ok)" stroke-width="3" />
      <path d="m16 22 6 6 10-12" {...round} stroke="var(--kc-ok)" stroke-width="3.4" />
    </>
  ),
  unknown: () => (
    <>
      <circle
        cx="24"
        cy="24"
        r="19"
        fill="none"
        stroke="var(--kc-unknown-line)"
        stroke-width="3"
        stroke-dasharray="8 4.4"
      />
      <path
        d="M18 19a6 6 0 1 1 9 5.2c-2 1.2-3 2.3-3 4.6"
        {...round}
        stroke="var(--kc-unknown)"
        stroke-width="3.2"
      />
      <circle cx="24" cy="34.6" r="2.2" fill="var(--kc-unknown)" />
    </>
  ),
  signedOut: () => (
    <>
      <path d="M27 6H9v36h18" fill="none" stroke="var(--kc-unknown)" stroke-width="3" />
      <path d="M19 24h22M33 15l9 9-9 9" {...round} stroke="var(--kc-soon-ink)" stroke-width="3.2" />
    </>
  ),
  silent: () => (
    <>
      <path d={BUBBLE} {...round} stroke="var(--kc-unknown-line)" stroke-width="3" stroke-dasharray="7 5" />
      <path d="M16 22h.1M24 22h.1M32 22h.1" {...round} stroke="var(--kc-unknown)" stroke-width="4" />
    </>
  ),
};

/** A drawing of `size` px. Decorative: the title under it says the same. */
export function Scene({ name, size }: { name: SceneName; size: number }) {
  const Drawing = SCENES[name];
  return (
    <svg class="scene" viewBox="0 0 48 48" width={size} height={size} aria-hidden="true">
      <Drawing />
    </svg>
  );
}
