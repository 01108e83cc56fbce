/** Privacy in four lines: what is read, kept, not read, not done. */
import type { T } from './Field';

const FACTS = ['read', 'keep', 'skip', 'never'] as const;

export function Facts({ t }: { t: T }) {
  return (
    <dl class="facts">
      {FACTS.map((fact) => (
        <div key={fact}>
          <dt>{t(`facts.${fact}`)}</dt>
          <dd>{t(`facts.${fact}.text`)}</dd>
        </div>
      ))}
    </dl>
  );
}
