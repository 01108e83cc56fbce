/** The toolbar icon with its number, as it grows heavier: one step a press. */
import { useState } from 'preact/hooks';
import type { T } from './Field';

const STEPS = [
  ['calm', 2],
  ['soon', 3],
  ['urgent', 4],
  ['critical', 4],
  ['overdue', 5],
] as const;

export function Badge({ t }: { t: T }) {
  const [step, setStep] = useState(0);
  const [state, n] = STEPS[step] ?? STEPS[0];
  return (
    <div class="try">
      <button class="button" type="button" onClick={() => setStep((step + 1) % STEPS.length)}>
        {t('welcome.try')}
      </button>
      <span class="icon" data-state={state} aria-hidden="true">
        <img src={`/icons/${state}-32.png`} width={32} height={32} alt="" />
        <b>{n}</b>
      </span>
      <span class="small" role="status">
        {t('welcome.badge', { n, state: t(`welcome.${state}`) })}
      </span>
    </div>
  );
}
